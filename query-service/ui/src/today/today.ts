import type { EffectiveAt, Item, Protocol, RelationshipDetail, SessionLine } from '../api/types';
import { DAY_MS, millisOf } from '../format/dates';
import { localOf, momentOf } from '../format/local';

/** Older meetings are asked about no more: nobody remembers. */
const ASKED_DAYS = 60;

/** The meetings of which the reader has not said whether they took place, the last one first. */
export function unanswered({ sessions, asOf }: RelationshipDetail, self: string): SessionLine[] {
  const since = Date.parse(asOf) - ASKED_DAYS * DAY_MS;
  return sessions
    .filter(({ state }) => state === 'UNCONFIRMED' || state === 'HELD')
    .filter(({ affirmedBy, deniedBy }) => ![...affirmedBy, ...deniedBy].includes(self))
    .filter(({ start }) => millisOf(start) > since)
    .toReversed();
}

/** The relationship itself waits for the reader's yes. */
export function isInvited({ lifecycle, agreement }: RelationshipDetail, self: string): boolean {
  return lifecycle === 'PROPOSED' && !agreement.acceptedBy.includes(self);
}

/** A change of the rhythm waits for the reader's yes. */
export function isAskedToAgree({ lifecycle, agreement, protocol }: RelationshipDetail, self: string): boolean {
  const { proposed } = agreement;
  return (
    lifecycle === 'ACTIVE' &&
    proposed !== null &&
    proposed.version > (protocol?.version ?? 0) &&
    !proposed.agreedBy.includes(self)
  );
}

/** The promises that others took down for the reader, who has not said yes. */
export function putOn({ items }: RelationshipDetail, self: string): Item[] {
  return items.filter(({ state, owner }) => state === 'PROPOSED' && owner === self);
}

/** What is promised and not done: the reader's own first, in the order in which it is due. */
export function promised({ items }: RelationshipDetail, self: string): Item[] {
  return items
    .filter(({ state }) => state === 'OPEN')
    .sort((one, other) => rank(one, self) - rank(other, self) || one.due.localeCompare(other.due));
}

function rank({ owner }: Item, self: string): number {
  return owner === self ? 0 : 1;
}

export function nextMeeting({ sessions }: RelationshipDetail): SessionLine | undefined {
  return sessions
    .filter(({ state }) => state === 'BOOKED')
    .sort((one, other) => millisOf(one.start) - millisOf(other.start))[0];
}

/** The start of a meeting as a command takes it: the moment, or the day where no time is known. */
export function startOf({ instant, date }: EffectiveAt): string {
  return instant ?? date;
}

const DAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];
const USUAL_TIME = '10:00';

/**
 * Three times to meet next: as the rhythm has it, at the usual time of the week where one was agreed; the day after;
 * and a week later. None lies in the past or on a weekend that was not agreed to.
 */
export function suggestions({ sessions, protocol, asOf, zone }: RelationshipDetail): string[] {
  if (!protocol) return [];
  const last = sessions.filter(({ state }) => state === 'HELD').at(-1);
  const [weekday, time] = protocol.slot?.split(' ') ?? [];
  const usual = time ?? timeOf(last, zone) ?? USUAL_TIME;
  const from = last ? millisOf(last.start) + protocol.intervalDays * DAY_MS : 0;
  const soonest = Math.max(from, Date.parse(asOf) + DAY_MS);
  // A usual time is one on the clocks of the rhythm.
  const clocks = weekday ? protocol.zone : zone;
  const first = weekday ? onWeekday(soonest, weekday, clocks) : workday(soonest, clocks);
  const second = workday(first + DAY_MS, clocks);
  return [first, second, first + 7 * DAY_MS].flatMap((millis) => {
    const moment = momentOf(`${localOf(millis, clocks).slice(0, 10)}T${usual}`, clocks);
    return moment ? [moment] : [];
  });
}

function timeOf(line: SessionLine | undefined, zone: string): string | undefined {
  const instant = line?.start.instant;
  return instant ? localOf(Date.parse(instant), zone).slice(11) : undefined;
}

function dayOfWeek(millis: number, zone: string): number {
  return new Date(`${localOf(millis, zone).slice(0, 10)}T12:00Z`).getUTCDay();
}

function onWeekday(millis: number, weekday: string, zone: string): number {
  const ahead = (DAYS.indexOf(weekday) - dayOfWeek(millis, zone) + 7) % 7;
  return millis + ahead * DAY_MS;
}

function workday(millis: number, zone: string): number {
  const day = dayOfWeek(millis, zone);
  const weekend = day === 6 ? 2 : day === 0 ? 1 : 0;
  return millis + weekend * DAY_MS;
}

/** Days that a promise may well be due on: the next meeting's, in a week and in two, each once. */
export function dueDays(detail: RelationshipDetail): { day: string; which: 'meeting' | 'week' | 'twoWeeks' }[] {
  const day = (millis: number) => localOf(millis, detail.zone).slice(0, 10);
  const now = Date.parse(detail.asOf);
  const next = nextMeeting(detail)?.start.date;
  return [
    ...(next ? [{ day: next, which: 'meeting' as const }] : []),
    { day: day(now + 7 * DAY_MS), which: 'week' as const },
    { day: day(now + 14 * DAY_MS), which: 'twoWeeks' as const },
  ];
}

export type Rhythm = Pick<Protocol, 'medium' | 'intervalDays' | 'toleranceDays' | 'minutes' | 'ifMissed' | 'slot'>;

export const USUAL_RHYTHM: Rhythm = {
  medium: 'VIDEO',
  intervalDays: 14,
  toleranceDays: 3,
  minutes: 60,
  ifMissed: 'RESCHEDULE',
  slot: null,
};
