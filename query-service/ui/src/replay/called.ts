import { called, isolated, type Names } from '../api/people';
import type { Timeline } from '../api/types';

/** The same story with names in the place of "the coach" or "Peer 2", as far as they are known. */
export function withNames(timeline: Timeline, names: Names | undefined): Timeline {
  const known = timeline.members.filter(({ participant }) => names?.has(participant));
  if (!names || known.length === 0) return timeline;
  const pattern = new RegExp(`\\b(?:${known.map(({ words }) => anyFirst(words)).join('|')})\\b`, 'g');
  const nameFor = (words: string) => {
    const member = known.find((one) => one.words.toLowerCase() === words.toLowerCase());
    const person = member && names.get(member.participant);
    return person ? isolated(called(person)) : words;
  };
  return { ...timeline, steps: timeline.steps.map((step) => ({ ...step, what: step.what.replace(pattern, nameFor) })) };
}

/** The first letter is small within a sentence. */
function anyFirst(words: string): string {
  const first = words.charAt(0);
  return `[${first.toUpperCase()}${first.toLowerCase()}]${words.slice(1)}`;
}
