import { createContext, useContext } from 'react';
import type { Send } from '../api/client';
import type { Me, Programme } from '../api/types';

/** The signed-in person, and the means to ask in that person's name. */
export interface Session {
  me: Me;
  programmes: Programme[];
  send: Send;
  commandUrl: string;
  signOut: () => void;
  /** The issuer's page of the person's sign-ins; another issuer's is not known here. */
  signIns: string | undefined;
}

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('used outside the session');
  return session;
}

export type Page = 'board' | 'relationships' | 'replay' | 'import';

const PAGES: Record<string, Page[]> = {
  'programme-manager': ['board'],
  coordinator: ['relationships', 'board', 'replay', 'import'],
  auditor: ['replay', 'relationships', 'board'],
  integration: ['import'],
};

/** The pages a person may open, the one to start with first; a participant without a role has the own relationships. */
export function pagesFor({ roles, participations }: Me): Page[] {
  const pages = [...new Set(roles.flatMap((role) => PAGES[role] ?? []))];
  return pages.length === 0 && participations.length > 0 ? ['relationships'] : pages;
}

/** Whether somebody sees the whole list, or only the relationships of which one is a member. */
export function seesAll({ roles }: Me): boolean {
  return roles.some((role) => PAGES[role]?.includes('relationships'));
}
