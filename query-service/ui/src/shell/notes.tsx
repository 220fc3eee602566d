import { Anchor, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Problem } from '../api/client';
import { Warning } from './icons';
import classes from './notes.module.css';

/** What went wrong, in the service's own words, and a way on. */
export function ProblemNote({ problem, again }: { problem: Problem; again?: () => void }) {
  return (
    <Group className={`surface ${classes.problem}`} role="alert" justify="space-between" gap="sm">
      <Stack gap={2}>
        <Group gap={8} className={classes.title}>
          <Warning />
          <Text fw={600}>{problem.title}</Text>
        </Group>
        <Text size="sm">{problem.detail || 'No more is known about it.'}</Text>
        {problem.status === 401 && (
          <Anchor size="sm" href="/" target="_blank">
            Sign in in another tab
          </Anchor>
        )}
        {problem.rule && (
          <Text size="xs" c="dimmed">
            Rule {problem.rule}
            {problem.field ? `, field ${problem.field}` : ''}
          </Text>
        )}
      </Stack>
      {again && (
        <Button size="xs" variant="default" onClick={again}>
          Try again
        </Button>
      )}
    </Group>
  );
}

export function EmptyNote({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Stack className="surface" align="center" gap={4} p="xl">
      <h2 className={classes.empty}>{title}</h2>
      {children && (
        <Text size="sm" c="dimmed" ta="center" maw={480}>
          {children}
        </Text>
      )}
    </Stack>
  );
}

export function NoSuchPage() {
  return (
    <EmptyNote title="There is no such page">
      The address may have been mistyped or cut short.{' '}
      <Anchor href="/" inherit underline="always">
        Go to the first page
      </Anchor>
    </EmptyNote>
  );
}

/** Grey shapes of the page to come, in its own measures, so that nothing jumps when it arrives. */
export function Waiting({ heights }: { heights: number[] }) {
  return (
    <Stack gap="md" role="status" aria-label="Loading">
      {heights.map((height, at) => (
        <Skeleton key={at} height={height} radius={10} />
      ))}
    </Stack>
  );
}
