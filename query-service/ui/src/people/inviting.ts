import type { Invitation, Invitations, InvitationWord, NotInvited } from '../api/invitations';
import type { KnownPerson } from '../api/people';
import { formatDate } from '../format/dates';
import { plain } from '../format/words';
import { i18n } from '../i18n';
import { termOf } from '../i18n/terms';

/** By which the list is narrowed. */
export const GROUPS = {
  waiting: ['ON_ITS_WAY', 'INVITED', 'EXPIRED'],
  bounced: ['BOUNCED', 'FAILED'],
  uninvited: ['NOT_INVITED', 'NO_ADDRESS'],
} as const satisfies Record<string, InvitationWord[]>;

export type Group = keyof typeof GROUPS;
export const GROUP_NAMES = Object.keys(GROUPS) as Group[];

export function isGroup(state: string): state is Group {
  return Object.hasOwn(GROUPS, state);
}

/** Those of the people who are that far on their way in. */
export function inGroup(group: Group, people: KnownPerson[], invitations: Invitations): KnownPerson[] {
  const states: readonly InvitationWord[] = GROUPS[group];
  return people.filter(({ participant }) => {
    const state = invitations.get(participant)?.state;
    return state !== undefined && states.includes(state);
  });
}

const INVITABLE: readonly InvitationWord[] = ['NOT_INVITED', 'INVITED', 'EXPIRED', 'BOUNCED', 'FAILED'];

/** Whether the first mail, or another one, may help and is the reader's to send. */
export function isInvitable({ state }: Invitation): boolean {
  return INVITABLE.includes(state);
}

/** Whether a mail went before. */
export function wasInvited({ state }: Invitation): boolean {
  return state !== 'NOT_INVITED';
}

/** What the list says of an invitation; of one whose link is good still, until when. */
export function invitationWords({ state, at, until }: Invitation): string {
  const day = formatDate(at);
  return i18n.t(`people:inviting.state.${state}`, { day, until: formatDate(until) });
}

/** Why somebody was not invited, in words. */
export function refusalWords({ rule }: NotInvited): string {
  const words = `people:inviting.why.${rule}`;
  return i18n.exists(words) ? i18n.t(words as never) : termOf('rule', rule, plain(rule));
}
