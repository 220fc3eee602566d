import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Notice, useAcceptance, usePrivacyNotice } from '../api/privacyNotice';
import { formatMoment } from '../format/dates';
import { LanguageButtons } from '../i18n/LanguageChoice';
import { useSession } from '../session/session';
import { Starting } from '../session/Welcome';
import { Logo } from '../shell/Logo';
import { ProblemNote, Waiting } from '../shell/notes';
import { useTitle } from '../shell/title';
import classes from '../session/Welcome.module.css';

const Markdown = lazy(() => import('../texts/Markdown'));

/**
 * Shows the privacy notice before anything else to who has not read its current version. While it cannot be asked for,
 * the pages are shown: they answer to nobody who may not read them, with or without it.
 */
export function PrivacyGate({ children }: { children: ReactNode }) {
  const { me } = useSession();
  const { notice, isFetched } = usePrivacyNotice();
  const read = isFetched && (!notice || notice.accepted);
  // What somebody is in the middle of is not taken away by a notice that comes, or is asked for again, later.
  const [wasRead, setWasRead] = useState(read);
  if (read && !wasRead) setWasRead(true);
  // A program that vouches for others is nobody who could read it.
  if (me.capabilities.includes('VOUCH_FOR_PARTICIPANTS')) return children;
  if (read || wasRead) return children;
  return notice ? <Unread notice={notice} /> : <Starting />;
}

function Unread({ notice }: { notice: Notice }) {
  const { t } = useTranslation('privacy');
  const { signOut } = useSession();
  const accept = useAcceptance();
  useTitle(t('title'));
  return (
    <main className={classes.stage}>
      <Stack gap="lg" maw={680} w="100%">
        <Logo size={40} />
        <Title order={1} fz={30} lh={1.2} textWrap="balance">
          {t('title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('version', { version: notice.version, when: formatMoment(notice.publishedAt) })}
        </Text>
        <div>
          <Suspense fallback={<Waiting heights={[160]} />}>
            <Markdown words={notice.words} />
          </Suspense>
        </div>
        {accept.error && <ProblemNote problem={accept.error} />}
        <Group gap="sm">
          <Button size="md" loading={accept.isPending} onClick={() => accept.mutate(notice)}>
            {t('read')}
          </Button>
          <Button size="md" variant="default" onClick={signOut}>
            {t('decline')}
          </Button>
        </Group>
        <LanguageButtons />
      </Stack>
    </main>
  );
}
