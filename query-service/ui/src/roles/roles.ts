import type { Problem, Send } from '../api/client';
import { isolated } from '../api/people';
import type { components } from '../api/contract/commands';
import type { RoleLine } from '../api/types';
import { plain } from '../format/words';
import { termOf } from '../i18n/terms';

type Schemas = components['schemas'];
export type Role = Schemas['RoleOf']['role'];

/** The roles that are granted to people. */
export const GRANTABLE: Role[] = ['COORDINATOR', 'PROGRAMME_MANAGER', 'AUDITOR', 'ADMINISTRATOR', 'OPERATOR'];
/** These hold in all programmes, never in one alone. */
export const OF_ALL: ReadonlySet<Role> = new Set(['ADMINISTRATOR', 'OPERATOR']);

/** A role of a person, as it is granted or revoked; sent again with the same key it cannot act twice. */
export interface Word {
  person: string;
  role: Role;
  /** Absent for all programmes. */
  programme?: string | undefined;
  key: string;
}

/** @returns up to which position of the log it is on record; absent when it changed nothing */
type Say = (word: Word) => Promise<number | undefined>;

export interface RoleCommands {
  grant: Say;
  revoke: Say;
}

export function roleCommandsOf(send: Send, commandUrl: string): RoleCommands {
  const say =
    (what: string): Say =>
    async ({ person, key, ...body }) => {
      const response = await send(`${commandUrl}/api/people/${encodeURIComponent(person)}/${what}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: JSON.stringify(body),
      });
      return ((await response.json()) as Schemas['Answer']).position ?? undefined;
    };
  return { grant: say('roles'), revoke: say('role-revocations') };
}

/** The list of a programme; a day is one of the programme's own. */
export function listPath(programme: string, day: string | undefined): string {
  return `/api/roles?${new URLSearchParams({ programme, ...(day && { day }) })}`;
}

export function roleName(role: string): string {
  return termOf('actorRole', role, plain(role));
}

/** Enough of an id to tell people of one list apart. */
export function shortened(id: string): string {
  return id.split('-')[0] ?? id;
}

/** What somebody is called in a sentence. */
export function calledIn(names: ReadonlyMap<string, string>, person: string): string {
  const name = names.get(person);
  return name === undefined ? shortened(person) : isolated(name);
}

export function keyOf({ person, role, programme, granted }: RoleLine): string {
  return [person, role, programme ?? '', granted.position].join(' ');
}

const FIELDS = ['person', 'role', 'programme'] as const;

/** The field of the form that a refusal is about, if it is about one. */
export function fieldOf({ field }: Problem): (typeof FIELDS)[number] | undefined {
  return FIELDS.find((one) => one === field);
}
