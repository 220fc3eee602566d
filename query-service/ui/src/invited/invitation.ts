export const INVITED_PATH = '/invited';

const TOKEN = 'kept.invitation';
const ACCEPTING = 'kept.invitation.accepting';

type Place = Pick<Location, 'pathname' | 'hash'>;
type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The invitation of this tab, which it keeps while the person is away at the issuer. */
export interface Invitation {
  token: string | undefined;
  /** Whether the person has accepted it, and set out to sign in for that. */
  accepting: boolean;
}

/** Takes what comes after the #, which browsers send nowhere. Another link is accepted anew. */
export function takeInvitation({ pathname, hash }: Place, memory: Memory): boolean {
  const token = pathname === INVITED_PATH ? hash.slice(1) : '';
  if (!token) return false;
  memory.setItem(TOKEN, token);
  memory.removeItem(ACCEPTING);
  return true;
}

export function invitationIn(memory: Memory): Invitation {
  const token = memory.getItem(TOKEN) ?? undefined;
  return { token, accepting: token !== undefined && memory.getItem(ACCEPTING) !== null };
}

/** From now on a sign-in accepts it without another question. */
export function beginAccepting(memory: Memory): void {
  memory.setItem(ACCEPTING, 'yes');
}

/** A try has failed: the next one is for the person to make. */
export function stopAccepting(memory: Memory): void {
  memory.removeItem(ACCEPTING);
}

export function forgetInvitation(memory: Memory): void {
  memory.removeItem(TOKEN);
  memory.removeItem(ACCEPTING);
}
