import { Text } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/client';
import { ProblemNote } from '../shell/notes';
import classes from './TodayPage.module.css';

interface Props {
  title: string;
  /** What the command of this card is doing. */
  record: { isPending: boolean; failureCount: number; error: Problem | null };
  /** Whether it waits for a word of the reader. */
  asks?: boolean;
  children: ReactNode;
}

/** One thing to do, with what stands in its way. */
export function Card({ title, record, asks, children }: Props) {
  const { t } = useTranslation('today');
  const id = useId();
  return (
    <article className={`surface ${classes.card}`} data-asks={asks || undefined} aria-labelledby={id}>
      <h2 id={id} className={classes.title} dir="auto">
        {title}
      </h2>
      {children}
      {record.isPending && record.failureCount > 0 && (
        <Text size="sm" role="status">
          {t('noAnswer')}
        </Text>
      )}
      {record.error && <ProblemNote problem={record.error} />}
    </article>
  );
}
