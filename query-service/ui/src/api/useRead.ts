import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from '../session/session';
import { asProblem, OUTAGES, type Problem } from './client';
import { onTryAgain } from './connection';

export interface Read<T> {
  /** The last answer, kept while the next is on its way, so that the page does not jump. */
  data?: T;
  problem?: Problem;
  loading: boolean;
  again: () => void;
  /** Asks again without a sign of it: what is on the page stays as it is until the answer, or if there is none. */
  refresh: () => void;
}

const UNAUTHORIZED = 401;

interface Answered<T> {
  path: string;
  data?: T;
  problem?: Problem;
}

/** Reads a path of the query service, and again when it changes; an absent path reads nothing. */
export function useRead<T>(path: string | undefined, everySeconds?: number): Read<T> {
  const { send } = useSession();
  const [answered, setAnswered] = useState<Answered<T>>();
  const [round, setRound] = useState({ number: 0, quiet: false });
  const [pending, setPending] = useState(true);
  const underWay = useRef(false);
  const again = useCallback(() => setRound(({ number }) => ({ number: number + 1, quiet: false })), []);
  const refresh = useCallback(() => {
    if (!underWay.current) setRound(({ number }) => ({ number: number + 1, quiet: true }));
  }, []);

  useEffect(() => {
    if (!path) return;
    const abort = new AbortController();
    underWay.current = true;
    if (!round.quiet) setPending(true);
    send(path, { signal: abort.signal })
      .then((response) => response.json() as Promise<T>)
      .then((data) => setAnswered({ path, data }))
      .catch((cause: unknown) => {
        if (!abort.signal.aborted) setAnswered((last) => failed(last, path, asProblem(cause), round.quiet));
      })
      .finally(() => {
        if (abort.signal.aborted) return;
        underWay.current = false;
        setPending(false);
      });
    return () => {
      underWay.current = false;
      abort.abort();
    };
  }, [path, round, send]);

  const mayPass = answered?.problem !== undefined && passes(answered.problem);
  useEffect(() => (mayPass ? onTryAgain(refresh) : undefined), [mayPass, refresh]);

  useEffect(() => {
    if (!everySeconds) return;
    const ifSeen = () => {
      if (!document.hidden) again();
    };
    const timer = setInterval(ifSeen, everySeconds * 1000);
    document.addEventListener('visibilitychange', ifSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ifSeen);
    };
  }, [everySeconds, again]);

  const resource = path?.split('?')[0];
  const current = answered && answered.path.split('?')[0] === resource ? answered : undefined;
  return {
    ...(current?.data !== undefined && { data: current.data }),
    ...(current?.problem && !isOutdated(current) && { problem: current.problem }),
    loading: Boolean(path) && (pending || current?.path !== path),
    again,
    refresh,
  };
}

/** A new answer of the service, or a new token, may end it. */
function passes({ status }: Problem): boolean {
  return OUTAGES.has(status) || status === UNAUTHORIZED;
}

/** For want of an answer the last one stays as it is; the header says how old it is. */
function isOutdated({ data, problem }: Answered<unknown>): boolean {
  return data !== undefined && problem !== undefined && OUTAGES.has(problem.status);
}

/** The numbers of another question must not stay on the page beside a failure. */
function failed<T>(last: Answered<T> | undefined, path: string, problem: Problem, quiet: boolean): Answered<T> {
  if (last?.path !== path || last.data === undefined) return { path, problem };
  return quiet && !passes(problem) ? last : { path, data: last.data, problem };
}
