import { afterAll, describe, expect, it } from 'vitest';
import type { Board, Figure } from '../api/types';
import { i18n } from '../i18n';
import { summaryOf } from './sentences';

const share = (id: string, value: number | null, before: number | null, suppressed = false) =>
  ({ id, unit: 'ratio', value, suppressed, previous: { asOf: '2026-09-01T00:00:00Z', value: before } }) as Figure;

const states = (look: number | null, on: number | null, early: number | null = 0, paused: number | null = 0) => ({
  NEEDS_A_LOOK: look,
  ON_TRACK: on,
  TOO_EARLY: early,
  PAUSED: paused,
});

const board = (of: Partial<Board>) =>
  ({ relationships: 75, states: states(12, 58, 3, 2), metrics: [], window: 90, ...of }) as Board;

const pairs = (relationships: number | null, counts: Board['states']) =>
  summaryOf(board({ relationships, states: counts }))[0];
const onTime = (value: number | null, before: number | null, window: number | null = 90, suppressed = false) =>
  summaryOf(board({ metrics: [share('M1', value, before, suppressed)], window }))[1];

describe('how a board begins', () => {
  it('is three sentences', () =>
    expect(summaryOf(board({ metrics: [share('M9', 0.8, 0.8), share('M1', 0.66, 0.7)] }))).toEqual([
      '17 of 75 pairs are not on track: 12 need a look, 3 are too early to tell, 2 are paused.',
      'Meetings on time: 66% in 90 days, down 4 points.',
      'Promises done by the first date: 80% in 90 days, steady.',
    ]));

  it.each([
    ['all on track', 75, states(0, 75), 'All 75 pairs are on track.'],
    ['one pair, on track', 1, states(0, 1), 'The only pair is on track.'],
    ['one pair, not on track', 1, states(1, 0), 'The only pair is not on track: 1 needs a look.'],
    ['one of several', 75, states(1, 74), '1 of 75 pairs is not on track: 1 needs a look.'],
    ['small states together', 75, states(null, 58, 3, null), '17 of 75 pairs are not on track.'],
    ['no state shown', 4, states(null, null, null, null), /^4 pairs; how they stand is not shown/],
    ['too few people in all', null, states(null, null, null, null), /^How many pairs there are is not shown/],
  ])('says of the pairs: %s', (_, total, counts, words) => expect(pairs(total, counts)).toMatch(words));

  it('says nothing of no pair', () => expect(summaryOf(board({ relationships: 0, states: states(0, 0) }))).toEqual([]));

  it.each([
    ['up', onTime(0.7, 0.66), 'Meetings on time: 70% in 90 days, up 4 points.'],
    ['down by one', onTime(0.66, 0.67), 'Meetings on time: 66% in 90 days, down 1 point.'],
    ['steady, as far as can be seen', onTime(0.661, 0.66), 'Meetings on time: 66% in 90 days, steady.'],
    ['nothing before', onTime(0.66, null), 'Meetings on time: 66% in 90 days; nothing is known of the time before.'],
    ['unknown', onTime(null, 0.66), 'Meetings on time: nothing was due in 90 days.'],
    ['of all time', onTime(0.66, 0.7, null), 'Meetings on time: 66% over all time, down 4 points.'],
    ['of too few', onTime(null, null, 90, true), 'Meetings on time: not shown, for it rests on too few people.'],
  ])('says how meetings moved: %s', (_, said, words) => expect(said).toBe(words));
});

describe('in German', () => {
  afterAll(() => i18n.changeLanguage('en'));

  it('it says the same', async () => {
    await i18n.changeLanguage('de');
    expect(summaryOf(board({ metrics: [share('M1', 0.66, 0.7), share('M9', 0.8, 0.8)] }))).toEqual([
      '17 von 75 Paaren laufen nicht gut: 12 brauchen Aufmerksamkeit, für 3 ist es noch zu früh und 2 sind pausiert.',
      'Pünktliche Treffen: 66\u00a0% in 90 Tagen, 4 Punkte weniger.',
      'Zum ersten Termin erledigte Zusagen: 80\u00a0% in 90 Tagen, unverändert.',
    ]);
  });
});
