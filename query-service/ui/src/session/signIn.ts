import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';

export interface UiConfig {
  issuer: string;
  clientId: string;
  commandUrl: string;
}

export const CALLBACK = '/signed-in';
const LAST_BOUNCE = 'kept.last-bounce';
const BOUNCE_PAUSE_MS = 15_000;

/** Authorization code with PKCE as a public client; the tokens live as long as this tab. */
export function managerFor(config: UiConfig): UserManager {
  const store = new WebStorageStateStore({ store: sessionStorage });
  return new UserManager({
    authority: config.issuer,
    client_id: config.clientId,
    redirect_uri: location.origin + CALLBACK,
    post_logout_redirect_uri: `${location.origin}/`,
    response_type: 'code',
    scope: 'openid profile',
    userStore: store,
    stateStore: store,
    automaticSilentRenew: false,
    monitorSession: false,
  });
}

/** Finishes a sign-in when the issuer has just sent the browser back; else the user this tab already has. */
export async function resumed(manager: UserManager): Promise<User | undefined> {
  if (location.pathname === CALLBACK) {
    const user = await manager.signinCallback();
    const back = typeof user?.state === 'string' ? user.state : '/';
    history.replaceState(null, '', back);
    return user;
  }
  const user = await manager.getUser();
  return user && !user.expired ? user : undefined;
}

/** Leaves for the issuer and comes back to this very address. */
export function signIn(manager: UserManager): Promise<void> {
  const here = location.pathname === CALLBACK ? '/' : location.pathname + location.search;
  return manager.signinRedirect({ state: here });
}

/**
 * Signs in again after a token was refused. The issuer usually remembers the person and bounces straight back; should
 * the fresh token be refused as well, a second bounce within seconds would never end, so it is not made.
 */
export function mayBounce(now: number = Date.now()): boolean {
  const last = Number(sessionStorage.getItem(LAST_BOUNCE) ?? 0);
  if (now - last < BOUNCE_PAUSE_MS) return false;
  sessionStorage.setItem(LAST_BOUNCE, String(now));
  return true;
}
