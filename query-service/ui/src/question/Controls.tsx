import { Group, SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../api/types';
import { formatNumber } from '../format/numbers';
import { i18n } from '../i18n';
import { DayInput, Field } from './fields';
import classes from './QuestionBar.module.css';
import {
  ALL_TIME,
  forgetting,
  knowing,
  knowledgeOf,
  type Knowledge,
  movedTo,
  over,
  type Question,
  windowOf,
} from './question';

const WINDOWS = [30, 90, 180, 365, ALL_TIME];
const FLOORS = ['E1', 'E2', 'E3'] as const;
const CLOCKS = ['kept', 'source'] as const;
const KNOWLEDGE = ['now', 'then', 'on'] as const;

interface Props {
  question: Question;
  setQuestion: (next: Question) => void;
  withWindow: boolean;
  answer: Answer | undefined;
}

/** One control for every part of the question. */
export function Controls({ question, setQuestion, withWindow, answer }: Props) {
  const { t } = useTranslation('question');
  return (
    <div className={classes.controls}>
      <Field label={t('asOf')}>
        {(id) => (
          <DayInput
            id={id}
            label={t('asOf')}
            value={question.asOf}
            placeholder={t('today')}
            onChange={(day) => setQuestion(movedTo(question, day))}
          />
        )}
      </Field>
      <Known question={question} setQuestion={setQuestion} answer={answer} />
      <Field label={t('knownBy')}>
        <SegmentedControl
          size="xs"
          aria-label={t('knownBy')}
          value={question.clock}
          data={CLOCKS.map((clock) => ({ value: clock, label: t(`clock.${clock}`) }))}
          onChange={(clock) => setQuestion({ ...question, clock: clock === 'source' ? 'source' : 'kept' })}
        />
      </Field>
      <Field label={t('evidence')}>
        {(id) => (
          <Select
            id={id}
            size="xs"
            w={200}
            allowDeselect={false}
            value={question.minEvidence}
            data={FLOORS.map((grade) => ({ value: grade, label: t(`floor.${grade}`) }))}
            onChange={(grade) =>
              setQuestion({ ...question, minEvidence: grade === 'E2' || grade === 'E3' ? grade : 'E1' })
            }
          />
        )}
      </Field>
      {withWindow && (
        <Field label={t('period')}>
          {(id) => (
            <Select
              id={id}
              size="xs"
              w={132}
              allowDeselect={false}
              data={windows(windowOf(question))}
              value={String(windowOf(question))}
              onChange={(days) => setQuestion(over(question, Number(days)))}
            />
          )}
        </Field>
      )}
    </div>
  );
}

function Known({ question, setQuestion, answer }: Omit<Props, 'withWindow'>) {
  const { t } = useTranslation('question');
  const knowledge = knowledgeOf(question);
  const choose = (next: string) =>
    setQuestion(knowing(question, next as Knowledge, answer?.asOfDate ?? new Date().toISOString().slice(0, 10)));
  return (
    <Field label={t('asKnown')}>
      <Group gap={6} wrap="nowrap">
        <SegmentedControl
          size="xs"
          miw={172}
          aria-label={t('asKnown')}
          value={knowledge}
          onChange={choose}
          data={KNOWLEDGE.map((one) => ({ value: one, label: t(`knowledge.${one}`) }))}
        />
        {knowledge === 'on' && (
          <DayInput
            label={t('knownOn')}
            value={question.knownAt}
            onChange={(day) => setQuestion(day ? { ...question, knownAt: day } : forgetting(question))}
          />
        )}
      </Group>
    </Field>
  );
}

/** The usual periods, and the chosen one if it is another. */
function windows(chosen: number) {
  const offered = WINDOWS.includes(chosen) ? WINDOWS : [...WINDOWS, chosen];
  return offered.map((days) => ({ value: String(days), label: windowWords(days) }));
}

function windowWords(days: number): string {
  return days === ALL_TIME
    ? i18n.t('question:allTime')
    : i18n.t('question:last', { count: days, size: formatNumber(days) });
}
