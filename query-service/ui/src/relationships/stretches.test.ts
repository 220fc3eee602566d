import { describe, expect, it } from 'vitest';
import type { OpenGap, RelationshipDetail, SessionLine } from '../api/types';
import { rhythmOf, spoken } from './stretches';

const held = (date: string, onTime: boolean | null = null) =>
  ({ session: date, state: 'HELD', start: { date, instant: null, zone: 'UTC' }, gapDays: 14, onTime }) as SessionLine;
const detail = (openGap: OpenGap | null, asOf = '2026-02-28T23:59:59.999999999Z') =>
  ({
    sessions: [held('2026-01-05'), held('2026-01-19', true)],
    openGap,
    pauses: [],
    asOf,
  }) as unknown as RelationshipDetail;
const drawn = (some: RelationshipDetail) => {
  const rhythm = rhythmOf(some);
  if (!rhythm) throw new Error('nothing drawn');
  return rhythm;
};

describe('the open gap', () => {
  const open = { from: '2026-01-19', to: '2026-02-28', days: 40, late: true };

  it('is drawn and read out as longer than agreed once the service counts it so', () => {
    const rhythm = drawn(detail(open));
    expect(rhythm.stretches.map((one) => [one.mood, one.days])).toEqual([
      ['onTime', 14],
      ['late', 40],
    ]);
    expect(spoken(rhythm)).toBe('2 meetings; 1 gaps on time, 1 longer than agreed, the one still open among them');
  });

  it('is not judged before', () => {
    const rhythm = drawn(detail({ ...open, late: false }));
    expect(rhythm.stretches.at(-1)?.mood).toBe('open');
    expect(spoken(rhythm)).toBe('2 meetings; 1 gaps on time, 0 longer than agreed');
  });

  it('ends where counting ends', () => {
    const until = (to: string) => new Date(drawn(detail({ ...open, to })).stretches.at(-1)?.to ?? 0).toISOString();
    expect(until('2026-02-01')).toBe('2026-02-02T00:00:00.000Z');
    expect(until('2026-02-28')).toBe('2026-02-28T23:59:59.999Z');
  });
});
