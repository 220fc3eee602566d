import { describe, expect, it } from 'vitest';
import type { Detail } from '../api/types';
import { partName, sorted, valueOf, wholeOf } from './figureWords';
import { scaleOf } from './Sparkline';

const detail = (name: string, value: number | null, suppressed = false): Detail => ({
  name,
  of: null,
  quantile: null,
  part: name.endsWith('days'),
  value,
  unit: 'count',
  suppressed,
});

describe('details', () => {
  it('of nobody, or of what is not known, are not told', () => {
    expect(sorted([detail('0–7 days', 0), detail('age p50', null)])).toEqual({ parts: [], lines: [] });
  });

  it('that are withheld are told as withheld, not left out', () => {
    const part = detail('0–7 days', null, true);
    const line = detail('age p50', null, true);
    expect(sorted([part, line])).toEqual({ parts: [part], lines: [line] });
    expect(valueOf(part)).toBe('not shown');
  });

  it('that are withheld beside others are one part, and all parts make up the whole', () => {
    const parts = [detail('0–7 days', 6), detail('8–14 days', null, true), detail('15–30 days', null, true)];
    const { parts: shown } = sorted(parts, 10);
    expect(shown.map((one) => [partName(one.name), valueOf(one)])).toEqual([
      ['0–7 days', '6'],
      ['8–14 days + 15–30 days', '4'],
    ]);
  });

  it('add up to what a figure is counted over, and shares to all of it', () => {
    expect(wholeOf({ details: [detail('0–7 days', 6)], denominator: 10 })).toBe(10);
    expect(wholeOf({ details: [{ ...detail('E1', 0.5), part: true, unit: 'ratio' }], denominator: 10 })).toBe(1);
  });

  it('name who confirms, not a grade', () => expect(partName('E2')).toBe('both sides'));
});

describe('a sparkline', () => {
  it('has the whole scale of its unit, so that a small move looks small', () => {
    expect(scaleOf([0.61, 0.66], 'ratio')).toEqual([0, 1]);
    expect(scaleOf([0.2, 0.3], 'index')).toEqual([-1, 1]);
    expect(scaleOf([12, 14], 'days')).toEqual([0, 14]);
    expect(scaleOf([0, 0], 'count')).toEqual([0, 1]);
  });
});
