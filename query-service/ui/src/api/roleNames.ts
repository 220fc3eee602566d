import { useQuery } from '@tanstack/react-query';
import { useSession } from '../session/session';
import type { components } from './contract/commands';
import { namesOf } from './people';

type Schemas = components['schemas'];

/** What those are called who have or had a role, by the record it was granted to. */
export type RoleNames = ReadonlyMap<string, string>;

const NONE: RoleNames = new Map();

/**
 * For who grants roles; for anybody else there are no such names. Whoever is not called anything, or while the names
 * cannot be reached, is named by their id.
 */
export function useRoleNames(programme: string) {
  const { me, send, commandUrl } = useSession();
  const url = `${commandUrl}/api/programmes/${encodeURIComponent(programme)}/role-holders`;
  const { data, refetch } = useQuery({
    queryKey: [...namesOf(me.sub), url],
    queryFn: async ({ signal }) => (await (await send(url, { signal })).json()) as Schemas['HoldersOfProgramme'],
    enabled: me.capabilities.includes('GRANT_ROLES'),
  });
  const names = data ? new Map(data.holders.map(({ person, name }) => [person, name])) : NONE;
  return { names, again: () => void refetch() };
}
