import type { Pause, RelationshipDetail, SessionLine } from '../api/relationships';
import { millisOf } from '../format/dates';

/** A piece of time between two meetings, judged as the server judged the gap it is. */
export interface Stretch {
  from: number;
  to: number;
  mood: 'onTime' | 'late' | 'open' | 'paused';
  days: number | null;
}

export interface Rhythm {
  from: number;
  to: number;
  stretches: Stretch[];
  held: SessionLine[];
  booked: SessionLine[];
}

/** The rhythm of a relationship as it is drawn: gaps, pauses over them, meetings. */
export function rhythmOf({ sessions, pauses, asOf }: RelationshipDetail): Rhythm | undefined {
  const at = (line: SessionLine) => millisOf(line.start);
  const held = sessions.filter((line) => line.state === 'HELD').sort((one, other) => at(one) - at(other));
  const [first, last] = [held[0], held.at(-1)];
  if (!first || !last) return undefined;
  const now = Date.parse(asOf);
  const booked = sessions.filter((line) => line.state !== 'HELD' && line.state !== 'CANCELLED' && at(line) > now);
  const to = Math.max(now, ...booked.map(at));
  const gaps = held.slice(1).map((line, before) => gapOf(line, at(held[before] ?? first), at(line)));
  const open: Stretch = { from: at(last), to: now, mood: 'open', days: null };
  const rests = pauses.map((pause) => pauseOf(pause, now));
  const shown = [...gaps, open, ...rests].filter((one) => one.to > one.from);
  return { from: at(first), to: Math.max(to, at(first) + 1), stretches: shown, held, booked };
}

function gapOf(line: SessionLine, from: number, to: number): Stretch {
  const mood = line.onTime === null ? 'open' : line.onTime ? 'onTime' : 'late';
  return { from, to, mood, days: line.gapDays };
}

function pauseOf(pause: Pause, now: number): Stretch {
  return { from: millisOf(pause.from), to: pause.to ? millisOf(pause.to) : now, mood: 'paused', days: null };
}
