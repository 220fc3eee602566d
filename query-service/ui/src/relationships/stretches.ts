import type { OpenGap, Pause, RelationshipDetail, SessionLine } from '../api/types';
import { HOUR_MS, millisOf } from '../format/dates';
import { formatNumber } from '../format/numbers';
import { i18n } from '../i18n';

/** A piece of time between two meetings, judged as the server judged the gap it is. */
export interface Stretch {
  from: number;
  to: number;
  mood: 'onTime' | 'late' | 'open' | 'paused';
  days: number | null;
}

export function moodWords(mood: Stretch['mood']): string {
  return i18n.t(`relationships:strip.${mood}`);
}

export interface Rhythm {
  from: number;
  to: number;
  stretches: Stretch[];
  held: SessionLine[];
  booked: SessionLine[];
  /** Whether the gap that lasts until now is already longer than agreed. */
  overdue: boolean;
}

/** The rhythm of a relationship as it is drawn: gaps, pauses over them, meetings. */
export function rhythmOf({ sessions, openGap, pauses, asOf }: RelationshipDetail): Rhythm | undefined {
  const at = (line: SessionLine) => millisOf(line.start);
  const held = sessions.filter((line) => line.state === 'HELD').sort((one, other) => at(one) - at(other));
  const [first, last] = [held[0], held.at(-1)];
  if (!first || !last) return undefined;
  const now = Date.parse(asOf);
  const booked = sessions.filter((line) => line.state === 'BOOKED' && at(line) > now);
  const to = Math.max(now, ...booked.map(at));
  const gaps = held.slice(1).map((line, before) => gapOf(line, at(held[before] ?? first), at(line)));
  const open: Stretch = openGap ? openOf(openGap, held, now) : { from: at(last), to: now, mood: 'open', days: null };
  const rests = pauses.map((pause) => pauseOf(pause, now));
  const shown = [...gaps, open, ...rests].filter((one) => one.to > one.from);
  return {
    from: at(first),
    to: Math.max(to, at(first) + 1),
    stretches: shown,
    held,
    booked,
    overdue: openGap?.late ?? false,
  };
}

function gapOf(line: SessionLine, from: number, to: number): Stretch {
  const mood = line.onTime === null ? 'open' : line.onTime ? 'onTime' : 'late';
  return { from, to, mood, days: line.gapDays };
}

/** It ends with the day of the closing, else it lasts until now. */
function openOf({ from, to, days, late }: OpenGap, held: SessionLine[], now: number): Stretch {
  const last = held.findLast((line) => line.start.date === from);
  const end = millisOf(to) + 12 * HOUR_MS;
  return { from: millisOf(last?.start ?? from), to: Math.min(now, end), mood: late ? 'late' : 'open', days };
}

function pauseOf(pause: Pause, now: number): Stretch {
  return { from: millisOf(pause.from), to: pause.to ? millisOf(pause.to) : now, mood: 'paused', days: null };
}

/** The strip for those who do not see it. */
export function spoken({ held, stretches, overdue }: Rhythm): string {
  const late = stretches.filter((one) => one.mood === 'late').length;
  const onTime = stretches.filter((one) => one.mood === 'onTime').length;
  const sizes = { held: formatNumber(held.length), onTime: formatNumber(onTime), late: formatNumber(late) };
  return i18n.t(overdue ? 'relationships:strip.spokenOverdue' : 'relationships:strip.spoken', sizes);
}
