import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** The address bar is the only router: a path names the page, parameters name the question. */
export interface Address {
  path: string;
  params: URLSearchParams;
  /** Absent values leave the address; the rest of it stays. */
  setParams: (patch: Record<string, string | undefined>, how?: How) => void;
}

type How = 'push' | 'replace';

const CHANGED = 'kept:address';

export function navigate(to: string, how: How = 'push'): void {
  if (how === 'push') history.pushState(null, '', within(to));
  else replaceAddress(to);
  dispatchEvent(new Event(CHANGED));
}

/** Before anything is shown that would have to be told. */
export function replaceAddress(to: string): void {
  history.replaceState(null, '', within(to));
}

/** The browser would read `//name/path` as another server's. */
function within(to: string): string {
  return location.origin + to;
}

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', listener);
  addEventListener(CHANGED, listener);
  return () => {
    removeEventListener('popstate', listener);
    removeEventListener(CHANGED, listener);
  };
}

/** What a link to this page says, without the origin. */
export const here = () => location.pathname + location.search;

export function useAddress(): Address {
  const address = useSyncExternalStore(subscribe, here);
  const end = address.indexOf('?');
  const path = end < 0 ? address : address.slice(0, end);
  const search = end < 0 ? '' : address.slice(end);
  const params = useMemo(() => new URLSearchParams(search), [search]);
  const setParams = useCallback((patch: Record<string, string | undefined>, how: How = 'push') => {
    const next = patched(new URLSearchParams(location.search), patch).toString();
    const to = next ? `${location.pathname}?${next}` : location.pathname;
    if (to !== here()) navigate(to, how);
  }, []);
  return { path, params, setParams };
}

export function patched(params: URLSearchParams, patch: Record<string, string | undefined>): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}

const QUESTION = ['asOf', 'knownAt', 'clock', 'minEvidence', 'window'];

/** How the list of relationships is narrowed and ordered. */
export const LISTING = ['state', 'q', 'sort'];

/** Another page, asked the same question. */
export function pageWith(path: string, params: URLSearchParams): string {
  return withOnly(path, params, QUESTION);
}

/** A page on the way into the list or out of it, which keeps how the list is narrowed and ordered as well. */
export function pageOfList(path: string, params: URLSearchParams): string {
  return withOnly(path, params, [...QUESTION, ...LISTING]);
}

function withOnly(path: string, params: URLSearchParams, names: string[]): string {
  const text = new URLSearchParams([...params].filter(([name]) => names.includes(name))).toString();
  return text ? `${path}?${text}` : path;
}
