import { QueryClient } from '@tanstack/react-query';
import { beforeAll, describe, expect, it } from 'vitest';
import { i18n } from '../i18n';
import { Problem, type Send } from './client';
import { mayKnowNames, named, nameOf, naming, titleOf } from './people';
import type { Capability, Me } from './types';

const names = new Map([
  ['a', { participant: 'a', person: 'p', name: 'Zoë Ångström', pseudonym: 3 }],
  ['b', { participant: 'b', person: null, name: null, pseudonym: 12 }],
]);

describe('somebody is called', () => {
  beforeAll(() => i18n.changeLanguage('en'));

  it('by name, else by number, else as before', () => {
    expect(nameOf(names, 'a', 'Coach')).toBe('Zoë Ångström');
    expect(nameOf(names, 'b', 'Coach')).toBe('Person 12');
    expect(nameOf(names, 'c', 'Coach')).toBe('Coach');
    expect(nameOf(undefined, 'a', 'Coach')).toBe('Coach');
  });
});

describe('a relationship is called', () => {
  const pair = {
    relationship: '12345678-90ab',
    members: [
      { participant: 'a', role: 'COACH' as const },
      { participant: 'b', role: 'COACHEE' as const },
    ],
  };
  const labels = new Map([['12345678-90ab', 'Ann and Ben']]);
  const plain = (title: string | undefined) => title?.replace(/[\u2066-\u2069]/g, '');

  it('by its label, else by its members, else by its id', () => {
    expect(titleOf(pair, { names, labels })).toBe('Ann and Ben');
    expect(plain(titleOf(pair, { names, labels: new Map() }))).toBe('Zoë Ångström, Person 12');
    expect(titleOf({ relationship: pair.relationship }, { names, labels: new Map() })).toBe('Pair 12345678');
    expect(titleOf(pair, { refusal: new Problem(503, 'none', '', 'NO_VAULT') })).toBe('Pair 12345678');
  });

  it('by nothing until that is known', () => {
    expect(titleOf(pair, {})).toBeUndefined();
  });
});

describe('names', () => {
  const read = (send: Send) =>
    new QueryClient({ defaultOptions: { queries: { retry: false } } }).fetchQuery(naming('s', send, '/people'));

  it('are found by participant', async () => {
    const known = await read(async () =>
      Response.json({
        people: [...names.values()],
        labels: [{ relationship: 'r', label: 'Pair 1' }],
        revealedUntil: null,
      }),
    );
    expect(named(known).names).toEqual(names);
    expect(named(known).labels).toEqual(new Map([['r', 'Pair 1']]));
  });

  it.each([
    [503, 'NO_VAULT'],
    [404, 'NOT_FOUND'],
  ])('may be none, which is an answer: %s %s', async (status, rule) => {
    const known = await read(async () => {
      throw new Problem(status, 'none', '', rule);
    });
    expect(named(known).names).toBeUndefined();
    expect(named(known).refusal?.rule).toBe(rule);
  });

  it.each([0, 401, 503])('that cannot be reached are another matter: %s', async (status) => {
    const failing = read(async () => {
      throw new Problem(status, 'none', '');
    });
    await expect(failing).rejects.toMatchObject({ status });
  });
});

describe('names are asked for', () => {
  const person = (capabilities: Capability[], ...programmes: string[]): Me => ({
    asOfPosition: 1,
    freshness: { lagSeconds: 0, stale: false, reason: null },
    sub: 's',
    byFact: [],
    byClaim: [],
    person: 'p',
    roles: [],
    capabilities,
    programmes: ['*'],
    participations: programmes.map((programme) => ({ programme, participant: 'a', relationships: [] })),
  });

  it('by those who may read names or replays, and by participants in their programme', () => {
    expect(mayKnowNames(person(['READ_NAMES']), 'x')).toBe(true);
    expect(mayKnowNames(person(['REPLAY']), 'x')).toBe(true);
    expect(mayKnowNames(person([], 'x'), 'x')).toBe(true);
    expect(mayKnowNames(person([], 'y'), 'x')).toBe(false);
    expect(mayKnowNames(person(['MANAGE_PEOPLE']), 'x')).toBe(false);
  });
});
