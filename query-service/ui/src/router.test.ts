import { createMemoryHistory } from '@tanstack/react-router';
import { describe, expect, it } from 'vitest';
import { leadsSomewhere, routerFor } from './router';
import { pageAt } from './shell/address';

const at = (address: string) => routerFor(createMemoryHistory({ initialEntries: [address] }));

function placeAt(address: string) {
  const router = at(address);
  const match = router.matchRoutes(router.parseLocation(router.history.location)).at(-1);
  if (!leadsSomewhere(router)) return undefined;
  const { programme, relationship } = (match?.params ?? {}) as { programme?: string; relationship?: string };
  const page = match?.staticData.page;
  return {
    ...(programme && { programme }),
    ...(page && page !== 'first' && { page }),
    ...(relationship && { relationship }),
  };
}

describe('where an address leads', () => {
  it('is the first page, a page, or one relationship on it', () => {
    expect(placeAt('/')).toEqual({});
    expect(placeAt('/programmes/p')).toEqual({ programme: 'p' });
    expect(placeAt('/programmes/p/board')).toEqual({ programme: 'p', page: 'board' });
    expect(placeAt('/programmes/p/replay/r/')).toEqual({ programme: 'p', page: 'replay', relationship: 'r' });
  });

  it('is the same after the way into the address and back', () => {
    const odd = 'a/b %?#ü$';
    const { href } = at('/').buildLocation(pageAt('replay', odd, odd));
    expect(href).toBe(`/programmes/${encodeURIComponent(odd)}/replay/${encodeURIComponent(odd)}`);
    expect(placeAt(href)).toEqual({ programme: odd, page: 'replay', relationship: odd });
  });

  it.each(['%E0%A4%A', '%', '%ff', '%zz'])('is nowhere when %s stands in it', (part) => {
    expect(placeAt(`/programmes/${part}/board`)).toBeUndefined();
    expect(placeAt(`/programmes/p/relationships/${part}`)).toBeUndefined();
    expect(placeAt(`/${part}`)).toBeUndefined();
  });

  it.each([
    '//evil',
    '//evil/programmes/p/board',
    '/programmes//board',
    '/programmes/p/board/x/y',
    '/Programmes/p/board',
  ])('is nowhere for %s', (path) => expect(placeAt(path)).toBeUndefined());
});

describe('the parameters of an address', () => {
  it.each([
    'asOf=2016-03-14&knownAt=2016-04-01&clock=source&minEvidence=E2&window=90',
    'q=two+words%2C+%C3%BC&sort=-label',
    'step=3&receipt=M2&window=030',
    'asOf=2026-03-14&asOf=later',
  ])('stay as they are written: %s', (query) => {
    const router = at(`/programmes/p/board?${query}`);
    expect(router.parseLocation(router.history.location).href).toBe(`/programmes/p/board?${query}`);
  });
});
