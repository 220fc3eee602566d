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
  const [, , page] = match;
  const [programme, relationship] = [match[1], match[3]].map(decoded);
  if (programme === undefined || (match[3] && relationship === undefined)) return undefined;
  return {
    programme,
    ...(page && { page: page as Page }),
    ...(relationship && { relationship }),
  };
}

/** Nothing where the percent signs are not those of an address. */
function decoded(part: string | undefined): string | undefined {
  try {
    return part && decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

export function pathTo(programme: string, page: Page, relationship?: string): string {
  const base = `/programmes/${encodeURIComponent(programme)}/${page}`;
  return relationship ? `${base}/${encodeURIComponent(relationship)}` : base;
}
