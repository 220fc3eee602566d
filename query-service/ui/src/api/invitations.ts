import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSession } from '../session/session';
import { asProblem, type Problem } from './client';
import type { components } from './contract/commands';
import { invitationsOf, invitedOf } from './people';

type Schemas = components['schemas'];

/** How far one of the people of a programme is on their way in. */
export type Invitation = Schemas['InvitationState'];
export type InvitationWord = Invitation['state'];
export type NotInvited = Schemas['InvitationNotInvited'];

/** By participant. */
export type Invitations = ReadonlyMap<string, Invitation>;

/** What came of inviting many. */
export interface InvitedMany {
  invited: number;
  refused: NotInvited[];
}

const LOOK_MS = 3_000;
/** The service takes no more at once. */
const AT_ONCE = 1_000;

/** Who was invited and who has come in, for those who invite; read again while a mail is on its way. */
export function useInvitations(programme: string) {
  const { me, send, commandUrl } = useSession();
  const url = commandUrl + allOf(programme);
  const { data, error, refetch } = useQuery({
    queryKey: [...invitedOf(me.sub), url],
    queryFn: async ({ signal }) => (await (await send(url, { signal })).json()) as Schemas['InvitationsOfProgramme'],
    enabled: me.capabilities.includes('MANAGE_PEOPLE'),
    refetchInterval: ({ state }) =>
      state.data?.invitations.some((one) => one.state === 'ON_ITS_WAY') ? LOOK_MS : false,
  });
  const problem = error && !data ? asProblem(error) : undefined;
  return {
    ...(data && { invitations: new Map(data.invitations.map((one) => [one.participant, one])) }),
    areSent: data?.areSent ?? false,
    problem,
    again: () => void refetch(),
  };
}

/** Invites one of them, for the first time or again. */
export function useInvite(programme: string, participant: string) {
  const { send, commandUrl } = useSession();
  const changed = useChanged(programme);
  return useMutation<void, Problem>({
    mutationFn: async () => {
      await send(commandUrl + invitationsOf(programme, participant), { method: 'POST' });
    },
    onSettled: changed,
  });
}

/** Invites those of them who were not invited yet, each once however often it is sent. */
export function useInviteMany(programme: string) {
  const { send, commandUrl } = useSession();
  const changed = useChanged(programme);
  return useMutation<InvitedMany, Problem, string[]>({
    mutationFn: async (participants) => {
      const all: InvitedMany = { invited: 0, refused: [] };
      for (let from = 0; from < participants.length; from += AT_ONCE) {
        const part = {
          participants: participants.slice(from, from + AT_ONCE),
        } satisfies Schemas['InvitationNewcomers'];
        const headers = { 'Content-Type': 'application/json' };
        const answer = await send(commandUrl + allOf(programme), {
          method: 'POST',
          headers,
          body: JSON.stringify(part),
        });
        const { invited, refused } = (await answer.json()) as Schemas['InvitationInvitedMany'];
        all.invited += invited;
        all.refused.push(...refused);
      }
      return all;
    },
    onSettled: changed,
  });
}

function useChanged(programme: string) {
  const { me, commandUrl } = useSession();
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: [...invitedOf(me.sub), commandUrl + allOf(programme)] });
}

function allOf(programme: string): string {
  return `/api/programmes/${encodeURIComponent(programme)}/invitations`;
}
