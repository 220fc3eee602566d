import { describe, expect, it } from 'vitest';
import { type Parked, shareRead, withBehind } from './operations';

const parked = (key: string, position: number, reason: string): Parked => ({
  key,
  position,
  reason,
  type: 'SessionHeld',
  problem: '',
  parkedAt: '2026-01-05T10:00:00Z',
});

describe('what an operator sees', () => {
  it('is the first event of each key, with those that wait behind it', () => {
    const found = withBehind([parked('a', 3, 'UNKNOWN'), parked('b', 4, 'GAP'), parked('a', 5, 'BEHIND')]);
    expect(found.map(({ first, behind }) => [first.position, behind])).toEqual([
      [3, 1],
      [4, 0],
    ]);
  });

  it('is how far a rebuild has come, as far as anything is known', () => {
    const built = { generation: 2, stage: 'BUILDING', completeTo: 75, facts: 75, toRead: 25 };
    expect(shareRead(built)).toBe(0.75);
    expect(shareRead({ ...built, facts: 0, toRead: 0 })).toBeUndefined();
  });
});
