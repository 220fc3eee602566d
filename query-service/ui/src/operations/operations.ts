import { useMutation, useQuery } from '@tanstack/react-query';
import { asProblem, type Problem } from '../api/client';
import type { components as Commands } from '../api/contract/commands';
import type { components as Questions } from '../api/contract/questions';
import { useSession } from '../session/session';

export type Rebuilding = Questions['schemas']['OperationsRebuilding'];
export type Built = Questions['schemas']['OperationsBuilt'];
export type Parked = Questions['schemas']['OperationsWaiting'];
export type NotRead = Questions['schemas']['OperationsForgery'];
export type MailLine = Commands['schemas']['OutboxMailLine'];

const LOOK_MS = 3_000;

/** What is read again every few seconds, of whichever service has this address. */
export function useLook<T>(url: string) {
  const { me, send } = useSession();
  const { data, error, refetch } = useQuery<T, Problem>({
    queryKey: [me.sub, url],
    queryFn: async ({ signal }) => (await (await send(url, { signal })).json()) as T,
    refetchInterval: LOOK_MS,
  });
  return { data, problem: error ? asProblem(error) : undefined, again: () => void refetch() };
}

/** Sets something going, and looks again. */
export function useStart(url: string, done: () => void) {
  const { send } = useSession();
  return useMutation<void, Problem>({
    mutationFn: async () => {
      await send(url, { method: 'POST' });
    },
    onSuccess: done,
  });
}

/** Those that cannot be read themselves, each with how many wait behind it: the others of its key. */
export function withBehind(parked: Parked[]): { first: Parked; behind: number }[] {
  const byKey = new Map<string, Parked[]>();
  for (const one of parked) byKey.set(one.key, [...(byKey.get(one.key) ?? []), one]);
  return [...byKey.values()].flatMap((all) => {
    const [first] = all;
    return first ? [{ first, behind: all.length - 1 }] : [];
  });
}

/** How much of what there is has been read; absent while nothing is known. */
export function shareRead({ facts, toRead }: Built): number | undefined {
  return facts + toRead > 0 ? facts / (facts + toRead) : undefined;
}
