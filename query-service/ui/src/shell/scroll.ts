import { useLayoutEffect, useState } from 'react';

const KEY = 'kept.left.';

/** Where a list was left, and how many of its rows were shown. */
export interface Left {
  top: number;
  shown: number;
}

/** Notes the place in a list when one of its rows is opened. */
export function leaving(list: string, shown: number): void {
  sessionStorage.setItem(KEY + list, JSON.stringify({ top: scrollY, shown } satisfies Left));
}

/**
 * Stands where the list was left, once its rows are there, or at the top. The router would start at the top after a
 * link, and after the browser's own Back would not wait for rows.
 */
export function useLeft(list: string): Left | undefined {
  const [first] = useState(() => ({ list, left: leftAt(list) }));
  useLayoutEffect(() => {
    sessionStorage.removeItem(KEY + first.list);
    scrollTo(0, first.left?.top ?? 0);
  }, [first]);
  return first.left;
}

function leftAt(list: string): Left | undefined {
  const text = sessionStorage.getItem(KEY + list);
  return text === null ? undefined : (JSON.parse(text) as Left);
}
