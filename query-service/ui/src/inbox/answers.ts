import { type Command, type Each, onBehalfOf, post } from '../api/commands';
import type { Member, Waiting } from '../api/types';
import { startOf } from '../today/today';

/** Whose word a coordinator records first: the coach's, among peers that of the first. */
export function speaker({ members }: Waiting): Member | undefined {
  return members.find(({ role }) => role === 'COACH') ?? members[0];
}

/** What somebody says of a meeting whose time is over. */
export function saying(waiting: Waiting, by: string, tookPlace: boolean): Each {
  const path = `/sessions/${waiting.session}`;
  const command: Command = tookPlace
    ? post(`${path}/held`, { by, start: startOf(waiting.since), minutes: waiting.minutes })
    : post(`${path}/attestations`, { by, tookPlace });
  return { relationship: waiting.relationship, command: onBehalfOf(by, command) };
}
