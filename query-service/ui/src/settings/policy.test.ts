import { beforeAll, describe, expect, it } from 'vitest';
import type { PolicyVersion } from '../api/types';
import { i18n } from '../i18n';
import { changesOf, firstDay, mergedInto, type Policy, policyOf, previewPath, wordsOf } from './policy';

const USUAL: Policy = {
  minSessions: 2,
  minSessionsWithinDays: 56,
  smallestGroup: 5,
  expectationsRequired: false,
  capacityAsCoach: 5,
  activateWithinDays: 14,
  firstSessionWithinDays: 21,
  pausedAtMostDays: 30,
};

const version = (fromDate: string | null): PolicyVersion => ({
  ...USUAL,
  version: fromDate ? 1 : 0,
  from: fromDate && `${fromDate}T00:00:00Z`,
  fromDate,
  validity: 'IN_FORCE',
});

beforeAll(() => i18n.changeLanguage('en'));

describe('what another policy changes', () => {
  it('is said field by field, with what it was', () => {
    const after = { ...USUAL, minSessions: 3, activateWithinDays: 1, expectationsRequired: true };
    expect(changesOf(USUAL, after)).toEqual([
      'At least 3 meetings instead of 2',
      '1 day for everyone to accept instead of 14',
      'Everyone says what they expect before a pair starts',
    ]);
  });

  it('is nothing where all is the same', () => {
    expect(changesOf(USUAL, { ...USUAL })).toEqual([]);
  });

  it('is said of each of the eight', () => {
    const other = Object.entries(USUAL).map(([field, value]) => [
      field,
      typeof value === 'number' ? value + 1 : !value,
    ]);
    expect(new Set(changesOf(USUAL, Object.fromEntries(other) as Policy)).size).toBe(8);
    expect(new Set(wordsOf(USUAL)).size).toBe(8);
  });

  it('is said in German', async () => {
    await i18n.changeLanguage('de');
    expect(changesOf(USUAL, { ...USUAL, minSessions: 3 })).toEqual(['Mindestens 3 Treffen statt 2']);
    await i18n.changeLanguage('en');
  });
});

describe('a policy that is typed', () => {
  it('keeps what was typed beside what somebody else adopted meanwhile', () => {
    const read = { ...USUAL, at: '2026-05-02' };
    const now = { ...read, minSessions: 4, expectationsRequired: true, at: '2026-07-01' };
    expect(mergedInto(now, read, { ...read, activateWithinDays: 10, at: '2026-05-09' })).toEqual({
      ...now,
      activateWithinDays: 10,
      at: '2026-05-09',
    });
  });

  it('is none while a number is missing, out of range or not whole', () => {
    const at = '2026-05-02';
    expect(policyOf({ ...USUAL, at })).toEqual(USUAL);
    for (const wrong of [{ minSessions: '' }, { minSessions: 1 }, { smallestGroup: 4 }, { pausedAtMostDays: 1.5 }]) {
      expect(policyOf({ ...USUAL, at, ...wrong })).toBeUndefined();
    }
  });

  it('is asked about with all eight values', () => {
    const [, query] = previewPath('p', USUAL).split('?');
    expect([...new URLSearchParams(query).keys()].sort()).toEqual(Object.keys(USUAL).sort());
  });

  it('comes into force tomorrow, or the day after the last one', () => {
    expect(firstDay(version(null), '2026-05-01')).toBe('2026-05-02');
    expect(firstDay(version('2026-04-01'), '2026-05-01')).toBe('2026-05-02');
    expect(firstDay(version('2026-06-30'), '2026-05-01')).toBe('2026-07-01');
  });
});
