import { QueryClient, queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import { DAY_MS } from '../format/dates';
import { useSession } from '../session/session';
import { asProblem, OUTAGES, type Problem, type Send } from './client';
import type { Answer } from './types';

const UNAUTHORIZED = 401;

/** What one sign-in reads. Whether to ask again after an outage is for the connection to say. */
export function newQueryClient(): QueryClient {
  const networkMode = 'always';
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode, retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false },
      mutations: { networkMode },
    },
  });
}

/** A path of the query service, as one person reads it; an absent path reads nothing. */
export function reading<T>(subject: string, send: Send, path: string | undefined) {
  return queryOptions({
    queryKey: [subject, path],
    queryFn: path
      ? async ({ signal }): Promise<T> => (await send(path, { signal })).json() as Promise<T>
      : (skipToken as never),
  });
}

export interface Read<T> {
  /** The last answer, kept while the next is on its way, so that the page does not jump. */
  data?: T;
  problem?: Problem;
  loading: boolean;
  again: () => void;
}

/** Reads an answer; `refetchChanged` reads it again in place. */
export function useAnswer<T extends Answer>(path: string | undefined): Read<T> {
  const { me, send } = useSession();
  const { data, error, isPending, isPlaceholderData, refetch } = useQuery({
    ...reading<T>(me.sub, send, path),
    placeholderData: (last, query) => (isOfSameResource(query?.queryKey[1], path) ? last : undefined),
  });
  const problem = problemBeside(data, error);
  return {
    ...(data !== undefined && { data }),
    ...(problem && { problem }),
    loading: path !== undefined && (isPending || isPlaceholderData),
    again: () => void refetch(),
  };
}

/** The answer to another question about the same thing may stay until the next. */
export function isOfSameResource(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one.split('?')[0] === other?.split('?')[0];
}

/** For want of a new answer the last one stays as it is; only a sign-in that has ended is worth saying. */
export function problemBeside(data: unknown, error: unknown): Problem | undefined {
  if (!error) return undefined;
  const problem = asProblem(error);
  return data === undefined || problem.status === UNAUTHORIZED ? problem : undefined;
}

/** Asks again for all that a new answer of the service, or a new token, may bring. */
export function refetchFailed(client: QueryClient): void {
  void client.refetchQueries(
    { type: 'active', predicate: ({ state }) => state.error !== null && passes(asProblem(state.error)) },
    { cancelRefetch: false },
  );
}

function passes({ status }: Problem): boolean {
  return OUTAGES.has(status) || status === UNAUTHORIZED;
}

/** Asks again for every answer on the page that may have to count facts up to this position. */
export function refetchChanged(client: QueryClient, position: number): void {
  void client.refetchQueries(
    { type: 'active', predicate: ({ state: { data } }) => isAnswer(data) && mayHaveChanged(data, position) },
    { cancelRefetch: false },
  );
}

function isAnswer(data: unknown): data is Answer {
  return typeof data === 'object' && data !== null && 'asOf' in data && 'asOfPosition' in data;
}

/**
 * What was known by our own clock at a past time stays so, after a day's grace for what was still on its way. About a
 * past day, or by a source's clock, something may be learnt at any time.
 */
export function mayHaveChanged(answer: Answer, position: number, now: number = Date.now()): boolean {
  const { asOfPosition, knownAt, clock } = answer;
  return position > asOfPosition && (knownAt === null || clock === 'source' || Date.parse(knownAt) + DAY_MS > now);
}
