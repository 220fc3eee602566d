import { Button, Collapse, Group } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../api/types';
import { Link2, Sliders } from '../shell/icons';
import { Controls } from './Controls';
import { CopyButton } from './CopyButton';
import classes from './QuestionBar.module.css';
import { over } from './question';
import { cautionOf, sentenceOf } from './sentence';
import { useQuestion } from './useQuestion';

/** What the numbers below answer: asked with these controls, kept in the address, said again as a sentence. */
export function QuestionBar({ answer, withWindow = true }: { answer?: Answer; withWindow?: boolean }) {
  const { t } = useTranslation('question');
  const [question, setQuestion] = useQuestion();
  const narrow = useMediaQuery('(max-width: 56em)', false, { getInitialValueInEffect: false });
  const [open, setOpen] = useState(false);
  const asked = withWindow ? question : over(question, 0);
  const caution = cautionOf(asked, answer, Date.now());
  const controls = <Controls question={question} setQuestion={setQuestion} withWindow={withWindow} answer={answer} />;
  return (
    <section className={`surface ${classes.bar}`} aria-label={t('question')}>
      <Group justify="space-between" wrap="nowrap" gap="xs" className={classes.head}>
        <p className={classes.sentence} aria-live="polite">
          {sentenceOf(asked, answer)}
          {caution && <b> {caution}</b>}
        </p>
        <Group gap={4} wrap="nowrap">
          {question.unread && (
            <Button size="compact-sm" variant="subtle" onClick={() => setQuestion(question)}>
              {t('leaveOut')}
            </Button>
          )}
          {narrow && (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<Sliders />}
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              {t('change')}
            </Button>
          )}
          <CopyButton label={t('copyLink')} icon={<Link2 />} text={() => location.href} />
        </Group>
      </Group>
      {narrow ? <Collapse expanded={open}>{controls}</Collapse> : controls}
    </section>
  );
}
