import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { formatList, sideWords } from '../format/words';
import { i18n } from '../i18n';
import { useSession } from '../session/session';
import { asProblem, Problem, type Send } from './client';
import type { components } from './contract/commands';
import { problemBeside } from './queries';
import type { Me, Member } from './types';

type Schemas = components['schemas'];

/** One of the people of a programme, as the reader may know them. */
export type KnownPerson = Schemas['PeopleKnownPerson'];
/** What is known of one person. */
export type Person = Schemas['PeoplePersonAnswer'];
export type PersonDetails = Schemas['PersonDetails'];
/** What somebody says of themselves: all but the address. */
export type OwnDetails = Schemas['OwnDetails'];

/** By participant. */
export type Names = ReadonlyMap<string, KnownPerson>;

/** The names of a programme, or why it has none for this reader; either is an answer. */
type Known =
  { people: KnownPerson[]; labels: Schemas['PeopleKnownLabel'][]; revealedUntil: string | null } | { refusal: Problem };

const FRESH_MS = 5 * 60_000;
const RETRY_MS = 30_000;
const NOT_FOUND = 404;

export interface Naming {
  /** Absent until they are there, and where there are none. */
  names?: Names;
  /** What relationships are called, by relationship: those of them whose members the reader sees by name. */
  labels?: ReadonlyMap<string, string>;
  /** From when on names are numbers again, where they are shown for a while only. */
  revealedUntil?: string;
  /** Why there are none: Kept keeps no names here, or the reader has no part in the programme. */
  refusal?: Problem;
  /** The command service, which keeps the names, does not answer. */
  problem?: Problem;
}

/** The names of the people of a programme. Without them a page shows everything else. */
export function useNames(programme: string): Naming {
  const { me, send, commandUrl } = useSession();
  const { data, error } = useQuery({
    ...naming(me.sub, send, `${commandUrl}${peopleOf(programme)}`),
    enabled: mayKnowNames(me, programme),
    select: named,
  });
  const problem = problemBeside(data, error);
  return { ...data, ...(problem && { problem }) };
}

export function naming(subject: string, send: Send, url: string) {
  return queryOptions({
    queryKey: [...namesOf(subject), url],
    queryFn: async ({ signal }): Promise<Known> => {
      try {
        return (await (await send(url, { signal })).json()) as Known;
      } catch (cause) {
        if (isAnswer(cause)) return { refusal: cause };
        throw cause;
      }
    },
    staleTime: FRESH_MS,
    refetchInterval: ({ state }) => (state.error ? RETRY_MS : FRESH_MS),
  });
}

function isAnswer(cause: unknown): cause is Problem {
  return cause instanceof Problem && (cause.rule === 'NO_VAULT' || cause.status === NOT_FOUND);
}

export function named(known: Known): Naming {
  if ('refusal' in known) return known;
  const names = new Map(known.people.map((one) => [one.participant, one]));
  const labels = new Map(known.labels.map(({ relationship, label }) => [relationship, label]));
  return { names, labels, ...(known.revealedUntil !== null && { revealedUntil: known.revealedUntil }) };
}

/** Who has no part in a programme is told that there is none. */
export function mayKnowNames({ capabilities, participations }: Me, programme: string): boolean {
  const official = capabilities.includes('READ_NAMES') || capabilities.includes('REPLAY');
  return official || participations.some((one) => one.programme === programme);
}

/** What somebody is called: by name, else by the number that stays theirs, else as the page called them anyway. */
export function nameOf(names: Names | undefined, participant: string, otherwise: string): string {
  const person = names?.get(participant);
  return person ? called(person) : otherwise;
}

/** The one place that says what a person is called where there is no name to say. */
export function called({ name, pseudonym }: KnownPerson): string {
  return name ?? i18n.t('people:numbered', { number: pseudonym });
}

/** A relationship as far as it is called by something. */
export interface Titled {
  relationship: string;
  members?: Member[];
}

