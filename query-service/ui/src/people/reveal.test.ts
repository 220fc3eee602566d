import { describe, expect, it } from 'vitest';
import { named } from '../api/people';
import type { Capability, Me } from '../api/types';
import { mayReveal } from './reveal';

const me = (...capabilities: Capability[]) => ({ capabilities }) as Me;
const answer = (person: string | null, revealedUntil: string | null) =>
  named({ people: [{ participant: 'a', person, name: person && 'Ada', pseudonym: 1 }], labels: [], revealedUntil });

describe('names can be asked for', () => {
  it('by who may and reads numbers', () => {
    expect(mayReveal(me('REPLAY', 'REVEAL_NAMES'), answer(null, null))).toBe(true);
    expect(mayReveal(me('REPLAY'), answer(null, null))).toBe(false);
  });

  it('not by who reads names anyway, nor while they are shown', () => {
    expect(mayReveal(me('REVEAL_NAMES'), answer('p', null))).toBe(false);
    expect(mayReveal(me('REVEAL_NAMES'), answer('p', '2026-01-05T10:00:00Z'))).toBe(false);
    expect(mayReveal(me('REVEAL_NAMES'), {})).toBe(false);
  });

  it('and say until when they are shown', () => {
    expect(answer('p', '2026-01-05T10:00:00Z').revealedUntil).toBe('2026-01-05T10:00:00Z');
    expect(answer('p', null)).not.toHaveProperty('revealedUntil');
  });
});
