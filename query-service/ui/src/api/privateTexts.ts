import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSession } from '../session/session';
import { asProblem, Problem } from './client';
import type { components } from './contract/commands';
import type { Me } from './types';

/** One version of what a member wrote for the others. */
export type PrivateText = components['schemas']['TextReadText'];
export type TextKind = PrivateText['kind'];

/** A version to be written. The same one sent again changes nothing. */
export interface Draft {
  text: string;
  version: number;
  kind: TextKind;
  /** The promise, meeting or relationship that it is about. */
  about: string;
  words: string;
}

/** What members write is for members alone: nobody else asks. */
export function isMember({ participations }: Me, programme: string, relationship: string): boolean {
  return participations.some((one) => one.programme === programme && one.relationships.includes(relationship));
}

/** Every version on record, in the order of writing. */
export function usePrivateTexts(programme: string, relationship: string) {
  const { me, send, commandUrl } = useSession();
  const url = `${commandUrl}${textsOf(programme, relationship)}`;
  const { data, error, refetch } = useQuery({
    queryKey: [me.sub, url],
    queryFn: async ({ signal }) => ((await (await send(url, { signal })).json()) as { texts: PrivateText[] }).texts,
  });
  const problem = error ? asProblem(error) : undefined;
  return { texts: data, problem: problem?.rule === 'NO_VAULT' ? undefined : problem, again: () => void refetch() };
}

/** Puts the words into the vault, then records that they are there. */
export function useWritten(programme: string, relationship: string) {
  const { me, send, commandUrl } = useSession();
  const client = useQueryClient();
  const url = `${commandUrl}${textsOf(programme, relationship)}`;
  return useMutation<void, Problem, Draft>({
    mutationFn: async ({ text, version, kind, about, words }) => {
      const query = new URLSearchParams({ version: String(version), kind, about });
      const markdown = { 'Content-Type': 'text/markdown' };
      await send(`${url}/${text}?${query}`, { method: 'PUT', headers: markdown, body: words });
      const headers = {
        'Content-Type': 'application/json',
        'Idempotency-Key': `text-${text}-${version}`,
        'Kept-Source': 'UI',
      };
      await send(`${url}/${text}/versions/${version}`, { method: 'POST', headers, body: '{}' });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: [me.sub, url] }),
  });
}

function textsOf(programme: string, relationship: string): string {
  return `/api/programmes/${encodeURIComponent(programme)}/relationships/${encodeURIComponent(relationship)}/texts`;
}
