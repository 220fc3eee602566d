import type { Clock, Evidence } from '../api/types';

/** What a number answers. It lives in the address, so that a link reproduces the number. */
export interface Question {
  /** ISO date or date-time; absent = now. */
  asOf?: string;
  /** ISO date or date-time; absent = everything known now. */
  knownAt?: string;
  clock: Clock;
  minEvidence: Evidence;
  /** Days back from asOf, `ALL_TIME` for all of them; absent = the usual ninety. */
  window?: number;
  /** What the link says that cannot be read here: it is asked as it stands, and the service says what is wrong. */
  unread?: Record<string, string>;
}

const ISO = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/;
const LONGEST_WINDOW = 36_500;
/** What the service takes when a question does not say. */
export const USUAL_WINDOW = 90;
export const ALL_TIME = 0;

const READABLE = new Map<string, (text: string) => boolean>([
  ['asOf', isTime],
  ['knownAt', isTime],
  ['clock', (text) => text === 'kept' || text === 'source'],
  ['minEvidence', (text) => /^E[123]$/.test(text)],
  [
    'window',
    (text) => text === 'all' || (/^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) <= LONGEST_WINDOW),
  ],
]);

/** Reads the address. */
export function questionOf(params: URLSearchParams): Question {
  const unread = Object.fromEntries([...params].filter(([name, text]) => READABLE.get(name)?.(text) === false));
  const read = (name: string) => (name in unread ? undefined : (params.get(name) ?? undefined));
  const [asOf, knownAt, window, evidence] = ['asOf', 'knownAt', 'window', 'minEvidence'].map(read);
  return {
    ...(asOf && { asOf }),
    ...(knownAt && { knownAt }),
    ...(window && { window: window === 'all' ? ALL_TIME : Number(window) }),
    clock: read('clock') === 'source' ? 'source' : 'kept',
    minEvidence: evidence === 'E2' || evidence === 'E3' ? evidence : 'E1',
    ...(Object.keys(unread).length > 0 && { unread }),
  };
}

/** A day that the calendar has, for which `Date` alone takes 30 February too. */
function isTime(text: string): boolean {
  if (!ISO.test(text) || Number.isNaN(Date.parse(text))) return false;
  const day = text.slice(0, 10);
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

/** The parameters as the query service wants them, without those that are its defaults. */
export function paramsOf(question: Question): URLSearchParams {
  const params = new URLSearchParams();
  if (question.asOf) params.set('asOf', question.asOf);
  if (question.knownAt) params.set('knownAt', question.knownAt);
  if (question.clock !== 'kept') params.set('clock', question.clock);
  if (question.minEvidence !== 'E1') params.set('minEvidence', question.minEvidence);
  if (question.window !== undefined)
    params.set('window', question.window === ALL_TIME ? 'all' : String(question.window));
  for (const [name, text] of Object.entries(question.unread ?? {})) params.set(name, text);
  return params;
}

/** A path with the question appended. */
export function ask(path: string, question: Question, extra: Record<string, string> = {}): string {
  const params = paramsOf(question);
  for (const [name, value] of Object.entries(extra)) params.set(name, value);
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}

export type Knowledge = 'now' | 'then' | 'on';

/** Known now, known on the day asked about, or known on some other day. */
export function knowledgeOf({ asOf, knownAt }: Question): Knowledge {
  if (!knownAt) return 'now';
  return knownAt === asOf ? 'then' : 'on';
}

/** Moves the day asked about; "as known then" follows it. */
export function movedTo(question: Question, asOf: string | undefined): Question {
  const { asOf: _, knownAt, ...rest } = question;
  const known = knowledgeOf(question) === 'then' ? asOf : knownAt;
  return { ...rest, ...(asOf && { asOf }), ...(known && { knownAt: known }) };
}

/** "Then" needs a day to be then: the day of the answer when none was asked about. */
export function knowing(question: Question, knowledge: Knowledge, today: string): Question {
  const day = question.asOf ?? today;
  switch (knowledge) {
    case 'now':
      return forgetting(question);
    case 'then':
      return { ...question, asOf: day, knownAt: day };
    case 'on':
      return { ...question, knownAt: monthBefore(question.knownAt ?? day) };
  }
}

/** The question without what cannot be read. */
export function readable({ unread: _, ...rest }: Question): Question {
  return rest;
}

export function forgetting({ knownAt: _, ...rest }: Question): Question {
  return rest;
}

/** How many days back a question looks, `ALL_TIME` for all of them. */
export function windowOf({ window }: Question): number {
  return window ?? USUAL_WINDOW;
}

export function over({ window: _, ...rest }: Question, days: number): Question {
  return days === USUAL_WINDOW ? rest : { ...rest, window: days };
}

function monthBefore(day: string): string {
  const date = new Date(`${day.slice(0, 10)}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 30);
  return date.toISOString().slice(0, 10);
}

/** Whether the page shows what is, so that what is done on it shows. */
export function isNow({ asOf, knownAt }: Question): boolean {
  return asOf === undefined && knownAt === undefined;
}
