import type { Step, Timeline } from '../api/types';
import type { Clock } from '../api/types';
import { dayOf, HOUR_MS, isDay, millisOf } from '../format/dates';

/** By when things happened, or by when they became known. */
export type Order = 'happened' | 'known';

/** A fact that took longer than this to be written down is drawn as late. */
const LATE_HOURS = 24;

export interface Told {
  step: Step;
  happened: number;
  known: number;
  late: boolean;
}

/** When a fact became known, by the clock asked for. */
export function knownSince(step: Step, clock: Clock): string {
  return clock === 'source' ? (step.claimedRecordedAt ?? step.recordedAt) : step.recordedAt;
}

/** The clock by which a fact is late, if it is: a claim says nothing of when Kept recorded it. */
export function lateBy({ step, late }: Told, clock: Clock): Clock | undefined {
  if (!late) return undefined;
  return clock === 'source' && step.claimedRecordedAt ? 'source' : 'kept';
}

/** The facts in the order chosen; the server's order is that in which they happened. */
export function told({ steps, clock }: Timeline, order: Order): Told[] {
  const all = steps.map((step) => telling(step, clock));
  return order === 'happened' ? all : all.toSorted((a, b) => a.known - b.known || a.step.position - b.step.position);
}

function telling(step: Step, clock: Clock): Told {
  const happened = millisOf(step.effectiveAt);
  const known = Date.parse(knownSince(step, clock));
  const end = step.effectiveAt.instant ? happened : happened + 12 * HOUR_MS;
  return { step, happened, known, late: known - end > LATE_HOURS * HOUR_MS };
}

/** Which fact of a story is looked at. */
export interface Seen {
  story: Told[];
  order: Order;
  at: number;
}

/** Where the fact last looked at is now: facts that arrive may take their place before it. */
export function movedTo(last: Seen | undefined, { story, order, at }: Seen): number {
  if (!last || last.story === story || last.order !== order || last.at !== at) return at;
  const id = last.story[at]?.step.eventId;
  const moved = story.findIndex((one) => one.step.eventId === id);
  return moved < 0 ? at : moved;
}

/** What to ask the server to learn what the record said at this step's time. */
export interface Moment {
  asOf?: string;
  knownAt: string;
}

export function momentOf({ step }: Told, order: Order, clock: Clock): Moment {
  if (order === 'known') return { knownAt: knownSince(step, clock) };
  return { asOf: step.effectiveAt.date, knownAt: step.effectiveAt.date };
}

/** Whether any fact was known by then: a relationship nobody had recorded yet is not worth asking about. */
export function anyKnownBy({ knownAt }: Moment, { steps, clock, zone }: Timeline): boolean {
  return steps.some((step) => {
    const since = knownSince(step, clock);
    return isDay(knownAt) ? dayOf(since, zone) <= knownAt : Date.parse(since) <= Date.parse(knownAt);
  });
}

export interface Difference {
  /** Facts about that time that were learnt only afterwards. */
  learnt: Step[];
  /** Facts believed then that have been corrected since. */
  corrected: Step[];
}

/** Compares what the record said then with what it says now about the same days. */
export function differenceOf(then: Timeline, now: Timeline, until?: string): Difference {
  const believed = new Map(then.steps.map((step) => [step.eventId, step]));
  const about = now.steps.filter((step) => !until || step.effectiveAt.date <= until);
  return {
    learnt: about.filter((step) => !believed.has(step.eventId)),
    corrected: about.filter((step) => step.supersededBy !== null && believed.get(step.eventId)?.supersededBy === null),
  };
}
