import { describe, expect, it } from 'vitest';
import type { Detail } from '../api/types';
import { sorted, valueOf } from './figureWords';

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
});
