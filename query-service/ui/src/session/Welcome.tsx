import { Button, Loader, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { OUTAGES, type Problem } from '../api/client';
import { onTryAgain } from '../api/connection';
import { LanguageButtons } from '../i18n/LanguageChoice';
import { Logo } from '../shell/Logo';
import { NoSuchPage, ProblemNote } from '../shell/notes';
import { useTitle } from '../shell/title';
import { useLeaving } from './leaving';
import classes from './Welcome.module.css';

export function Welcome({ signIn }: { signIn: () => Promise<void> }) {
  const { t } = useTranslation('session');
  const { leave, leaving, problem } = useLeaving(signIn);
  useTitle(t('signIn'));
  return (
    <main className={classes.stage}>
      <Stack gap="lg" maw={420} w="100%">
        <Logo size={40} />
        <Title order={1} fz={30} lh={1.2} textWrap="balance">
          {t('headline')}
        </Title>
        <Text c="dimmed">{t('intro')}</Text>
        {problem && <ProblemNote problem={problem} />}
        <Button size="md" onClick={leave} loading={leaving} w="fit-content">
          {t('signIn')}
        </Button>
        <LanguageButtons />
      </Stack>
    </main>
  );
}

/** For those who are not signed in: where an address leads nowhere, signing in would not help. */
export function Lost() {
  const { t } = useTranslation('session');
  useTitle(t('noSuchPage'));
  return (
    <main className={classes.stage}>
      <Stack gap="lg" maw={420} w="100%">
        <Logo size={40} />
        <h1 className="visually-hidden">Kept</h1>
        <NoSuchPage />
      </Stack>
    </main>
  );
}

const EVERY_MS = 10_000;

export function Starting({ problem, again }: { problem?: Problem; again?: () => void }) {
  const { t } = useTranslation('session');
  useTitle();
  const silent = problem !== undefined && OUTAGES.has(problem.status);
  useEffect(() => {
    if (!silent || !again) return;
    const timer = setInterval(again, EVERY_MS);
    const stop = onTryAgain(again);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [silent, again]);
  return (
    <main className={classes.stage}>
      <Stack gap="lg" maw={420} w="100%">
        <Logo size={40} />
        <h1 className="visually-hidden">Kept</h1>
        {problem ? (
          <ProblemNote problem={problem} {...(again && { again })} />
        ) : (
          <Loader size="sm" role="status" aria-label={t('starting')} />
        )}
      </Stack>
    </main>
  );
}
