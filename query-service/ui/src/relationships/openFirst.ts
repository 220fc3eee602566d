import type { Item, OpenGap, RelationshipDetail, SessionLine } from '../api/types';
import { millisOf } from '../format/dates';

/** Promises as they ask for something: open ones, which are overdue first; those that wait for a yes; what is over. */
export function openItemsFirst(items: Item[]): Item[] {
  return items.toSorted((one, other) => urgency(one) - urgency(other) || byDue(one, other));
}

const OVER = 2;

function urgency({ state }: Item): number {
  return state === 'OPEN' ? 0 : state === 'PROPOSED' ? 1 : OVER;
}

/** What is open by what is due soonest, what is over by what was due last. */
function byDue(one: Item, other: Item): number {
  const later = one.due.localeCompare(other.due);
  return urgency(one) < OVER ? later : -later;
}

/** A line of the meetings: one of them, or the time since the last. */
export type Row = { line: SessionLine } | { gap: OpenGap };

/** What waits for a word or is still to come, the soonest first; the gap that runs; then the newest first. */
export function meetingRows({ sessions, openGap, lifecycle }: RelationshipDetail): Row[] {
  const at = ({ start }: SessionLine) => millisOf(start);
  const waits = ({ state }: SessionLine) => lifecycle === 'ACTIVE' && (state === 'BOOKED' || state === 'UNCONFIRMED');
  const open = sessions.filter(waits).sort((one, other) => at(one) - at(other));
  const past = sessions.filter((line) => !waits(line)).sort((one, other) => at(other) - at(one));
  const gap = openGap ? [{ gap: openGap }] : [];
  return [...open.map((line) => ({ line })), ...gap, ...past.map((line) => ({ line }))];
}
