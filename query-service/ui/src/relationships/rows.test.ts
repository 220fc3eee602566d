import { describe, expect, it } from 'vitest';
import type { RelationshipRow } from '../api/types';
import { coaching, type Filter, filtered, NOBODY, nextOrder, ordered, orderOf, OVER } from './rows';

const row = (label: string, openItems: number, lastSession: string | null): RelationshipRow => ({
  relationship: label,
  lifecycle: 'ACTIVE',
  state: openItems > 2 ? 'NEEDS_A_LOOK' : 'ON_TRACK',
  reasons:
    openItems > 2
      ? [
          {
            rule: 'CARRIED_OVER',
            text: '',
            nextAction: '',
            severity: 1,
            found: openItems,
            allowed: 1,
            on: null,
            booked: false,
          },
        ]
      : [],
  lastSession,
  nextSession: null,
  sessionsHeld: 1,
  openItems,
  members: [],
  handling: { owner: null, snoozedUntil: null, lastStep: null, lastStepOn: null },
  figures: [],
});
const called = ({ relationship }: RelationshipRow) => relationship;
const rows = [row('Pair 10', 3, null), row('Pair 9', 0, '2026-01-05'), row('Circle', 1, '2026-03-01')];
const labels = (some: RelationshipRow[]) => some.map(called);
const sorted = (by: string | null) => labels(ordered(rows, orderOf(by), called));

describe('the list', () => {
  it('keeps the order of who needs a look', () => {
    expect(ordered(rows, orderOf(null), called)).toBe(rows);
    expect(ordered(rows, orderOf('nonsense'), called)).toBe(rows);
    expect(ordered(rows, orderOf('__proto__'), called)).toBe(rows);
    expect(ordered(rows, orderOf('-constructor'), called)).toBe(rows);
  });

  it('sorts numbers within names as numbers', () => {
    expect(sorted('label')).toEqual(['Circle', 'Pair 9', 'Pair 10']);
  });

  it('puts what is unknown last in both directions', () => {
    expect(sorted('last')).toEqual(['Pair 9', 'Circle', 'Pair 10']);
    expect(sorted('-last')).toEqual(['Circle', 'Pair 9', 'Pair 10']);
  });

  it('goes up, down and back', () => {
    expect(nextOrder(orderOf(null), 'open')).toBe('open');
    expect(nextOrder(orderOf('open'), 'open')).toBe('-open');
    expect(nextOrder(orderOf('-open'), 'open')).toBeUndefined();
  });

  it('finds by state, by name and by reason', () => {
    expect(labels(filtered(rows, { state: 'ON_TRACK', words: '' }, called))).toEqual(['Pair 9', 'Circle']);
    expect(labels(filtered(rows, { state: null, words: 'pair 9' }, called))).toEqual(['Pair 9']);
    expect(labels(filtered(rows, { state: null, words: 'carried' }, called))).toEqual(['Pair 10']);
  });

  it('finds by the names of members, however they are accented', () => {
    const namesIn = (one: RelationshipRow) => (called(one) === 'Circle' ? ['Zoë Dąbrowska', 'Łukasz'] : []);
    const found = (words: string) => labels(filtered(rows, { state: null, words }, called, namesIn));
    expect(found('dabrowska zoe')).toEqual(['Circle']);
    expect(found('LUKASZ')).toEqual(['Circle']);
    expect(found('nobody')).toEqual([]);
  });

  it('is narrowed to what is over, to whom nobody looks after, and to a reason', () => {
    const over: RelationshipRow = { ...row('Over', 0, null), state: null, lifecycle: 'CLOSED' };
    const owned: RelationshipRow = { ...row('Owned', 3, null) };
    owned.handling = { ...owned.handling, owner: 'cora' };
    const all = [...rows, over, owned];
    const only = (filter: Partial<Filter>) => labels(filtered(all, { state: null, words: '', ...filter }, called));
    expect(only({ state: OVER })).toEqual(['Over']);
    expect(only({ owner: 'cora' })).toEqual(['Owned']);
    expect(only({ owner: NOBODY, reason: 'CARRIED_OVER' })).toEqual(['Pair 10']);
  });

  it('says how many pairs that run each person coaches in', () => {
    const coached = (lifecycle: RelationshipRow['lifecycle']): RelationshipRow => ({
      ...row('Pair', 0, null),
      lifecycle,
      members: [
        { participant: 'ana', role: 'COACH' },
        { participant: 'ben', role: 'COACHEE' },
      ],
    });
    const taken = coaching([coached('ACTIVE'), coached('ACTIVE'), coached('CLOSED')]);
    expect([...taken]).toEqual([['ana', 2]]);
  });
});
