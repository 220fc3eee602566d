import { Anchor, Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import type { User } from 'oidc-client-ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, type Problem, type Send, sender } from '../api/client';
import type { components } from '../api/contract/commands';
import { LanguageButtons } from '../i18n/LanguageChoice';
import type { Access } from '../session/access';
import { useLeaving } from '../session/leaving';
import classes from '../session/Welcome.module.css';
import { Logo } from '../shell/Logo';
import { ProblemNote } from '../shell/notes';
import { useReadAgain } from '../shell/readAgain';
import { useTitle } from '../shell/title';
import { comesBack, forgetInvitation, INVITED_PATH, invitationIn, leaveToComeBack, takeInvitation } from './invitation';

type Schemas = components['schemas'];

if (takeInvitation(location, sessionStorage) || comesBack(location, sessionStorage)) {
  history.replaceState(null, '', INVITED_PATH);
}

async function accept(token: string, send: Send, commandUrl: string): Promise<void> {
  await send(`${commandUrl}/api/people/me/invitation-acceptances`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token } satisfies Schemas['AcceptanceInvitationLink']),
  });
}

// Once at a time, however often React mounts.
let accepting: Promise<void> | undefined;

interface Props {
  access: Access;
  user: User | undefined;
  commandUrl: string;
}

/**
 * Where invitations lead when people sign in at the organisation's issuer. It is shown before anything is read: who
 * somebody is changes with it.
 */
export function InvitedPage(props: Props) {
  const { t } = useTranslation('invited');
  const [accepted, setAccepted] = useState(false);
  useTitle(t('title'));
  useReadAgain();
  return (
    <main className={classes.stage}>
      <Stack gap="lg" maw={420} w="100%">
        <Logo size={40} />
        <Title order={1} fz={30} lh={1.2} textWrap="balance">
          {t('title')}
        </Title>
        {accepted ? <Accepted /> : <Invited {...props} done={() => setAccepted(true)} />}
        <LanguageButtons />
      </Stack>
    </main>
  );
}

/** What was read before was another person's: the link loads the pages anew. */
function Accepted() {
  const { t } = useTranslation('invited');
  return (
    <>
      <Text role="status">{t('accepted')}</Text>
      <Anchor href="/">{t('toKept')}</Anchor>
    </>
  );
}

function Invited({ done, ...props }: Props & { done: () => void }) {
  const { t } = useTranslation('invited');
  const token = invitationIn(sessionStorage);
  if (!token) return <Text>{t('noLink')}</Text>;
  return props.user ? (
    <SignedIn {...props} user={props.user} token={token} done={done} />
  ) : (
    <SignedOut signIn={props.access.signIn} />
  );
}

function SignedOut({ signIn }: { signIn: () => Promise<void> }) {
  const { t } = useTranslation('invited');
  const { leave, leaving, problem } = useLeaving(signIn);
  return (
    <>
      <Text c="dimmed">{t('signedOut')}</Text>
      {problem && <ProblemNote problem={problem} />}
      <Button size="md" w="fit-content" loading={leaving} onClick={leave}>
        {t('signIn')}
      </Button>
    </>
  );
}

type SignedInProps = Props & { user: User; token: string; done: () => void };

/** It cannot be taken back: whoever comes from the issuer is told as whom, and asked. */
function SignedIn({ access, user, commandUrl, token, done }: SignedInProps) {
  const { t } = useTranslation('invited');
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const begin = () => {
    setPending(true);
    setProblem(undefined);
    accepting ??= accept(token, sender(access), commandUrl).finally(() => (accepting = undefined));
    accepting.then(
      () => {
        forgetInvitation(sessionStorage);
        done();
      },
      (cause: unknown) => {
        setProblem(asProblem(cause));
        setPending(false);
      },
    );
  };
  const signOut = () => {
    leaveToComeBack(sessionStorage);
    access.signOut();
  };
  if (pending) return <Loader size="sm" role="status" aria-label={t('accepting')} />;
  return (
    <>
      <Text c="dimmed">{t('signedIn', { name: nameOf(user) })}</Text>
      {problem && <ProblemNote problem={problem} />}
      <Group gap="sm">
        <Button size="md" onClick={begin}>
          {t('accept')}
        </Button>
        <Button size="md" variant="default" onClick={signOut}>
          {t('other')}
        </Button>
      </Group>
    </>
  );
}

function nameOf({ profile }: User): string {
  return profile.name ?? profile.preferred_username ?? profile.sub;
}
