import { QueryClient } from '@tanstack/react-query';
import { beforeAll, describe, expect, it } from 'vitest';
import { i18n } from '../i18n';
import { Problem, type Send } from './client';
import { mayKnowNames, named, nameOf, naming } from './people';
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

describe('names', () => {
  const read = (send: Send) =>
    new QueryClient({ defaultOptions: { queries: { retry: false } } }).fetchQuery(naming('s', send, '/people'));

  it('are found by participant', async () => {
    const known = await read(async () => Response.json({ people: [...names.values()], revealedUntil: null }));
    expect(named(known).names).toEqual(names);
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
    name: 'n',
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
