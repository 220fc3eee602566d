import { beforeAll, describe, expect, it } from 'vitest';
import { i18n } from '../i18n';
import type { Called, Timeline } from '../api/types';
import { withNames } from './called';

const member = (participant: string, words: string): Called => ({ participant, role: 'PEER', words });
const story = (members: Called[], ...sentences: string[]) =>
  ({ members, steps: sentences.map((what) => ({ what })) }) as unknown as Timeline;
const person = (participant: string, name: string | null) => ({ participant, person: null, name, pseudonym: 7 });
const names = new Map([
  ['a', person('a', 'Ana $& Sousa')],
  ['b', person('b', null)],
]);
const sentences = (timeline: Timeline) => timeline.steps.map(({ what }) => what.replaceAll(/[\u2068\u2069]/g, ''));

describe('the sentences of a replay', () => {
  beforeAll(() => i18n.changeLanguage('en'));

  it('have names in the place of members', () => {
    const timeline = story(
      [member('a', 'The coach'), member('b', 'The coachee')],
      'The coach confirmed it.',
      'Promise 1 of the coachee is now due; the coach accepted.',
      'A source says so.',
    );
    expect(sentences(withNames(timeline, names))).toEqual([
      'Ana $& Sousa confirmed it.',
      'Promise 1 of Person 7 is now due; Ana $& Sousa accepted.',
      'A source says so.',
    ]);
  });

  it('tell peer 1 from peer 12, and leave who is not known', () => {
    const timeline = story([member('a', 'Peer 1'), member('x', 'Peer 12')], 'Peer 1 met.', 'Promise 2 of peer 12.');
    expect(sentences(withNames(timeline, names))).toEqual(['Ana $& Sousa met.', 'Promise 2 of peer 12.']);
  });

  it('stay as they are without names', () => {
    const timeline = story([member('a', 'Peer 1')], 'Peer 1 met.');
    expect(withNames(timeline, undefined)).toBe(timeline);
    expect(withNames(timeline, new Map())).toBe(timeline);
  });
});
