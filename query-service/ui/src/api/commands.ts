import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSession } from '../session/session';
import { asProblem, OUTAGES, type Problem } from './client';
import type { components } from './contract/commands';
import { newKey } from './keys';
import { reading, refetchChanged } from './queries';
import type { Answer as QueryAnswer } from './types';

type Schemas = components['schemas'];
export type Answer = Schemas['Answer'];

/** Something to record of a relationship. Sent again with the same key it cannot act twice. */
export interface Command {
  method: 'PUT' | 'POST';
  /** Within the relationship, such as `/pauses`. */
  path: string;
  body: object;
  key: string;
  /** The member whose word it is, where somebody else records it. */
  onBehalfOf?: string;
}

/** A new command of what is not recorded under an id of its own. */
export function post(path: string, body: object): Command {
  return { method: 'POST', path, body, key: newKey('ui') };
}

/** A new command of what has its own id. */
export function put(path: string, body: object): Command {
  return { method: 'PUT', path, body, key: newKey('ui') };
}

/** The same as the word of a member, recorded by somebody who may record for others. */
export function onBehalfOf(participant: string, command: Command): Command {
  return { ...command, onBehalfOf: participant };
}

/** What people agreed with each other is ended or agreed anew, not undone. */
const CORRECTABLE =
  /^(Session|ActionItem|Goal|FactCorrected|RelationshipPaused|RelationshipResumed|RelationshipClosed)/;

/** Takes back what was recorded, the last of it first; nothing where some of it cannot be taken back. */
export function undoing(answers: Answer[]): Command[] {
  const events = answers.flatMap((answer) => answer.events ?? []);
  if (!events.every(({ type }) => type !== undefined && CORRECTABLE.test(type))) return [];
  const ids = events.flatMap(({ id }) => id ?? []);
  return ids.reverse().map((supersedes) => {
    const body = { supersedes, reason: 'OTHER' } satisfies Schemas['Correction'];
    return post('/corrections', body);
  });
}

export interface Saying {
  commands: Command[];
  /** What to tell the reader once it is on record. */
  words: string;
}

export type Told = (said: Saying, answers: Answer[]) => void;

const TRIES = 6;
const LOOK_MS = 200;
const LOOKS = 25;

export function programmePath(programme: string): string {
  return `/api/programmes/${encodeURIComponent(programme)}`;
}

export function relationshipPath(programme: string, relationship: string): string {
  return `${programmePath(programme)}/relationships/${encodeURIComponent(relationship)}`;
}

/** Sends one command about what has this path; the same command sent again cannot act twice. */
function useSent() {
  const { send, commandUrl } = useSession();
  return async (path: string, { method, path: within, body, key, onBehalfOf: whose }: Command): Promise<Answer> => {
    const headers = {
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
      'Kept-Source': 'UI',
      ...(whose && { 'Kept-On-Behalf-Of': whose }),
    };
    const request = { method, headers, body: JSON.stringify(body) };
    return (await send(`${commandUrl}${path}${within}`, request)).json() as Promise<Answer>;
  };
}

/** Reads what has this path until it has the facts up to a position, then all that may have to count them. */
function useReadUpTo(path: string) {
  const { me, send } = useSession();
  const client = useQueryClient();

  /** 0 for what the query side does not know yet. */
  const positionRead = async (): Promise<number> => {
    const read = reading<QueryAnswer>(me.sub, send, path);
    return client.fetchQuery({ ...read, staleTime: 0 }).then(
      ({ asOfPosition }) => asOfPosition,
      () => 0,
    );
  };

  return async (answers: Answer[]) => {
    const position = Math.max(...answers.map((answer) => answer.position ?? 0));
    for (let look = 0; look < LOOKS && (await positionRead()) < position; look++) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    refetchChanged(client, position);
  };
}

/** Without an answer the same commands are sent once more, and once more. */
const AGAIN = {
  retry: (failures: number, problem: Problem) => failures < TRIES && OUTAGES.has(problem.status),
  retryDelay: (failures: number) => 1000 * 2 ** failures,
};

/** Records things about one relationship, one after the other, and reads it again until it has them. */
export function useRecord(programme: string, relationship: string, told: Told) {
  const path = relationshipPath(programme, relationship);
  const sent = useSent();
  const readUpTo = useReadUpTo(path);
  return useMutation<Answer[], Problem, Saying>({
    mutationFn: async ({ commands }) => {
      const answers: Answer[] = [];
      for (const command of commands) answers.push(await sent(path, command));
      return answers;
    },
    ...AGAIN,
    onSuccess: async (answers, said) => {
      told(said, answers);
      await readUpTo(answers);
    },
  });
}

/** Records something about a programme itself, and reads its relationships again until they have it. */
export function useRecordOfProgramme(programme: string, told: () => void) {
  const path = programmePath(programme);
  const sent = useSent();
  const readUpTo = useReadUpTo(`${path}/relationships`);
  return useMutation<Answer, Problem, Command>({
    mutationFn: (command) => sent(path, command),
    ...AGAIN,
    onSuccess: async (answer) => {
      told();
      await readUpTo([answer]);
    },
  });
}

/** What is to be recorded about one of several relationships. */
export interface Each {
  relationship: string;
  command: Command;
}

export interface EachTold {
  done: string[];
  refused: { relationship: string; problem: Problem }[];
}

/** Records one thing about each of several relationships. One that is refused holds up none of the others. */
export function useRecordEach(programme: string, told: (told: EachTold) => void) {
  const sent = useSent();
  const readUpTo = useReadUpTo(`${programmePath(programme)}/relationships`);
  return useMutation<{ told: EachTold; answers: Answer[] }, Problem, Each[]>({
    mutationFn: async (all) => {
      const answers: Answer[] = [];
      const told: EachTold = { done: [], refused: [] };
      for (const { relationship, command } of all) {
        try {
          answers.push(await sent(relationshipPath(programme, relationship), command));
          told.done.push(relationship);
        } catch (cause) {
          const problem = asProblem(cause);
          if (OUTAGES.has(problem.status)) throw problem;
          told.refused.push({ relationship, problem });
        }
      }
      return { told, answers };
    },
    ...AGAIN,
    onSuccess: async ({ told: said, answers }) => {
      told(said);
      if (answers.length > 0) await readUpTo(answers);
    },
  });
}
