import { useCallback, useEffect, useState } from 'react';
import { useSession } from '../session/session';
import { asProblem, type Problem } from './client';

export interface Read<T> {
  /** The last answer, kept while the next is on its way, so that the page does not jump. */
  data?: T;
  problem?: Problem;
  loading: boolean;
  again: () => void;
}

interface Answered<T> {
  path: string;
  data?: T;
  problem?: Problem;
}

/** Reads a path of the query service, and again when it changes; an absent path reads nothing. */
export function useRead<T>(path: string | undefined, everySeconds?: number): Read<T> {
  const { send } = useSession();
  const [answered, setAnswered] = useState<Answered<T>>();
  const [round, setRound] = useState(0);
  const [pending, setPending] = useState(true);
  const again = useCallback(() => setRound((n) => n + 1), []);

  useEffect(() => {
    if (!path) return;
    const abort = new AbortController();
    setPending(true);
    send(path, { signal: abort.signal })
      .then((response) => response.json() as Promise<T>)
      .then((data) => setAnswered({ path, data }))
      .catch((cause: unknown) => {
        if (!abort.signal.aborted) setAnswered((last) => failed(last, path, asProblem(cause)));
      })
      .finally(() => {
        if (!abort.signal.aborted) setPending(false);
      });
    return () => abort.abort();
  }, [path, round, send]);

  useEffect(() => {
    if (!everySeconds) return;
    const timer = setInterval(() => {
      if (!document.hidden) again();
    }, everySeconds * 1000);
    return () => clearInterval(timer);
  }, [everySeconds, again]);

  const resource = path?.split('?')[0];
  const current = answered && answered.path.split('?')[0] === resource ? answered : undefined;
  return {
    ...(current?.data !== undefined && { data: current.data }),
    ...(current?.problem && { problem: current.problem }),
    loading: Boolean(path) && (pending || current?.path !== path),
    again,
  };
}

/** The numbers of another question must not stay on the page beside a failure. */
function failed<T>(last: Answered<T> | undefined, path: string, problem: Problem): Answered<T> {
  return last?.path === path && last.data !== undefined ? { path, data: last.data, problem } : { path, problem };
}
