import { describe, expect, it } from 'vitest';
import type { Capability, Me } from './api/types';
import { pagesOf } from './pages';

const CAPABILITIES: Record<string, Capability[]> = {
  'programme-manager': ['READ_BOARD', 'READ_NAMES', 'MANAGE_PEOPLE', 'MANAGE_PROGRAMMES'],
  coordinator: [
    'READ_BOARD',
    'READ_RELATIONSHIPS',
    'REPLAY',
    'READ_NAMES',
    'MANAGE_PEOPLE',
    'IMPORT_MEETINGS',
    'LOOK_AFTER_RELATIONSHIPS',
  ],
  auditor: ['READ_BOARD', 'READ_RELATIONSHIPS', 'REPLAY', 'REVEAL_NAMES'],
  administrator: ['MANAGE_PROGRAMMES', 'GRANT_ROLES'],
  integration: ['READ_BOARD', 'MANAGE_PEOPLE', 'IMPORT_MEETINGS'],
  operator: ['OPERATE'],
};

const person = (roles: string[], relationships: string[] = []): Me => ({
  asOfPosition: 1,
  freshness: { lagSeconds: 0, stale: false, reason: null },
  sub: 's',
  person: 'p',
  roles,
  capabilities: ['READ_OWN', 'RECORD_OWN', ...roles.flatMap((role) => CAPABILITIES[role] ?? [])],
  programmes: ['*'],
  byFact: [],
  byClaim: [],
  participations: relationships.length > 0 ? [{ programme: 'p', participant: 'a', relationships }] : [],
});

const names = (me: Me, mailbox = false) => pagesOf(me, mailbox).map((page) => page.name);

describe('the pages of a person', () => {
  it.each([
    ['programme-manager', ['board', 'people', 'settings', 'programmes']],
    ['coordinator', ['relationships', 'inbox', 'board', 'replay', 'people', 'import', 'roles']],
    ['auditor', ['replay', 'relationships', 'board', 'roles']],
    ['administrator', ['roles', 'settings', 'programmes']],
    ['integration', ['import', 'board']],
  ])('are for a %s, the first to start with: %s', (role, pages) => {
    expect(names(person([role]))).toEqual(pages);
  });

  it('are those of every role, none twice, and begin with that of the first role', () => {
    expect(names(person(['coordinator', 'auditor']))).toEqual([
      'relationships',
      'inbox',
      'board',
      'replay',
      'people',
      'import',
      'roles',
    ]);
    expect(names(person(['auditor', 'coordinator']))).toEqual([
      'replay',
      'relationships',
      'inbox',
      'board',
      'people',
      'import',
      'roles',
    ]);
    expect(names(person(['operator', 'programme-manager']))).toEqual([
      'operations',
      'board',
      'people',
      'settings',
      'programmes',
    ]);
  });

  it('are today and the own relationships for a participant, and operations alone for an operator', () => {
    expect(names(person([], ['r']))).toEqual(['today', 'relationships']);
    expect(names(person(['coordinator'], ['r'])).slice(0, 2)).toEqual(['relationships', 'today']);
    expect(names(person(['operator']))).toEqual(['operations']);
  });

  it('end with the mailbox where there is one, for everybody', () => {
    expect(names(person(['coordinator']), true).at(-1)).toBe('mailbox');
    expect(names(person(['administrator']), true)).toEqual(['roles', 'settings', 'programmes', 'mailbox']);
    expect(names(person([], ['r']), true)).toEqual(['today', 'relationships', 'mailbox']);
  });

  it('do not let a manager see the list of relationships', () => {
    expect(names(person(['programme-manager']))).not.toContain('relationships');
  });
});
