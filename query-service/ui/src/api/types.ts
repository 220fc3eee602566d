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
  /** Records of the last day that did not come from the log and were not read. */
  forged: number;
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
  /** Rests on too few people, or gives one that does away. */
  suppressed: boolean;
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
  /** More was left out than is listed, for reasons that concern too few. */
  exclusionsWithheld: boolean;
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
  /** On the roster, whether in a relationship or not. */
  people: number;
  /** Null where too few people are in them to say. */
  relationships: number | null;
  /** A count that would single out a few people is null. */
  states: Record<State, number | null>;
  metrics: Figure[];
  trend: TrendPoint[];
}

export interface ReceiptEvent {
  eventId: string;
  position: number;
  /** What people call such a fact. */
  noun: string;
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
  /** What set up the facts that were counted, corrected them or was left out. */
  context: ReceiptEvent[];
  contextTotal: number;
  question: {
    asOf: string;
    knownAt: string | null;
    clock: Clock;
    window: number | null;
    minEvidence: Evidence;
    policyVersion: number;
  };
}
