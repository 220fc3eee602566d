import type { Page } from '../session/session';

/** Where an address leads. */
export interface Route {
  programme?: string;
  page?: Page;
  relationship?: string;
}

const PATTERN = /^\/programmes\/([^/]+)(?:\/(board|relationships|replay|import)(?:\/([^/]+))?)?\/?$/;

export function routeOf(path: string): Route | undefined {
  if (path === '/') return {};
  const match = PATTERN.exec(path);
  if (!match?.[1]) return undefined;
  const [, programme, page, relationship] = match;
  return {
    programme: decodeURIComponent(programme ?? ''),
    ...(page && { page: page as Page }),
    ...(relationship && { relationship: decodeURIComponent(relationship) }),
  };
}

export function pathTo(programme: string, page: Page, relationship?: string): string {
  const base = `/programmes/${encodeURIComponent(programme)}/${page}`;
  return relationship ? `${base}/${encodeURIComponent(relationship)}` : base;
}
