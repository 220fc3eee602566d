import { i18n } from '../i18n';
import { termOf } from '../i18n/terms';
import { said } from './connection';

/** What a service said, or what the pages say in the language they speak when it is read. */
type Words = string | (() => string);

/** What a service said was wrong: RFC 9457 problem+json, or the nearest thing to it. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    private readonly titled: Words,
    private readonly detailed: Words,
    readonly rule?: string,
    readonly field?: string,
  ) {
    super(textOf(detailed) || textOf(titled));
  }

  get title(): string {
    return this.rule ? termOf('rule', this.rule, textOf(this.titled)) : textOf(this.titled);
  }

  get detail(): string {
    return this.rule ? termOf('ruleDetail', this.rule, textOf(this.detailed)) : textOf(this.detailed);
  }
}

function textOf(words: Words): string {
  return typeof words === 'string' ? words : words();
}

type ProblemBody = { title?: string; detail?: string; rule?: string; field?: string };

/** No answer at all, or one that only says that none can be had at the moment. */
export const OUTAGES: ReadonlySet<number> = new Set([0, 502, 503, 504]);

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
    const why = navigator.onLine ? 'api:unreachable' : 'api:offline';
    throw new Problem(
      0,
      () => i18n.t('api:noAnswer'),
      () => i18n.t(why),
    );
  }
}

/** The other service has an address of its own, and says nothing about the one that is read here. */
function isOwn(path: string): boolean {
  return path.startsWith('/');
}

async function problemOf(response: Response): Promise<Problem> {
  const { status } = response;
  const title = () => titleOf(status);
  const detail = () => detailOf(status);
  const text = await response.text().catch(() => '');
  try {
    const body = JSON.parse(text) as ProblemBody;
    return new Problem(status, body.title ?? title, body.detail ?? detail, body.rule, body.field);
  } catch {
    return new Problem(status, title, detail);
  }
}

function titleOf(status: number): string {
  switch (status) {
    case 401:
      return i18n.t('api:title.signedOut');
    case 403:
      return i18n.t('api:title.notAllowed');
    case 404:
      return i18n.t('api:title.notFound');
    case 502:
    case 503:
    case 504:
      return i18n.t('api:title.unavailable');
    default:
      return i18n.t('api:title.other', { status });
  }
}

function detailOf(status: number): string {
  switch (status) {
    case 401:
    case 502:
    case 503:
    case 504:
      return i18n.t(`api:detail.${status}`);
    default:
      return '';
  }
}

export function asProblem(cause: unknown): Problem {
  return cause instanceof Problem ? cause : new Problem(0, () => i18n.t('api:wentWrong'), String(cause));
}
