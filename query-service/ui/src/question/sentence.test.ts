import { describe, expect, it } from 'vitest';
import type { Answer } from '../api/types';
import { questionOf } from './question';
import { cautionOf, sentenceOf } from './sentence';

const of = (search: string) => questionOf(new URLSearchParams(search));
const answer = (asOf: string) => ({ asOf, asOfDate: asOf.slice(0, 10) }) as Answer;
const endOf = (day: string) => answer(`${day}T23:59:59.999999999Z`);

describe('the sentence', () => {
  it.each([
    ['', 'Today · last 90 days · meetings confirmed by at least one side'],
    ['minEvidence=E2&window=30', 'Today · last 30 days · meetings confirmed by both sides'],
    ['minEvidence=E3&window=all', 'Today · all time · meetings confirmed by both sides and an independent source'],
    ['clock=source', 'Today · dates from the source · last 90 days · meetings confirmed by at least one side'],
  ])('is one line: %s', (search, words) => expect(sentenceOf(of(search))).toBe(words));

  it.each([
    ['asOf=2026-03-14', /^14 Mar 2026 · last 90 days/],
    ['asOf=2026-03-14&knownAt=2026-03-14', /^14 Mar 2026 · using what was known that day · last/],
    ['asOf=2026-03-14&knownAt=2026-04-01', /^14 Mar 2026 · using what was known on 1 Apr 2026 · last/],
  ])('says where it travels in time: %s', (search, words) =>
    expect(
      sentenceOf(of(search), endOf('2026-03-14')).replace('Mar 14, ', '14 Mar ').replace('Apr 1, ', '1 Apr '),
    ).toMatch(words),
  );

  it('says a moment with its time', () =>
    expect(sentenceOf(of('asOf=2026-03-14T10:07:00Z'), answer('2026-03-14T10:07:00Z'))).toMatch(/^[^·]*:07/));

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
