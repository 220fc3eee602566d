import { describe, expect, it } from 'vitest';
import { pathTo, routeOf } from './route';

describe('where an address leads', () => {
  it('is the first page, a page, or one relationship on it', () => {
    expect(routeOf('/')).toEqual({});
    expect(routeOf('/programmes/p/board')).toEqual({ programme: 'p', page: 'board' });
    expect(routeOf('/programmes/p/replay/r/')).toEqual({ programme: 'p', page: 'replay', relationship: 'r' });
  });

  it('is the same after the way into the address and back', () => {
    const odd = 'a/b %?#ü';
    expect(routeOf(pathTo(odd, 'replay', odd))).toEqual({ programme: odd, page: 'replay', relationship: odd });
  });

  it.each(['%E0%A4%A', '%', '%ff', '%zz'])('is nowhere when %s stands in it', (part) => {
    expect(routeOf(`/programmes/${part}/board`)).toBeUndefined();
    expect(routeOf(`/programmes/p/relationships/${part}`)).toBeUndefined();
    expect(routeOf(`/${part}`)).toBeUndefined();
  });

  it.each(['//evil', '//evil/programmes/p/board', '/programmes//board', '/programmes/p/board/x/y', ''])(
    'is nowhere for %s',
    (path) => expect(routeOf(path)).toBeUndefined(),
  );
});
