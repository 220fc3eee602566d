import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSession } from '../session/session';
import { asProblem, type Problem } from './client';
import type { components } from './contract/commands';
import { ME } from './people';

type Schemas = components['schemas'];
type CurrentNotice = Schemas['PrivacyNoticeCurrentNotice'];
export type Notice = Schemas['PrivacyNoticeNotice'];

const NOTICE = '/api/privacy-notice';
/** The pages do not wait longer for it. */
const PATIENCE_MS = 5_000;

function useKey() {
  const { me, commandUrl } = useSession();
  return [me.sub, commandUrl + NOTICE];
}

/** The privacy notice of the organisation; null if none was published. */
export function usePrivacyNotice() {
  const { send, commandUrl } = useSession();
  const { data, error, isFetched, refetch } = useQuery({
    queryKey: useKey(),
    queryFn: async ({ signal }) => {
      const soon = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
      return (await (await send(commandUrl + NOTICE, { signal: soon })).json()) as CurrentNotice;
    },
    staleTime: Infinity,
    retry: false,
  });
  return {
    notice: data?.notice,
    problem: error && !data ? asProblem(error) : undefined,
    isFetched,
    again: () => refetch(),
  };
}

/** Says that the reader has read it; twice is the same as once. */
export function useAcceptance() {
  const { send, commandUrl } = useSession();
  const client = useQueryClient();
  const queryKey = useKey();
  return useMutation<void, Problem, Notice>({
    mutationFn: async ({ version }) => {
      await send(`${commandUrl}${ME}/privacy-acceptances`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
        body: JSON.stringify({ version } satisfies Schemas['PrivacyNoticeNoticeRead']),
      });
    },
    onSuccess: (_, notice) => client.setQueryData(queryKey, { notice: { ...notice, accepted: true } }),
    onError: () => client.invalidateQueries({ queryKey }),
  });
}

/** Publishes another version than the one that was read. */
export function usePublication() {
  const { send, commandUrl } = useSession();
  const client = useQueryClient();
  const queryKey = useKey();
  return useMutation<CurrentNotice, Problem, { words: string; before: number }>({
    mutationFn: async ({ words, before }) => {
      const headers = { 'Content-Type': 'text/markdown' };
      const path = `${commandUrl}${NOTICE}?version=${before}`;
      return (await send(path, { method: 'PUT', headers, body: words })).json() as Promise<CurrentNotice>;
    },
    onSuccess: (now) => client.setQueryData(queryKey, now),
  });
}
