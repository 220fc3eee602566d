import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { onTryAgain } from '../api/connection';
import { newQueryClient, reading, refetchFailed } from '../api/queries';
import { asProblem, NOBODY, type Problem, type Send, sender } from '../api/client';
import type { Me, Programmes } from '../api/types';
import { INVITED_PATH } from '../invited/invitation';
import { InvitedPage } from '../invited/InvitedPage';
import { PrivacyGate } from '../privacy/PrivacyGate';
import { Access } from './access';
import { type AccountPages, SessionContext } from './session';
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

interface Props {
  /** Whether there is a page at this address. */
  leadsSomewhere: () => boolean;
  children: ReactNode;
}

/** Shows the pages to those who are signed in, and to others the way to do so. */
export function SessionProvider({ leadsSomewhere, children }: Props) {
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
  return (
    <Signed {...started} leadsSomewhere={leadsSomewhere}>
      {children}
    </Signed>
  );
}

function Signed({ config, access, leadsSomewhere, children }: Started & Props) {
  const user = useSyncExternalStore(access.subscribe, access.current);
  if (location.pathname === INVITED_PATH) {
    return <InvitedPage access={access} user={user} commandUrl={config.commandUrl} />;
  }
  if (user) {
    return (
      <SignedIn key={user.profile.sub} subject={user.profile.sub} access={access} config={config}>
        {children}
      </SignedIn>
    );
  }
  return leadsSomewhere() ? <Welcome signIn={access.signIn} /> : <Lost />;
}

/** What one person reads ends with the sign-in: the next one begins with an empty cache. */
function SignedIn({ subject, children, ...started }: Started & { subject: string; children: ReactNode }) {
  const [client] = useState(newQueryClient);
  useEffect(() => onTryAgain(() => refetchFailed(client)), [client]);
  return (
    <QueryClientProvider client={client}>
      <WithSession subject={subject} {...started}>
        {children}
      </WithSession>
    </QueryClientProvider>
  );
}

/** As the embedded issuer has them. */
const ACCOUNT: AccountPages = { signIns: '/sessions', passkeys: '/passkeys' };

function WithSession({ config, access, subject, children }: Started & { subject: string; children: ReactNode }) {
  const send = useMemo(() => sender(access.as(subject)), [access, subject]);
  const me = useQuery({ ...reading<Me>(subject, send, '/api/me'), staleTime: Infinity });
  const programmes = useQuery({ ...reading<Programmes>(subject, send, '/api/programmes'), staleTime: Infinity });

  const session = useMemo(
    () =>
      me.data &&
      programmes.data && {
        me: me.data,
        programmes: programmes.data.programmes,
        send,
        commandUrl: config.commandUrl,
        mailbox: config.mailbox,
        signOut: access.signOut,
        account: new URL(config.issuer).origin === location.origin ? ACCOUNT : undefined,
      },
    [me.data, programmes.data, send, config, access],
  );

  const { refetch: refetchMe } = me;
  const { refetch: refetchProgrammes } = programmes;
  const again = useCallback(() => {
    void refetchMe({ cancelRefetch: false });
    void refetchProgrammes({ cancelRefetch: false });
  }, [refetchMe, refetchProgrammes]);
  const error = me.error ?? programmes.error;
  if (session) {
    return (
      <SessionContext value={session}>
        <PrivacyGate>{children}</PrivacyGate>
      </SessionContext>
    );
  }
  return error ? <Starting problem={asProblem(error)} again={again} /> : <Starting />;
}

async function get<T>(send: Send, path: string): Promise<T> {
  return (await send(path)).json() as Promise<T>;
}
