import { Button, Loader, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { OUTAGES, Problem } from '../api/client';
import { onTryAgain } from '../api/connection';
import { Logo } from '../shell/Logo';
import { NoSuchPage, ProblemNote } from '../shell/notes';
import { useTitle } from '../shell/title';
import classes from './Welcome.module.css';

const ISSUER_SILENT = new Problem(
  0,
  'Signing in is not possible at the moment',
  'The service that knows the passwords did not answer. Try again in a moment.',
);

export function Welcome({ signIn }: { signIn: () => Promise<void> }) {
  const [leaving, setLeaving] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  useTitle('Sign in');
  useEffect(() => {
    const turnedBack = () => setLeaving(false);
    addEventListener('pageshow', turnedBack);
    return () => removeEventListener('pageshow', turnedBack);
  }, []);
  const leave = () => {
    setLeaving(true);
    signIn().catch(() => {
      setLeaving(false);
      setProblem(ISSUER_SILENT);
    });
  };
  return (
    <main className={classes.stage}>
      <Stack gap="lg" maw={420} w="100%">
        <Logo size={40} />
        <Title order={1} fz={30} lh={1.2} textWrap="balance">
          What peer coaches promised, and what was kept.
        </Title>
        <Text c="dimmed">
          Every number here can be opened: what it counts, what it leaves out and why, and the facts it rests on.
        </Text>
        {problem && <ProblemNote problem={problem} />}
        <Button size="md" onClick={leave} loading={leaving} w="fit-content">
          Sign in
        </Button>
      </Stack>
    </main>
  );
}

/** For those who are not signed in: where an address leads nowhere, signing in would not help. */
export function Lost() {
  useTitle('No such page');
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
          <Loader size="sm" role="status" aria-label="Starting" />
        )}
      </Stack>
    </main>
  );
}
