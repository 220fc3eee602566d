import { describe, expect, it } from 'vitest';
import type { Board } from '../api/types';
import { sharesOf } from './states';

const of = (
  relationships: number | null,
  look: number | null,
  on: number | null,
  early: number | null,
  paused: number | null,
) =>
  sharesOf({
    relationships,
    states: { NEEDS_A_LOOK: look, ON_TRACK: on, TOO_EARLY: early, PAUSED: paused },
  } as unknown as Board);

describe('the states of a board', () => {
  it('are shown one by one where each is large enough', () =>
    expect(of(20, 5, 15, 0, 0).map(({ states, count }) => [...states, count])).toEqual([
      ['NEEDS_A_LOOK', 5],
      ['ON_TRACK', 15],
      ['TOO_EARLY', 0],
      ['PAUSED', 0],
    ]));

  it('that are withheld are one part, and all parts add up to the total', () => {
    const shares = of(75, null, 58, 3, null);
    expect(shares[0]).toEqual({ states: ['NEEDS_A_LOOK', 'PAUSED'], count: 14 });
    expect(shares.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(75);
  });

  it('are not guessed where all are withheld, or the total is', () => {
    expect(of(4, null, null, null, null).map(({ count }) => count)).toEqual([null, null, null, null]);
    expect(of(null, null, null, null, 0).map(({ count }) => count)).toEqual([null, null, null, null]);
  });
});
