import { Button, Collapse, Group } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../api/types';
import { formatDate } from '../format/dates';
import { useSession } from '../session/session';
import { Link2, Sliders } from '../shell/icons';
import { Controls } from './Controls';
import { CopyButton } from './CopyButton';
import classes from './QuestionBar.module.css';
import { over } from './question';
import { cautionOf, sentenceOf } from './sentence';
import { useQuestion } from './useQuestion';

/** Who travels in time all day has the controls at hand. */
const AUDITOR = 'auditor';

/** What the numbers below answer, in one line; one control opens the others. The question is kept in the address. */
export function QuestionBar({ answer, withWindow = true }: { answer?: Answer; withWindow?: boolean }) {
  const { t } = useTranslation('question');
  const [question, setQuestion] = useQuestion();
  const { me } = useSession();
  const [open, setOpen] = useState(me.roles.includes(AUDITOR));
  const controls = useId();
  const asked = withWindow ? question : over(question, 0);
  const caution = cautionOf(asked, answer, Date.now());
  return (
    <section className={`surface ${classes.bar}`} aria-label={t('question')}>
      <Group justify="space-between" wrap="nowrap" gap="xs" className={classes.head}>
        <p className={classes.sentence} aria-live="polite">
          {sentenceOf(asked, answer)}
          {answer && !question.asOf && <span className="print-only"> ({formatDate(answer.asOfDate)})</span>}
          {caution && <b> {caution}</b>}
        </p>
        <Group gap={4} wrap="nowrap" className="no-print">
          {question.unread && (
            <Button size="compact-sm" variant="subtle" onClick={() => setQuestion(question)}>
              {t('leaveOut')}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<Sliders />}
            aria-expanded={open}
            aria-controls={controls}
            onClick={() => setOpen(!open)}
          >
            {t('change')}
          </Button>
          <CopyButton label={t('copyLink')} icon={<Link2 />} text={() => location.href} />
        </Group>
      </Group>
      <Collapse expanded={open} id={controls} className="no-print">
        <Controls question={question} setQuestion={setQuestion} withWindow={withWindow} answer={answer} />
      </Collapse>
    </section>
  );
}
