import { Button, Collapse, Group, SegmentedControl, Select } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useId, useState } from 'react';
import type { Answer } from '../api/types';
import { Link2, Sliders } from '../shell/icons';
import { CopyButton } from './CopyButton';
import classes from './QuestionBar.module.css';
import { knowledgeOf, type Knowledge, movedTo, type Question } from './question';
import { sentenceOf } from './sentence';
import { useQuestion } from './useQuestion';

const WINDOWS = [
  { value: '', label: 'All time' },
  { value: '30', label: 'Last 30 days' },
  { value: '90', label: 'Last 90 days' },
  { value: '180', label: 'Last 180 days' },
  { value: '365', label: 'Last 365 days' },
];

/** No day of the week is special here; its colour would only lack contrast. */
const NONE: [] = [];

const FLOORS = [
  { value: 'E1', label: 'E1 \u00b7 one side' },
  { value: 'E2', label: 'E2 \u00b7 both sides' },
  { value: 'E3', label: 'E3 \u00b7 both and a source' },
];

/** What the numbers below answer: asked with these controls, kept in the address, said again as a sentence. */
export function QuestionBar({ answer, withWindow = true }: { answer?: Answer; withWindow?: boolean }) {
  const [question, setQuestion] = useQuestion();
  const narrow = useMediaQuery('(max-width: 56em)', false, { getInitialValueInEffect: false });
  const [open, setOpen] = useState(false);
  const controls = <Controls question={question} setQuestion={setQuestion} withWindow={withWindow} answer={answer} />;
  return (
    <section className={`surface ${classes.bar}`} aria-label="Question">
      <Group justify="space-between" wrap="nowrap" gap="xs" className={classes.head}>
        <p className={classes.sentence} aria-live="polite">
          {sentenceOf(question, answer)}
        </p>
        <Group gap={4} wrap="nowrap">
          {narrow && (
            <Button
              size="compact-sm" variant="subtle" leftSection={<Sliders />} aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              Change
            </Button>
          )}
          <CopyButton label="Copy link" icon={<Link2 />} text={() => location.href} />
        </Group>
      </Group>
      {narrow ? <Collapse expanded={open}>{controls}</Collapse> : controls}
    </section>
  );
}

interface ControlsProps {
  question: Question;
  setQuestion: (next: Question) => void;
  withWindow: boolean;
  answer: Answer | undefined;
}

function Controls({ question, setQuestion, withWindow, answer }: ControlsProps) {
  return (
    <div className={classes.controls}>
      <Field label="As of">
        {(id) => (
          <DayInput
            id={id} label="As of" value={question.asOf} placeholder="Today"
            onChange={(day) => setQuestion(movedTo(question, day))}
          />
        )}
      </Field>
      <Known question={question} setQuestion={setQuestion} answer={answer} />
      <Field label="Known by">
        <SegmentedControl
          size="xs" aria-label="Known by" value={question.clock}
          data={[{ value: 'kept', label: 'Our clock' }, { value: 'source', label: 'Source\u2019s claim' }]}
          onChange={(clock) => setQuestion({ ...question, clock: clock === 'source' ? 'source' : 'kept' })}
        />
      </Field>
      <Field label="Evidence at least">
        {(id) => (
          <Select
            id={id} size="xs" w={200} allowDeselect={false} value={question.minEvidence}
            data={FLOORS}
            onChange={(grade) => setQuestion({ ...question, minEvidence: grade === 'E2' || grade === 'E3' ? grade : 'E1' })}
          />
        )}
      </Field>
      {withWindow && (
        <Field label="Period">
          {(id) => (
            <Select
              id={id} size="xs" w={132} allowDeselect={false} data={windows(question.window)}
              value={question.window ? String(question.window) : ''}
              onChange={(days) => setQuestion(windowed(question, Number(days)))}
            />
          )}
        </Field>
      )}
    </div>
  );
}

function Known({ question, setQuestion, answer }: Omit<ControlsProps, 'withWindow'>) {
  const knowledge = knowledgeOf(question);
  const choose = (next: string) => setQuestion(knowing(question, next as Knowledge, answer));
  return (
    <Field label="As known">
      <Group gap={6} wrap="nowrap">
        <SegmentedControl
          size="xs" aria-label="As known" value={knowledge} onChange={choose}
          data={[{ value: 'now', label: 'Now' }, { value: 'then', label: 'Then' }, { value: 'on', label: 'On \u2026' }]}
        />
        {knowledge === 'on' && (
          <DayInput
            label="Known on" value={question.knownAt}
            onChange={(day) => setQuestion(day ? { ...question, knownAt: day } : without(question))}
          />
        )}
      </Group>
    </Field>
  );
}

/** "Then" needs a day to be then: that of the answer on the page. */
function knowing(question: Question, knowledge: Knowledge, answer: Answer | undefined): Question {
  const today = answer?.asOfDate ?? new Date().toISOString().slice(0, 10);
  switch (knowledge) {
    case 'now': return without(question);
    case 'then': return { ...question, asOf: question.asOf ?? today, knownAt: question.asOf ?? today };
    case 'on': return { ...question, knownAt: monthBefore(question.knownAt ?? question.asOf ?? today) };
  }
}

function without({ knownAt: _, ...rest }: Question): Question {
  return rest;
}

function windowed({ window: _, ...rest }: Question, days: number): Question {
  return days > 0 ? { ...rest, window: days } : rest;
}

function monthBefore(day: string): string {
  const date = new Date(`${day.slice(0, 10)}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 30);
  return date.toISOString().slice(0, 10);
}

function windows(chosen: number | undefined) {
  const known = !chosen || WINDOWS.some((one) => one.value === String(chosen));
  return known ? WINDOWS : [...WINDOWS, { value: String(chosen), label: `Last ${chosen} days` }];
}

/** A control of several parts names itself; its caption is then no label of one input. */
function Field({ label, children }: { label: string; children: ((id: string) => ReactNode) | ReactNode }) {
  const id = useId();
  const single = typeof children === 'function';
  return (
    <div className={classes.field}>
      {single ? (
        <label className={classes.label} htmlFor={id}>
          {label}
        </label>
      ) : (
        <span className={classes.label} aria-hidden="true">
          {label}
        </span>
      )}
      {single ? children(id) : children}
    </div>
  );
}

interface DayInputProps {
  id?: string;
  label: string;
  value: string | undefined;
  placeholder?: string;
  onChange: (day: string | undefined) => void;
}

function DayInput({ id, label, value, placeholder, onChange }: DayInputProps) {
  return (
    <DateInput
      {...(id ? { id } : { 'aria-label': label })}
      size="xs"
      w={130}
      value={value?.slice(0, 10) ?? null}
      placeholder={placeholder ?? 'Day'}
      valueFormat="D MMM YYYY"
      clearable
      clearButtonProps={{ 'aria-label': `Clear ${label}` }}
      weekendDays={NONE}
      classNames={{ day: classes.day ?? '' }}
      onChange={(day) => onChange(day ?? undefined)}
    />
  );
}
