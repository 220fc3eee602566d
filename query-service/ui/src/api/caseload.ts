import { useQuery } from '@tanstack/react-query';
import { useSession } from '../session/session';
import { type Command, post, programmePath } from './commands';
import type { components } from './contract/commands';
import type { Me } from './types';

type Schemas = components['schemas'];

export type Coordinator = Schemas['CaseloadKnownCoordinator'];
export type Intervention = Schemas['CaseloadStep']['intervention'];

/** Whether somebody says who looks after which pair, and what is done about it. */
export function looksAfter({ capabilities }: Me): boolean {
  return capabilities.includes('LOOK_AFTER_RELATIONSHIPS');
}

/** Who coordinates the programme; nobody for who does not. */
export function useCoordinators(programme: string): Coordinator[] {
  const { me, send, commandUrl } = useSession();
  const url = `${commandUrl}${programmePath(programme)}/coordinators`;
  const { data } = useQuery({
    queryKey: [me.sub, url],
    queryFn: async ({ signal }) => (await (await send(url, { signal })).json()) as Schemas['CaseloadKnownCoordinators'],
    enabled: looksAfter(me),
    staleTime: 60_000,
  });
  return data?.coordinators ?? [];
}

export function own(owner: string): Command {
  return post('/owners', { owner } satisfies Schemas['CaseloadOwnership']);
}

/** @param until the first day on which it is to be looked at again */
export function snooze(until: string): Command {
  return post('/snoozes', { until } satisfies Schemas['CaseloadSnooze']);
}

export function intervene(intervention: Intervention): Command {
  return post('/interventions', { intervention } satisfies Schemas['CaseloadStep']);
}

/** Of everything that one coordinator looks after, at most 1,000 at once. */
export function handOver(from: string, to: string): Command {
  return post('/handovers', { from, to } satisfies Schemas['CaseloadHandingOver']);
}
