import { createContext, useContext } from 'react';
import type { Send } from '../api/client';
import type { Me, Programme } from '../api/types';

/** The signed-in person, and the means to ask in that person's name. */
export interface Session {
  me: Me;
  programmes: Programme[];
  send: Send;
  commandUrl: string;
  /** Whether mails go to a mailbox that everybody reads, as in the demo. */
  mailbox: boolean;
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
