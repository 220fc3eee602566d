export const INVITED_PATH = '/invited';

const TOKEN = 'kept.invitation';
const SIGNING_OUT = 'kept.invitation.signing-out';

type Place = Pick<Location, 'pathname' | 'hash'>;
type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Takes what comes after the #, which browsers send nowhere. The tab keeps it while the person is away at the issuer. */
export function takeInvitation({ pathname, hash }: Place, memory: Memory): boolean {
  const token = pathname === INVITED_PATH ? hash.slice(1) : '';
  if (!token) return false;
  memory.setItem(TOKEN, token);
  return true;
}

export function invitationIn(memory: Memory): string | undefined {
  return memory.getItem(TOKEN) ?? undefined;
}

/** Signing out leads to the first page, and from there back to the invitation, for another account. */
export function leaveToComeBack(memory: Memory): void {
  memory.setItem(SIGNING_OUT, 'yes');
}

/** Whether the browser has just come from signing out; asked once. */
export function comesBack({ pathname }: Place, memory: Memory): boolean {
  const back = pathname === '/' && memory.getItem(SIGNING_OUT) !== null && invitationIn(memory) !== undefined;
  if (back) memory.removeItem(SIGNING_OUT);
  return back;
}

export function forgetInvitation(memory: Memory): void {
  memory.removeItem(TOKEN);
}
