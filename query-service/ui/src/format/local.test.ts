import { describe, expect, it } from 'vitest';
import { everySoManyDays, localOf, momentOf } from './local';

describe('a time on the clocks of a zone', () => {
  it.each([
    ['2026-03-14T10:30', 'Europe/Paris', '2026-03-14T09:30:00.000Z'],
    ['2026-07-14T10:30', 'Europe/Paris', '2026-07-14T08:30:00.000Z'],
    ['2026-01-01T00:15', 'America/Los_Angeles', '2026-01-01T08:15:00.000Z'],
    ['2026-01-01T00:15', 'Pacific/Kiritimati', '2025-12-31T10:15:00.000Z'],
    ['2026-10-25T12:00', 'Europe/Paris', '2026-10-25T11:00:00.000Z'],
  ])('%s in %s is one moment, and back', (local, zone, moment) => {
    expect(momentOf(local, zone)).toBe(moment);
    expect(localOf(Date.parse(moment), zone)).toBe(local);
  });

  it('that the clocks skip is the one an hour later or earlier, never none', () => {
    expect(momentOf('2026-03-29T02:30', 'Europe/Paris')).toMatch(/^2026-03-29T0[01]:30/);
  });

  it('is none without a date', () => {
    expect(momentOf('', 'Europe/Paris')).toBeUndefined();
    expect(momentOf('soon', 'Europe/Paris')).toBeUndefined();
  });

  it('repeats a time of day over a change of the clocks', () => {
    expect(everySoManyDays('2026-03-20T10:00', 14, 2, 'Europe/Paris')).toEqual([
      '2026-03-20T09:00:00.000Z',
      '2026-04-03T08:00:00.000Z',
    ]);
    expect(everySoManyDays('2026-03-20T10:00', 14, 1, 'Europe/Paris')).toHaveLength(1);
  });
});
