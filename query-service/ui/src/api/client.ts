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

export type Send = (path: string, init?: RequestInit) => Promise<Response>;

/** A fetch that carries the access token and turns every refusal into a Problem. */
export function sender(token: () => string | undefined, onUnauthorized: () => void): Send {
  return async (path, init = {}) => {
    const headers = new Headers(init.headers);
    const bearer = token();
    if (bearer) headers.set('Authorization', `Bearer ${bearer}`);
    if (!headers.has('Accept')) headers.set('Accept', 'application/json');
    const response = await fetch(path, { ...init, headers }).catch((cause: unknown) => {
      if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
      throw new Problem(0, 'No answer', UNREACHABLE);
    });
    if (response.status === 401) onUnauthorized();
    if (!response.ok) throw await problemOf(response);
    return response;
  };
}

async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text().catch(() => '');
  try {
    const body = JSON.parse(text) as ProblemBody;
    return new Problem(response.status, body.title ?? titleOf(response), body.detail ?? '', body.rule, body.field);
  } catch {
    return new Problem(response.status, titleOf(response), '');
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
    case 503:
      return 'Kept cannot answer at the moment';
    default:
      return `Kept answered ${response.status}`;
  }
}

export function asProblem(cause: unknown): Problem {
  return cause instanceof Problem ? cause : new Problem(0, 'Something went wrong', String(cause));
}
