import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSession } from '../session/session';
import { asProblem, Problem } from './client';
import type { components } from './contract/commands';
import { namesOf } from './people';

type Schemas = components['schemas'];

/** That names were shown to somebody, and what for. */
export type Revealed = Schemas['RevelationRevealed'];
export type RevealReason = Revealed['reason'];

export const REASONS: readonly RevealReason[] = [
  'COMPLAINT',
  'LEGAL_REQUEST',
  'FRAUD_SUSPICION',
  'DATA_SUBJECT_REQUEST',
  'QUALITY_REVIEW',
];

/** Clocks differ: where the service's is behind, it is asked again and again until the time is over there too. */
const SOONEST_MS = 5_000;
const MINUTE_MS = 60_000;

/** Records why the reader needs names, and shows them. The same request again is sent under the same key. */
export function useReveal(programme: string) {
  const { me, send, commandUrl } = useSession();
  const client = useQueryClient();
  return useMutation<void, Problem, { reason: RevealReason; key: string }>({
    mutationFn: async ({ reason, key }) => {
      await send(`${commandUrl}${revelationsOf(programme)}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, 'Kept-Source': 'UI' },
        body: JSON.stringify({ reason }),
      });
    },
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: namesOf(me.sub) }),
        client.invalidateQueries({ queryKey: [me.sub, commandUrl + revelationsOf(programme)] }),
      ]).then(() => undefined),
  });
}

/** Forgets names as soon as their time is over, whether or not the service can be asked then. */
export function useForgetting(until: string | undefined) {
  const { me } = useSession();
  const client = useQueryClient();
  useEffect(() => {
    if (until === undefined) return undefined;
    const wait = Math.max(Date.parse(until) - Date.now(), SOONEST_MS);
    const over = setInterval(() => void client.resetQueries({ queryKey: namesOf(me.sub) }), wait);
    return () => clearInterval(over);
  }, [until, client, me.sub]);
}

/** How many minutes are left, rounded up. */
export function useMinutesLeft(until: string): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), SOONEST_MS);
    return () => clearInterval(tick);
  }, []);
  return Math.max(0, Math.ceil((Date.parse(until) - now) / MINUTE_MS));
}

/** To whom names were shown, the newest first. */
export function useRevelations(programme: string) {
  const { me, send, commandUrl } = useSession();
  const url = commandUrl + revelationsOf(programme);
  const { data, error, refetch } = useQuery({
    queryKey: [me.sub, url],
    queryFn: async ({ signal }) =>
      ((await (await send(url, { signal })).json()) as Schemas['RevelationAllRevealed']).revelations,
  });
  return { revelations: data, problem: error ? asProblem(error) : undefined, again: () => void refetch() };
}

function revelationsOf(programme: string): string {
  return `/api/programmes/${encodeURIComponent(programme)}/name-revelations`;
}
