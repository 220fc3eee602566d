import { describe, expect, it } from 'vitest';
import type { Answer } from './types';
import { mayHaveChanged } from './useLive';

const NOW = Date.parse('2026-06-01T12:00:00Z');
const answer = (more: Partial<Answer> = {}): Answer => ({
  asOfPosition: 9,
  asOf: '2026-06-01T12:00:00Z',
  asOfDate: '2026-06-01',
  knownAt: null,
  clock: 'kept',
  minEvidence: 'E1',
  window: null,
  freshness: { lagSeconds: 0, stale: false, reason: null },
  ...more,
});

describe('an answer may have changed', () => {
  it('once there are facts it did not count', () => {
    expect(mayHaveChanged(answer(), 9, NOW)).toBe(false);
    expect(mayHaveChanged(answer(), 10, NOW)).toBe(true);
  });

  it('about a past day too, as long as all that is known now counts', () => {
    expect(mayHaveChanged(answer({ asOf: '2026-03-14T23:59:59Z' }), 10, NOW)).toBe(true);
  });

  it('not when it says what was known then', () => {
    expect(mayHaveChanged(answer({ knownAt: '2026-03-14T23:59:59Z' }), 10, NOW)).toBe(false);
    expect(mayHaveChanged(answer({ knownAt: '2026-06-01T23:59:59Z' }), 10, NOW)).toBe(true);
  });

  it('when a source may yet claim to have known it then', () => {
    expect(mayHaveChanged(answer({ knownAt: '2026-03-14T23:59:59Z', clock: 'source' }), 10, NOW)).toBe(true);
  });
});
