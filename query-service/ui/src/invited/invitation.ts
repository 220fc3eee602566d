export const INVITED_PATH = '/invited';

const TOKEN = 'kept.invitation';

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

export function forgetInvitation(memory: Memory): void {
  memory.removeItem(TOKEN);
}
