import { Group, SegmentedControl, Select } from '@mantine/core';
import type { Answer } from '../api/types';
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

const WINDOWS = [
  { value: '30', label: 'Last 30 days' },
  { value: '90', label: 'Last 90 days' },
  { value: '180', label: 'Last 180 days' },
  { value: '365', label: 'Last 365 days' },
  { value: String(ALL_TIME), label: 'All time' },
];

const FLOORS = [
  { value: 'E1', label: 'E1 \u00b7 one side or source' },
  { value: 'E2', label: 'E2 \u00b7 both sides' },
  { value: 'E3', label: 'E3 \u00b7 both and a source' },
];

interface Props {
  question: Question;
  setQuestion: (next: Question) => void;
  withWindow: boolean;
  answer: Answer | undefined;
}

/** One control for every part of the question. */
export function Controls({ question, setQuestion, withWindow, answer }: Props) {
  return (
    <div className={classes.controls}>
      <Field label="As of">
        {(id) => (
          <DayInput
            id={id}
            label="As of"
            value={question.asOf}
            placeholder="Today"
            onChange={(day) => setQuestion(movedTo(question, day))}
          />
        )}
      </Field>
      <Known question={question} setQuestion={setQuestion} answer={answer} />
      <Field label="Known by">
        <SegmentedControl
          size="xs"
          aria-label="Known by"
          value={question.clock}
          data={[
            { value: 'kept', label: 'Our clock' },
            { value: 'source', label: 'Source\u2019s claim' },
          ]}
          onChange={(clock) => setQuestion({ ...question, clock: clock === 'source' ? 'source' : 'kept' })}
        />
      </Field>
      <Field label="Evidence at least">
        {(id) => (
          <Select
            id={id}
            size="xs"
            w={200}
            allowDeselect={false}
            value={question.minEvidence}
            data={FLOORS}
            onChange={(grade) =>
              setQuestion({ ...question, minEvidence: grade === 'E2' || grade === 'E3' ? grade : 'E1' })
            }
          />
        )}
      </Field>
      {withWindow && (
        <Field label="Period">
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
  const knowledge = knowledgeOf(question);
  const choose = (next: string) =>
    setQuestion(knowing(question, next as Knowledge, answer?.asOfDate ?? new Date().toISOString().slice(0, 10)));
  return (
    <Field label="As known">
      <Group gap={6} wrap="nowrap">
        <SegmentedControl
          size="xs"
          miw={172}
          aria-label="As known"
          value={knowledge}
          onChange={choose}
          data={[
            { value: 'now', label: 'Now' },
            { value: 'then', label: 'Then' },
            { value: 'on', label: 'On \u2026' },
          ]}
        />
        {knowledge === 'on' && (
          <DayInput
            label="Known on"
            value={question.knownAt}
            onChange={(day) => setQuestion(day ? { ...question, knownAt: day } : forgetting(question))}
          />
        )}
      </Group>
    </Field>
  );
}

function windows(chosen: number) {
  const known = WINDOWS.some((one) => one.value === String(chosen));
  return known ? WINDOWS : [...WINDOWS, { value: String(chosen), label: `Last ${chosen} days` }];
}
