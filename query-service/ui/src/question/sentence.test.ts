import { describe, expect, it } from 'vitest';
import type { Answer } from '../api/types';
import { questionOf } from './question';
import { cautionOf, sentenceOf } from './sentence';

const of = (search: string) => questionOf(new URLSearchParams(search));
const answer = (asOf: string) => ({ asOf, asOfDate: asOf.slice(0, 10) }) as Answer;
const endOf = (day: string) => answer(`${day}T23:59:59.999999999Z`);

describe('the sentence', () => {
  it.each([
    ['', 'at least one side or source says it happened'],
    ['minEvidence=E2', 'both sides say it happened'],
    ['minEvidence=E3', 'both sides and an independent source say it happened'],
  ])('says what counts as held: %s', (search, words) =>
    expect(sentenceOf(of(search))).toBe(`As of today, as known now, meetings where ${words}, over the last 90 days.`),
  );

  it('says a day as a day and a moment with its time', () => {
    expect(sentenceOf(of('asOf=2026-03-14'), endOf('2026-03-14'))).toMatch(/^As of [^:]*2026, as known/);
    expect(sentenceOf(of('asOf=2026-03-14T10:07:00Z'), answer('2026-03-14T10:07:00Z'))).toMatch(/^As of .*:07/);
  });

  it('says nothing of a day it cannot read', () =>
    expect(sentenceOf(of('asOf=2026-02-30&window=0'), endOf('2026-11-24'))).toBe(
      'The link says asOf=2026-02-30 and window=0, which cannot be read.',
    ));
});

describe('a day that has not come', () => {
  const now = Date.parse('2026-11-24T12:00:00Z');

  it('is said to be one', () => {
    expect(cautionOf(of('asOf=2026-11-25'), endOf('2026-11-25'), now)).toContain('has not come yet');
    expect(cautionOf(of('asOf=2026-11-24T13:00:00Z'), answer('2026-11-24T13:00:00Z'), now)).toContain('no forecast');
  });

  it('is not today, of which only the end is ahead', () => {
    expect(cautionOf(of('asOf=2026-11-24'), endOf('2026-11-24'), now)).toBeUndefined();
    expect(cautionOf(of(''), answer('2026-11-24T12:01:00Z'), now)).toBeUndefined();
  });
});
