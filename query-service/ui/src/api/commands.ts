import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSession } from '../session/session';
import { asProblem, OUTAGES, type Problem } from './client';
import type { components } from './contract/commands';
import { newKey } from './keys';
import { reading, refetchChanged } from './queries';
import type { Freshness } from './types';
import { dropUnsent, keepUnsent, keyOf, type Unsent, unsentOf } from './unsent';

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
  /** Whether they have names in them, or words follow them: neither is kept on the device. */
  named?: boolean;
  /** What to tell the reader once it is on record. */
  words: string;
}

export type Told = (said: Saying, answers: Answer[]) => void;

const UNAUTHORIZED = 401;
const LONGEST_WAIT_MS = 15_000;
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

/** Waits until the pages are answered with the facts up to a position, then reads all that may have to count them. */
function useReadUpTo() {
  const { me, send } = useSession();
  const client = useQueryClient();

  /** 0 where that cannot be told. */
  const positionRead = async (): Promise<number> => {
    const read = reading<Freshness>(me.sub, send, '/api/freshness');
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

/** What another try does not change, though the service says that it cannot be done. */
const LASTING: ReadonlySet<string> = new Set(['NO_MAIL', 'OUTBOX_FULL', 'NO_VAULT']);

/** There was no answer, or one that says to try again. */
function isPassing({ status, rule }: Problem): boolean {
  return OUTAGES.has(status) && !(rule && LASTING.has(rule));
}

/** It may still be taken: later, or once its person is signed in again. */
function isUnanswered(problem: Problem): boolean {
  return isPassing(problem) || problem.status === UNAUTHORIZED;
}

/** Without an answer the same commands are sent once more, and once more. */
const AGAIN = {
  retry: (_: number, problem: Problem) => isPassing(problem),
  retryDelay: (failures: number) => Math.min(LONGEST_WAIT_MS, 1000 * 2 ** failures),
};

/** Those that a page is sending at the moment; the others were left by one that was closed. */
const underWay = new Set<string>();

/** Sends commands one after the other, and keeps them on this device until the last is answered. */
function useSentAndKept() {
  const { me } = useSession();
  const sent = useSent();
  return async (unsent: Unsent, named = false): Promise<Answer[]> => {
    const key = keyOf(unsent) ?? '';
    if (!named) keepUnsent(me.sub, unsent);
    underWay.add(key);
    try {
      const answers: Answer[] = [];
      for (const command of unsent.commands) answers.push(await sent(unsent.path, command));
      dropUnsent(me.sub, key);
      underWay.delete(key);
      return answers;
    } catch (cause) {
      const problem = asProblem(cause);
      if (!isUnanswered(problem)) dropUnsent(me.sub, key);
      if (!isPassing(problem)) underWay.delete(key);
      throw cause;
    }
  };
}

export interface SentLater {
  done: number;
  refused: Problem[];
  /** What still waits for an answer. */
  waiting: number;
}

/** Sends what was recorded before without an answer; what the service is not there for stays for the next time. */
export function useSendingLater(told: (told: SentLater) => void) {
  const { me } = useSession();
  const sent = useSentAndKept();
  const readUpTo = useReadUpTo();
  return async () => {
    const answers: Answer[] = [];
    const refused: Problem[] = [];
    const left = () => unsentOf(me.sub).filter((one) => !underWay.has(keyOf(one) ?? ''));
    let done = 0;
    for (const unsent of left()) {
      try {
        answers.push(...(await sent(unsent)));
        done++;
      } catch (cause) {
        const problem = asProblem(cause);
        if (isUnanswered(problem)) {
          underWay.delete(keyOf(unsent) ?? '');
          break;
        }
        refused.push(problem);
      }
    }
    if (answers.length > 0) await readUpTo(answers);
    told({ done, refused, waiting: left().length });
  };
}

/** Records things about one relationship, one after the other, and reads it again until it has them. */
export function useRecord(programme: string, relationship: string, told: Told) {
  const path = relationshipPath(programme, relationship);
  const sent = useSentAndKept();
  const readUpTo = useReadUpTo();
  return useMutation<Answer[], Problem, Saying>({
    mutationFn: ({ commands, named }) => sent({ path, commands }, named),
    ...AGAIN,
    onSuccess: async (answers, said) => {
      told(said, answers);
      await readUpTo(answers);
    },
  });
}

/** Records something about a programme itself. */
export function useRecordOfProgramme(programme: string, told: (answer: Answer, command: Command) => void) {
  const path = programmePath(programme);
  const sent = useSent();
  const readUpTo = useReadUpTo();
  return useMutation<Answer, Problem, Command>({
    mutationFn: (command) => sent(path, command),
    ...AGAIN,
    onSuccess: async (answer, command) => {
      told(answer, command);
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
  done: (Each & { answer: Answer })[];
  refused: (Each & { problem: Problem })[];
}

/**
 * Records one thing about each of several relationships. One that is refused holds up none of the others.
 *
 * @param named see {@link Saying.named}
 */
export function useRecordEach(programme: string, told: (told: EachTold) => void, named = false) {
  const sent = useSentAndKept();
  const readUpTo = useReadUpTo();
  return useMutation<EachTold, Problem, Each[]>({
    mutationFn: async (all) => {
      const each: EachTold = { done: [], refused: [] };
      for (const one of all) {
        const unsent = { path: relationshipPath(programme, one.relationship), commands: [one.command] };
        try {
          const [answer] = await sent(unsent, named);
          if (answer) each.done.push({ ...one, answer });
        } catch (cause) {
          const problem = asProblem(cause);
          if (isPassing(problem)) throw problem;
          each.refused.push({ ...one, problem });
        }
      }
      return each;
    },
    ...AGAIN,
    onSuccess: async (each) => {
      told(each);
      if (each.done.length > 0) await readUpTo(each.done.map(({ answer }) => answer));
    },
  });
}
