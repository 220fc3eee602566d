import type { Item, OpenGap, RelationshipDetail, SessionLine } from '../api/types';
import { millisOf } from '../format/dates';

/** Promises in the order in which they ask for something: overdue, open, waiting for a yes; then the newest first. */
export function openItemsFirst(items: Item[]): Item[] {
  return items.toSorted((one, other) => urgency(one) - urgency(other) || byDue(one, other));
}

function urgency({ overdue, state }: Item): number {
  if (overdue) return 0;
  return state === 'OPEN' ? 1 : state === 'PROPOSED' ? 2 : 3;
}

/** What is open by what is due soonest, what is over by what was due last. */
function byDue(one: Item, other: Item): number {
  const later = one.due.localeCompare(other.due);
  return urgency(one) < 3 ? later : -later;
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
