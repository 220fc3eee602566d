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
  if (how === 'push') history.pushState(null, '', to);
  else history.replaceState(null, '', to);
  dispatchEvent(new Event(CHANGED));
}

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', listener);
  addEventListener(CHANGED, listener);
  return () => {
    removeEventListener('popstate', listener);
    removeEventListener(CHANGED, listener);
  };
}

const current = () => location.pathname + location.search;

export function useAddress(): Address {
  const here = useSyncExternalStore(subscribe, current);
  const [path = '/', search = ''] = here.split('?', 2);
  const params = useMemo(() => new URLSearchParams(search), [search]);
  const setParams = useCallback((patch: Record<string, string | undefined>, how: How = 'push') => {
    const next = patched(new URLSearchParams(location.search), patch).toString();
    const to = next ? `${location.pathname}?${next}` : location.pathname;
    if (to !== current()) navigate(to, how);
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

/** Another page, asked the same question. */
export function pageWith(path: string, params: URLSearchParams, extra: Record<string, string> = {}): string {
  const kept = new URLSearchParams([...params].filter(([name]) => QUESTION.includes(name)));
  const text = patched(kept, extra).toString();
  return text ? `${path}?${text}` : path;
}
