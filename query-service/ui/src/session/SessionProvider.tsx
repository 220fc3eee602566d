import { type ReactNode, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { asProblem, NOBODY, type Problem, type Send, sender } from '../api/client';
import type { Me, Programmes } from '../api/types';
import { routeOf } from '../shell/route';
import { Access } from './access';
import { SessionContext } from './session';
import { managerFor, type UiConfig } from './signIn';
import { Lost, Starting, Welcome } from './Welcome';

interface Started {
  config: UiConfig;
  access: Access;
}

async function start(): Promise<Started> {
  const config = await get<UiConfig>(sender(NOBODY), '/ui-config.json');
  return { config, access: await Access.begun(managerFor(config)) };
}

// Once a page load, however often React mounts: the code of a sign-in can be redeemed only once.
let starting: Promise<Started> | undefined;

/** Shows the pages to those who are signed in, and to others the way to do so. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [started, setStarted] = useState<Started>();
  const [problem, setProblem] = useState<Problem>();

  const begin = useCallback(() => {
    setProblem(undefined);
    starting ??= start();
    starting.then(setStarted, (cause: unknown) => {
      starting = undefined;
      setProblem(asProblem(cause));
    });
  }, []);
  useEffect(begin, [begin]);

  if (problem) return <Starting problem={problem} again={begin} />;
  if (!started) return <Starting />;
  return <Signed {...started}>{children}</Signed>;
}

function Signed({ config, access, children }: Started & { children: ReactNode }) {
  const user = useSyncExternalStore(access.subscribe, access.current);
  if (user) {
    return (
      <SignedIn key={user.profile.sub} access={access} config={config}>
        {children}
      </SignedIn>
    );
  }
  return routeOf(location.pathname) ? <Welcome signIn={access.signIn} /> : <Lost />;
}

function SignedIn({ config, access, children }: Started & { children: ReactNode }) {
  const [known, setKnown] = useState<{ me: Me; programmes: Programmes }>();
  const [problem, setProblem] = useState<Problem>();
  const send = useMemo(() => sender(access), [access]);

  const load = useCallback(() => {
    setProblem(undefined);
    Promise.all([get<Me>(send, '/api/me'), get<Programmes>(send, '/api/programmes')])
      .then(([me, programmes]) => setKnown({ me, programmes }))
      .catch((cause: unknown) => setProblem(asProblem(cause)));
  }, [send]);
  useEffect(load, [load]);

  const session = useMemo(
    () =>
      known && {
        me: known.me,
        programmes: known.programmes.programmes,
        send,
        commandUrl: config.commandUrl,
        signOut: access.signOut,
        signIns: new URL(config.issuer).origin === location.origin ? '/sessions' : undefined,
      },
    [known, send, config, access],
  );

  if (problem) return <Starting problem={problem} again={load} />;
  if (!session) return <Starting />;
  return <SessionContext value={session}>{children}</SessionContext>;
}

async function get<T>(send: Send, path: string): Promise<T> {
  return (await send(path)).json() as Promise<T>;
}
