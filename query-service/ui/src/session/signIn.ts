import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import { silentRequest } from './silent';

export interface UiConfig {
  issuer: string;
  clientId: string;
  commandUrl: string;
  mailbox: boolean;
}

export const CALLBACK = '/signed-in';
const GOING_BACK_TO = 'kept.going-back-to';

/**
 * Authorization code with PKCE as a public client; the tokens live as long as this tab. So do the state and the
 * verifier of an attempt, and two tabs that sign in at once do not share them.
 */
export function managerFor(config: UiConfig): UserManager {
  const store = new WebStorageStateStore({ store: sessionStorage });
  const settings = {
    authority: config.issuer,
    client_id: config.clientId,
    redirect_uri: location.origin + CALLBACK,
    silent_redirect_uri: location.origin + CALLBACK,
    post_logout_redirect_uri: `${location.origin}/`,
    response_type: 'code',
    scope: 'openid profile',
    userStore: store,
    stateStore: store,
    automaticSilentRenew: false,
    validateSubOnSilentRenew: false,
    monitorSession: false,
  };
  return new UserManager(settings, undefined, undefined, silentRequest(CALLBACK));
}

/** Leaves for the issuer, to come back to this very address. */
export function leave(manager: UserManager, redirectMethod: 'assign' | 'replace'): Promise<void> {
  const back = location.pathname + location.search;
  sessionStorage.setItem(GOING_BACK_TO, back);
  return manager.signinRedirect({ state: back, redirectMethod });
}

export interface Arrival {
  user?: User;
  /** The tab set out to sign in, and has not come back with a code that it can redeem. */
  unfinished: boolean;
}

/**
 * Finishes a sign-in when the issuer has just sent the browser back. Of two tabs at the issuer's form, one may be sent
 * back with the code of the other, and the other without any: both then stand where they set out.
 */
export async function arrive(manager: UserManager): Promise<Arrival> {
  const back = sessionStorage.getItem(GOING_BACK_TO) ?? undefined;
  sessionStorage.removeItem(GOING_BACK_TO);
  if (location.pathname === CALLBACK) {
    const user = await manager.signinCallback().catch(() => undefined);
    replaceAddress(typeof user?.state === 'string' ? user.state : (back ?? '/'));
    return { ...(user && { user }), unfinished: true };
  }
  if (back && location.pathname === '/') replaceAddress(back);
  return { unfinished: back !== undefined };
}

/** Before any page is shown. The browser would read `//name/path` as another server's. */
function replaceAddress(to: string): void {
  history.replaceState(null, '', location.origin + to);
}

/** The user this tab already has. */
export async function remembered(manager: UserManager): Promise<User | undefined> {
  return (await manager.getUser()) ?? undefined;
}

/** A new token without a word, while the issuer still knows the person. */
export async function renewed(manager: UserManager): Promise<User | undefined> {
  const user = await manager.signinSilent().catch(() => undefined);
  return user ?? undefined;
}
