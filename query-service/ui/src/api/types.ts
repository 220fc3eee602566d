// The answers of the query service. An unknown value is null.
export type Clock = 'kept' | 'source';
export type Evidence = 'E1' | 'E2' | 'E3';
export type State = 'ON_TRACK' | 'NEEDS_A_LOOK' | 'TOO_EARLY' | 'PAUSED';

export interface Fresh {
  lagSeconds: number;
  stale: boolean;
  /** A sentence for people; null when fresh. */
  reason: string | null;
}

/** Every answer says what it was computed from. */
export interface Answer {
  asOfPosition: number;
  asOf: string;
  /** The calendar day of asOf in the programme's zone. */
  asOfDate: string;
  knownAt: string | null;
  clock: Clock;
  minEvidence: Evidence;
  window: number | null;
  freshness: Fresh;
}

export interface Me {
  sub: string;
  name: string;
  roles: string[];
  programmes: string[];
  /** Where this person is a participant, and in which relationships. */
  participations: { programme: string; participant: string; relationships: string[] }[];
}

export interface Programme {
  programme: string;
  name: string;
  zone: string;
}

export interface Programmes {
  programmes: Programme[];
}

export interface Freshness extends Fresh {
  asOfPosition: number;
  newestRecordedAt: string | null;
  lastHeardAt: string | null;
  parked: { key: string; position: number; reason: string }[];
}

/** A moment, or a day whose time nobody wrote down. */
export interface EffectiveAt {
  date: string;
  instant: string | null;
  zone: string;
}

/** A further figure of the same measure, such as a percentile beside a share. */
export interface Detail {
  name: string;
  value: number | null;
  unit: string;
}

export interface Exclusion {
  reason: string;
  text: string;
  count: number;
}

export interface Measured {
  version: number;
  name: string;
  unit: string;
  definition: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  people: number | null;
  suppressed: boolean;
  exclusions: Exclusion[];
  details: Detail[];
}

export interface Figure extends Measured {
  id: string;
  previous: { asOf: string; value: number | null } | null;
}

export interface TrendPoint {
  asOf: string;
  asOfDate: string;
  values: Record<string, number | null>;
}

export interface Board extends Answer {
  programme: string;
  name: string;
  zone: string;
  policyVersion: number;
  smallestGroup: number;
  people: number;
  relationships: number;
  states: Record<State, number>;
  metrics: Figure[];
  trend: TrendPoint[];
}

export interface Reason {
  rule: string;
  text: string;
  nextAction: string | null;
  severity: number;
}

export interface Member {
  participant: string;
  role: string;
}

export interface RelationshipRow {
  relationship: string;
  label: string;
  lifecycle: string;
  state: State | null;
  reasons: Reason[];
  lastSession: string | null;
  nextSession: string | null;
  sessionsHeld: number;
  openItems: number;
  members: Member[];
  figures: Figure[];
}

export interface RelationshipList extends Answer {
  total: number;
  relationships: RelationshipRow[];
}

export interface Protocol {
  version: number;
  since: string;
  medium: string;
  intervalDays: number;
  toleranceDays: number;
  slot: string | null;
  minutes: number;
  ifMissed: string;
}

export interface SessionLine {
  session: string;
  state: string;
  start: EffectiveAt;
  minutes: number | null;
  evidence: 'E0' | Evidence;
  aheadHours: number | null;
  rescheduled: number;
  gapDays: number | null;
  onTime: boolean | null;
  eventId: string | null;
}

export interface Pause {
  from: string;
  to: string | null;
  reason: string;
}

export interface Item {
  actionItem: string;
  owner: string;
  state: string;
  agreedOn: string;
  originalDue: string;
  due: string;
  completedOn: string | null;
  renegotiated: number;
  reopened: number;
  carriedOver: number;
  overdue: boolean;
}

export interface RelationshipDetail extends Answer {
  relationship: string;
  label: string;
  lifecycle: string;
  state: State | null;
  reasons: Reason[];
  members: Member[];
  protocol: Protocol | null;
  sessions: SessionLine[];
  pauses: Pause[];
  items: Item[];
  figures: Figure[];
}

export interface StateAfter {
  lifecycle: string;
  paused: boolean;
  sessionsHeld: number;
  openItems: number;
  /** The grade of the session the step is about; null when it is about none. */
  evidence: 'E0' | Evidence | null;
}

export interface Step {
  position: number;
  eventId: string;
  type: string;
  revision: number;
  class: string;
  effectiveAt: EffectiveAt;
  recordedAt: string;
  claimedRecordedAt: string | null;
  lateHours: number;
  actor: string;
  actorRole: string;
  onBehalfOf: string | null;
  source: string;
  what: string;
  supersedes: string | null;
  supersededBy: string | null;
  stateAfter: StateAfter;
}

export interface Timeline extends Answer {
  zone: string;
  relationship: string;
  label: string;
  steps: Step[];
}

export interface ReceiptEvent {
  eventId: string;
  position: number;
  type: string;
  effectiveAt: EffectiveAt;
  relationship: string | null;
  label: string | null;
}

export interface Receipt extends Answer, Measured {
  metric: string;
  relationship: string | null;
  formula: string;
  events: ReceiptEvent[];
  eventsTotal: number;
  eventsWithheld: number;
  question: {
    asOf: string;
    knownAt: string | null;
    clock: Clock;
    window: number | null;
    minEvidence: Evidence;
    policyVersion: number;
  };
}
