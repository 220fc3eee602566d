import type { User, UserManager } from 'oidc-client-ts';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { asProblem, type Problem, type Send, sender } from '../api/client';
import type { Me, Programmes } from '../api/types';
import { routeOf } from '../shell/route';
import { SessionContext } from './session';
import { type UiConfig, managerFor, mayBounce, resumed, signIn } from './signIn';
import { Lost, Starting, Welcome } from './Welcome';

interface Started {
  config: UiConfig;
  manager: UserManager;
  user?: User;
}

async function start(): Promise<Started> {
  const config = (await (
    await sender(
      () => undefined,
      () => undefined,
    )('/ui-config.json')
  ).json()) as UiConfig;
  const manager = managerFor(config);
  const user = await resumed(manager);
  return { config, manager, ...(user && { user }) };
}

// Once a page load, however often React mounts: the code of a sign-in can be redeemed only once.
let starting: Promise<Started> | undefined;

/** Shows the pages to those who are signed in, and to others the way to do so. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [started, setStarted] = useState<Started>();
  const [problem, setProblem] = useState<Problem>();

  useEffect(() => {
    starting ??= start();
    starting.then(setStarted, (cause: unknown) => setProblem(asProblem(cause)));
  }, []);

  if (problem) return <Starting problem={problem} />;
  if (!started) return <Starting />;
  if (!started.user && !routeOf(location.pathname)) return <Lost />;
  if (!started.user) return <Welcome signIn={() => signIn(started.manager)} />;
  return (
    <SignedIn {...started} user={started.user}>
      {children}
    </SignedIn>
  );
}

function SignedIn({ config, manager, user, children }: Started & { user: User; children: ReactNode }) {
  const [known, setKnown] = useState<{ me: Me; programmes: Programmes }>();
  const [problem, setProblem] = useState<Problem>();
  const leaving = useRef(false);

  const expired = useCallback(() => {
    if (leaving.current || !mayBounce()) return;
    leaving.current = true;
    void manager.removeUser().then(() => signIn(manager));
  }, [manager]);
  const send: Send = useMemo(() => sender(() => user.access_token, expired), [user, expired]);

  const load = useCallback(() => {
    setProblem(undefined);
    Promise.all([get<Me>(send, '/api/me'), get<Programmes>(send, '/api/programmes')])
      .then(([me, programmes]) => setKnown({ me, programmes }))
      .catch((cause: unknown) => setProblem(asProblem(cause)));
  }, [send]);
  useEffect(load, [load]);

  const signOut = useCallback(() => {
    void manager.signoutRedirect().catch(async () => {
      await manager.removeUser();
      location.assign('/');
    });
  }, [manager]);
  const session = useMemo(
    () =>
      known && { me: known.me, programmes: known.programmes.programmes, send, commandUrl: config.commandUrl, signOut },
    [known, send, config, signOut],
  );

  if (problem) return <Starting problem={problem} again={load} />;
  if (!session) return <Starting />;
  return <SessionContext value={session}>{children}</SessionContext>;
}

async function get<T>(send: Send, path: string): Promise<T> {
  return (await send(path)).json() as Promise<T>;
}
