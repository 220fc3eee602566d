import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSession } from '../session/session';
import { asProblem, type Problem } from './client';

/** One version of something that was written, whose words are in the vault. */
export interface Version {
  text: string;
  version: number;
  words: string;
  writtenAt: string;
}

/** A version to be written. The same one sent again changes nothing. */
export interface Draft {
  text: string;
  version: number;
  words: string;
  /** What else is to be said of it. */
  query?: Record<string, string>;
}

/** Every version on record, in the order of writing. */
export function useVersions<V extends Version, Name extends string>(path: string, name: Name) {
  const { me, send, commandUrl } = useSession();
  const url = `${commandUrl}${path}`;
  const { data, error, refetch } = useQuery({
    queryKey: [me.sub, url],
    queryFn: async ({ signal }) => ((await (await send(url, { signal })).json()) as Record<Name, V[]>)[name],
  });
  const problem = error ? asProblem(error) : undefined;
  return { texts: data, problem: problem?.rule === 'NO_VAULT' ? undefined : problem, again: () => void refetch() };
}

/** Puts the words into the vault, then records that they are there. */
export function useWritten(path: string) {
  const { me, send, commandUrl } = useSession();
  const client = useQueryClient();
  const url = `${commandUrl}${path}`;
  return useMutation<void, Problem, Draft>({
    mutationFn: async ({ text, version, words, query }) => {
      const said = new URLSearchParams({ version: String(version), ...query });
      const markdown = { 'Content-Type': 'text/markdown' };
      await send(`${url}/${text}?${said}`, { method: 'PUT', headers: markdown, body: words });
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
