import { useTranslation } from 'react-i18next';
import type { Board } from '../api/types';
import classes from './Summary.module.css';
import { summaryOf } from './sentences';

/** The board in three sentences, before any picture. */
export function Summary({ board }: { board: Board }) {
  const { t } = useTranslation('board');
  const sentences = summaryOf(board);
  if (sentences.length === 0) return null;
  return (
    <section className={classes.summary} aria-label={t('summary.title')}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}
