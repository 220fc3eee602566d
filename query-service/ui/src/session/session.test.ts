import { describe, expect, it } from 'vitest';
import type { Me } from '../api/types';
import { pagesFor, seesAll } from './session';

const person = (roles: string[], relationships: string[] = []): Me => ({
  sub: 's',
  name: 'n',
  roles,
  programmes: ['*'],
  participations: relationships.length > 0 ? [{ programme: 'p', participant: 'a', relationships }] : [],
});

describe('the pages of a person', () => {
  it.each([
    ['programme-manager', 'board'],
    ['coordinator', 'relationships'],
    ['auditor', 'replay'],
  ])('begin for a %s with the %s', (role, page) => {
    expect(pagesFor(person([role]))[0]).toBe(page);
  });

  it('are those of every role, none twice', () => {
    const pages = pagesFor(person(['coordinator', 'auditor']));
    expect(pages).toEqual([...new Set(pages)]);
    expect(pages).toContain('import');
  });

  it('are the own relationships for a participant, and none for an operator', () => {
    expect(pagesFor(person([], ['r']))).toEqual(['relationships']);
    expect(seesAll(person([], ['r']))).toBe(false);
    expect(pagesFor(person(['operator']))).toEqual([]);
  });

  it('do not let a manager see the list of relationships', () => {
    expect(seesAll(person(['programme-manager']))).toBe(false);
    expect(pagesFor(person(['programme-manager']))).toEqual(['board']);
  });
});