/** What a relationship is called: by its label, else by its members, else by its id. Absent until that is known. */
export function titleOf({ relationship, members = [] }: Titled, naming: Naming): string | undefined {
  const { names, labels, refusal, problem } = naming;
  const label = labels?.get(relationship);
  if (label !== undefined) return label;
  if (names === undefined && refusal === undefined && problem === undefined) return undefined;
  const called = members.filter(({ participant }) => names?.has(participant));
  return called.length > 0
    ? formatList(called.map(({ participant, role }) => isolated(nameOf(names, participant, sideWords(role)))))
    : i18n.t('people:unlabelled', { id: relationship.slice(0, 8) });
}

/** For a text of one direction: a name of the other one does not disturb what stands around it. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

export const ME = '/api/people/me';

export function personOf(programme: string, participant: string): string {
  return `/api/programmes/${encodeURIComponent(programme)}/participants/${encodeURIComponent(participant)}/person`;
}

export function invitationsOf(programme: string, participant: string): string {
  return `/api/programmes/${encodeURIComponent(programme)}/participants/${encodeURIComponent(participant)}/invitations`;
}

function peopleOf(programme: string): string {
  return `/api/programmes/${encodeURIComponent(programme)}/people`;
}

/** What is known of one person, read when a form opens and never from memory. */
export function usePerson(path: string) {
  const { me, send, commandUrl } = useSession();
  const { data, error, refetch } = useQuery({
    queryKey: [me.sub, commandUrl + path],
    queryFn: async ({ signal }) => (await (await send(commandUrl + path, { signal })).json()) as Person,
    staleTime: Infinity,
    gcTime: 0,
  });
  return { person: data, problem: error ? asProblem(error) : undefined, again: refetch };
}

/** Says who a person is; every page then shows the name. */
export function useSavedPerson(path: string) {
  const { me, send, commandUrl } = useSession();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (details: PersonDetails | OwnDetails) => {
      const headers = { 'Content-Type': 'application/json' };
      await send(commandUrl + path, { method: 'PUT', headers, body: JSON.stringify(details) });
    },
    onSuccess: () => forgetPeople(client, me.sub),
  });
}

/** Says what a relationship is called, or that it is called nothing; every page then shows it. */
export function useSavedLabel(programme: string, relationship: string) {
  const { me, send, commandUrl } = useSession();
  const client = useQueryClient();
  const path = `/api/programmes/${encodeURIComponent(programme)}/relationships/${encodeURIComponent(relationship)}/label`;
  return useMutation({
    mutationFn: async (label: string | null) => {
      const headers = { 'Content-Type': 'application/json' };
      const body = JSON.stringify({ label } satisfies Schemas['LabelRelationshipLabel']);
      await send(commandUrl + path, { method: 'PUT', headers, body });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: namesOf(me.sub) }),
  });
}

/** Says that another record is this person's as well. Sent again with the same key it cannot act twice. */
export function useMerge(person: string) {
  const { me, send, commandUrl } = useSession();
  const client = useQueryClient();
  return useMutation<void, Error, { alias: string; key: string }>({
    mutationFn: async ({ alias, key }) => {
      await send(`${commandUrl}/api/people/${encodeURIComponent(person)}/merges`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: JSON.stringify({ alias } satisfies Schemas['PersonMerge']),
      });
    },
    onSuccess: () => forgetPeople(client, me.sub),
  });
}

/** Saves all that is the reader's own as a file. */
export function useExport() {
  const { send, commandUrl } = useSession();
  return useMutation<void, Problem>({
    mutationFn: async () => {
      const file = URL.createObjectURL(await (await send(`${commandUrl}${ME}/export`)).blob());
      const link = document.createElement('a');
      link.href = file;
      link.download = 'kept-export.zip';
      link.click();
      URL.revokeObjectURL(file);
    },
  });
}

export function namesOf(subject: string): string[] {
  return [subject, 'names'];
}

/** Who was invited hangs on the address somebody has, and on which records are theirs. */
export function invitedOf(subject: string): string[] {
  return [subject, 'invited'];
}

function forgetPeople(client: QueryClient, subject: string): void {
  void client.invalidateQueries({ queryKey: namesOf(subject) });
  void client.invalidateQueries({ queryKey: invitedOf(subject) });
}
