import { describe, expect, it } from 'vitest';
import type { Figure } from '../api/types';
import { deltaOf, formatHours, formatLag, formatShare, formatValue } from './numbers';

const figure = (unit: string, value: number | null, before: number | null): Figure => ({
  id: 'M2',
  version: 1,
  name: 'Time covered',
  unit,
  definition: '',
  value,
  numerator: null,
  denominator: null,
  people: 10,
  suppressed: false,
  exclusions: [],
  exclusionsWithheld: false,
  details: [],
  previous: { asOf: '2026-01-01T00:00:00Z', value: before },
  about: null,
});

describe('values', () => {
  it.each([
    [0.856, 'ratio', '86%'],
    [-0.57, 'index', '\u22120.57'],
    [0.5, 'index', '+0.50'],
    [-0.0004, 'index', '0.00'],
    [1, 'days', '1 day'],
    [14.25, 'days', '14.3 days'],
    [1234, 'count', '1,234'],
    [null, 'ratio', 'unknown'],
  ] as const)('shows %s %s as %s', (value, unit, text) => {
    expect(formatValue(value, unit, 'en-GB')).toBe(text);
  });

  it.each([
    [0.856, 'ratio', '86\u00a0%'],
    [-0.57, 'index', '\u22120,57'],
    [1, 'days', '1 Tag'],
    [14.25, 'days', '14,3 Tage'],
    [1234, 'count', '1.234'],
    [2.5, 'hours', '2,5 Std.'],
    [null, 'ratio', 'unbekannt'],
  ] as const)('shows %s %s in German as %s', (value, unit, text) => {
    expect(formatValue(value, unit, 'de-DE')).toBe(text);
  });

  it('never rounds into none or all', () => {
    expect(formatShare(0.9996, 'en-GB')).toBe('99%');
    expect(formatShare(0.0004, 'en-GB')).toBe('1%');
    expect(formatShare(0, 'en-GB')).toBe('0%');
    expect(formatShare(1, 'en-GB')).toBe('100%');
  });

  it('shows hours in the unit a person would use', () => {
    expect(formatHours(0.25, 'en-GB')).toBe('15 min');
    expect(formatHours(2.5, 'en-GB')).toBe('2.5 h');
    expect(formatHours(13_128, 'en-GB')).toBe('547 days');
  });
});

describe('a wait', () => {
  it.each([
    [42.4, '42 s'],
    [600, '10 min'],
    [9000, '2.5 h'],
  ])('of %d seconds is %s', (seconds, text) => expect(formatLag(seconds, 'en-GB')).toBe(text));
});

describe('deltas', () => {
  it('are points for shares', () => {
    expect(deltaOf(figure('ratio', 0.86, 0.84), 'en-GB')).toEqual({ text: '2 points', direction: 'up' });
    expect(deltaOf(figure('ratio', 0.83, 0.84), 'en-GB')).toEqual({ text: '1 point', direction: 'down' });
  });

  it('say when nothing changed', () => {
    expect(deltaOf(figure('ratio', 0.841, 0.84), 'en-GB')?.direction).toBe('level');
  });

  it('are absent when either end is unknown or hidden', () => {
    expect(deltaOf(figure('ratio', null, 0.84))).toBeUndefined();
    expect(deltaOf(figure('ratio', 0.84, null))).toBeUndefined();
    expect(deltaOf({ ...figure('ratio', 0.84, 0.8), suppressed: true })).toBeUndefined();
  });
});
