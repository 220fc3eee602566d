import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSession } from '../session/session';
import { asProblem, type Problem } from './client';
import type { components } from './contract/commands';
import { newKey } from './keys';

type Schemas = components['schemas'];

/** The words a programme has for what its people can help others with, and the way to change them. */
export function useSkills(programme: string) {
  const { me, send, commandUrl } = useSession();
  const client = useQueryClient();
  const url = `${commandUrl}/api/programmes/${encodeURIComponent(programme)}/skills`;
  const queryKey = [me.sub, url];
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await (await send(url, { signal })).json()) as Schemas['SkillsOfProgramme'],
  });
  const save = useMutation<void, Problem, string[]>({
    mutationFn: async (skills) => {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': newKey('skills'), 'Kept-Source': 'UI' };
      const body = JSON.stringify({ skills } satisfies Schemas['ProgrammeSkillList']);
      await send(url, { method: 'PUT', headers, body });
    },
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
  return {
    skills: data?.skills,
    problem: error && !data ? asProblem(error) : undefined,
    again: () => void refetch(),
    save,
  };
}
