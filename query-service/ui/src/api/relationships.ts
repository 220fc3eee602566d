import type { Answer, EffectiveAt, Evidence, Figure, State } from './types';

// The answers about relationships: the list, one of them, and its history.
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
  /** One member says it took place, another that it did not. */
  contested: boolean;
  aheadHours: number | null;
  rescheduled: number;
  gapDays: number | null;
  onTime: boolean | null;
  eventId: string | null;
}

/** The gap no meeting has ended yet. */
export interface OpenGap {
  from: string;
  to: string;
  /** Without those it rested. */
  days: number;
  /** Over what was agreed, and so counted against the pair. */
  late: boolean;
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
  agreedOn: string | null;
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
  openGap: OpenGap | null;
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
  /** What people call such a fact. */
  noun: string;
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
  /** Not possible where it stands: it changed nothing. */
  odd: boolean;
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
