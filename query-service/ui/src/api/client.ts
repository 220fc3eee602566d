import { said } from './connection';

/** What a service said was wrong: RFC 9457 problem+json, or the nearest thing to it. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly rule?: string,
    readonly field?: string,
  ) {
    super(detail || title);
  }
}

type ProblemBody = { title?: string; detail?: string; rule?: string; field?: string };

const UNREACHABLE = 'Kept did not answer. It may be starting or the network may be down.';
const OFFLINE = 'This browser is offline. The page asks again as soon as it is back.';

/** No answer at all, or one that only says that none can be had at the moment. */
export const OUTAGES: ReadonlySet<number> = new Set([0, 502, 503, 504]);

const DETAILS: Record<number, string> = {
  401: 'Kept does not take this sign-in any more. Sign in again in another tab, and this page goes on where it is.',
  502: 'Something between this browser and Kept could not reach it. The page asks again by itself.',
  503: 'It is starting, or something it needs is down. The page asks again by itself.',
  504: 'It took too long. The page asks again by itself.',
};

export type Send = (path: string, init?: RequestInit) => Promise<Response>;

/** What a request shows to be let in, and what becomes of it. */
export interface Bearer {
  token: () => string | undefined;
  /** Another token than the one that was refused, if there is one. */
  insteadOf: (refused: string) => Promise<string | undefined>;
  accepted: (token: string) => void;
}

export const NOBODY: Bearer = { token: () => undefined, insteadOf: async () => undefined, accepted: () => undefined };

/** A fetch that carries the access token, asks once more with a new one, and turns every refusal into a Problem. */
export function sender({ token, insteadOf, accepted }: Bearer): Send {
  return async (path, init = {}) => {
    const first = token();
    const response = await ask(path, init, first);
    if (response.status !== 401 || !first) return checked(response, first);
    const second = await insteadOf(first);
    return second ? checked(await ask(path, init, second), second) : checked(response);
  };

  async function checked(response: Response, bearer?: string): Promise<Response> {
    if (bearer && response.status !== 401) accepted(bearer);
    if (!response.ok) throw await problemOf(response);
    return response;
  }
}

async function ask(path: string, init: RequestInit, bearer: string | undefined): Promise<Response> {
  const headers = new Headers(init.headers);
  if (bearer) headers.set('Authorization', `Bearer ${bearer}`);
  if (!headers.has('Accept')) headers.set('Accept', 'application/json');
  try {
    const response = await fetch(path, { ...init, headers });
    if (isOwn(path)) said(!OUTAGES.has(response.status));
    return response;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    if (isOwn(path)) said(false);
    throw new Problem(0, 'No answer', navigator.onLine ? UNREACHABLE : OFFLINE);
  }
}

/** The other service has an address of its own, and says nothing about the one that is read here. */
function isOwn(path: string): boolean {
  return path.startsWith('/');
}

async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text().catch(() => '');
  try {
    const body = JSON.parse(text) as ProblemBody;
    return new Problem(
      response.status,
      body.title ?? titleOf(response),
      body.detail ?? detailOf(response),
      body.rule,
      body.field,
    );
  } catch {
    return new Problem(response.status, titleOf(response), detailOf(response));
  }
}

function titleOf(response: Response): string {
  switch (response.status) {
    case 401:
      return 'You are no longer signed in';
    case 403:
      return 'Your role does not allow this';
    case 404:
      return 'There is nothing at this address';
    case 502:
    case 503:
    case 504:
      return 'Kept cannot answer at the moment';
    default:
      return `Kept answered ${response.status}`;
  }
}

function detailOf(response: Response): string {
  return DETAILS[response.status] ?? '';
}

export function asProblem(cause: unknown): Problem {
  return cause instanceof Problem ? cause : new Problem(0, 'Something went wrong', String(cause));
}
