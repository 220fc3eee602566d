import { useEffect } from 'react';
import { DAY_MS } from '../format/dates';
import type { Answer } from './types';
import { type Read, useRead } from './useRead';

const READ_UP_TO = 'kept:read-up-to';

/** Tells every open page how far Kept has read its log by now. */
export function announce(position: number): void {
  dispatchEvent(new CustomEvent<number>(READ_UP_TO, { detail: position }));
}

/** Reads a path, and in place again as soon as facts have arrived that its answer may have to count. */
export function useLive<T extends Answer>(path: string | undefined): Read<T> {
  const read = useRead<T>(path);
  const { data, refresh } = read;
  useEffect(() => {
    if (!data) return;
    const listener = (event: Event) => {
      if (mayHaveChanged(data, (event as CustomEvent<number>).detail)) refresh();
    };
    addEventListener(READ_UP_TO, listener);
    return () => removeEventListener(READ_UP_TO, listener);
  }, [data, refresh]);
  return read;
}

/**
 * What was known by our own clock at a past time stays so, after a day's grace for what was still on its way. About a
 * past day, or by a source's clock, something may be learnt at any time.
 */
export function mayHaveChanged(answer: Answer, position: number, now: number = Date.now()): boolean {
  const { asOfPosition, knownAt, clock } = answer;
  return position > asOfPosition && (knownAt === null || clock === 'source' || Date.parse(knownAt) + DAY_MS > now);
}
