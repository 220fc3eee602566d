import { useLocation, useMatch, useNavigate, useRouterState } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { PageName } from '../pages';
import { paramsOf, parseSearch, type Search } from './search';

type Patch = Record<string, string | undefined>;

export interface Address {
  path: string;
  params: URLSearchParams;
  /** Absent values leave the address; the rest of it stays. */
  setParams: (patch: Patch, how?: 'push' | 'replace') => void;
}

/**
 * The address of the page that asks. Its parameters are those in the address bar, so that what is typed shows at once;
 * as soon as the bar names another page, they are the last ones of this page.
 */
export function useAddress(): Address {
  const navigate = useNavigate();
  const bar = useLocation();
  const shown = useMatch({ strict: false });
  const settled = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const search: Search = bar.pathname === settled ? bar.search : shown.search;
  const params = useMemo(() => paramsOf(search), [search]);
  const setParams = useCallback(
    (patch: Patch, how: 'push' | 'replace' = 'push') =>
      void navigate({
        to: '.',
        search: (last: Search) => patched(last, patch),
        replace: how === 'replace',
        resetScroll: false,
      }),
    [navigate],
  );
  return { path: shown.pathname, params, setParams };
}

function patched(search: Search, patch: Patch): Search {
  const next = paramsOf(search);
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
  }
  return parseSearch(next.toString());
}

const OPERATIONS: PageName = 'operations';

/** Where a page is, to be given to a link; that of operations is about no programme. */
export function pageAt(page: PageName, programme: string | undefined, relationship?: string) {
  if (page === OPERATIONS) return { to: `/${OPERATIONS}` };
  return { to: `/programmes/$programme/${page}/{-$relationship}`, params: { programme, relationship } };
}

const LIST = /^\/programmes\/[^/]+\/relationships\/?$/;

export function isList(path: string): boolean {
  return LIST.test(path);
}

const QUESTION = ['asOf', 'knownAt', 'clock', 'minEvidence', 'window'];

/** How the list of relationships is narrowed and ordered. */
export const LISTING = ['state', 'q', 'sort', 'owner', 'reason'];

/** Of another page, asked the same question. */
export function sameQuestion(params: URLSearchParams): Search {
  return only(params, QUESTION);
}

/** Of a page on the way into the list or out of it, which keeps how the list is narrowed and ordered as well. */
export function sameListing(params: URLSearchParams): Search {
  return only(params, [...QUESTION, ...LISTING]);
}

function only(params: URLSearchParams, names: string[]): Search {
  return parseSearch(new URLSearchParams([...params].filter(([name]) => names.includes(name))).toString());
}
