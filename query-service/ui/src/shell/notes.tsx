import { Anchor, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/client';
import { Warning } from './icons';
import classes from './notes.module.css';

/** What went wrong, in words that come from the service or stand for its own, and a way on. */
export function ProblemNote({ problem, again }: { problem: Problem; again?: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <Group className={`surface ${classes.problem}`} role="alert" justify="space-between" gap="sm">
      <Stack gap={2}>
        <Group gap={8} className={classes.title}>
          <Warning />
          <Text fw={600}>{problem.title}</Text>
        </Group>
        <Text size="sm">{problem.detail || t('problem.noDetail')}</Text>
        {problem.status === 401 && (
          <Anchor size="sm" href="/" target="_blank">
            {t('problem.signIn')}
          </Anchor>
        )}
        {problem.rule && (
          <details className={classes.details}>
            <summary>{t('problem.more')}</summary>
            {problem.field
              ? t('problem.ruleAndField', { rule: problem.rule, field: problem.field })
              : t('problem.rule', { rule: problem.rule })}
          </details>
        )}
      </Stack>
      {again && (
        <Button size="xs" variant="default" onClick={again}>
          {t('problem.again')}
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
  const { t } = useTranslation('shell');
  return (
    <EmptyNote title={t('lost.title')}>
      {t('lost.text')}{' '}
      <Anchor href="/" inherit underline="always">
        {t('toFirst')}
      </Anchor>
    </EmptyNote>
  );
}

/** Grey shapes of the page to come, in its own measures, so that nothing jumps when it arrives. */
export function Waiting({ heights }: { heights: number[] }) {
  const { t } = useTranslation('shell');
  return (
    <Stack gap="md" role="status" aria-label={t('loading')}>
      {heights.map((height, at) => (
        <Skeleton key={at} height={height} radius={10} />
      ))}
    </Stack>
  );
}
