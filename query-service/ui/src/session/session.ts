import { createContext, useContext } from 'react';
import type { Send } from '../api/client';
import type { Me, Programme } from '../api/types';

export interface AccountPages {
  /** Where the person is signed in. */
  signIns: string;
  passkeys: string;
}

/** The signed-in person, and the means to ask in that person's name. */
export interface Session {
  me: Me;
  programmes: Programme[];
  send: Send;
  commandUrl: string;
  /** Whether mails go to a mailbox that everybody reads, as in the demo. */
  mailbox: boolean;
  signOut: () => void;
  /** The issuer's pages of the person's own means to sign in; another issuer's are not known here. */
  account: AccountPages | undefined;
}

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('used outside the session');
  return session;
}
