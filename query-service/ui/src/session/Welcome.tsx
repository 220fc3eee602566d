import { Button, Loader, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { asProblem, type Problem } from '../api/client';
import { Logo } from '../shell/Logo';
import { NoSuchPage, ProblemNote } from '../shell/notes';
import classes from './Welcome.module.css';

export function Welcome({ signIn }: { signIn: () => Promise<void> }) {
  const [leaving, setLeaving] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const leave = () => {
    setLeaving(true);
    signIn().catch((cause: unknown) => {
      setLeaving(false);
      setProblem(asProblem(cause));
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

export function Starting({ problem, again }: { problem?: Problem; again?: () => void }) {
  return (
    <main className={classes.stage}>
      <Stack gap="lg" maw={420} w="100%">
        <Logo size={40} />
        <h1 className="visually-hidden">Kept</h1>
        {problem ? (
          <ProblemNote problem={problem} again={again ?? (() => location.reload())} />
        ) : (
          <Loader size="sm" role="status" aria-label="Starting" />
        )}
      </Stack>
    </main>
  );
}
