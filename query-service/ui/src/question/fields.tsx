import { DateInput } from '@mantine/dates';
import { type ReactNode, useId, useState } from 'react';
import { DAY_MS, dayPattern } from '../format/dates';
import classes from './QuestionBar.module.css';

/** No day of the week is special here; its colour would only lack contrast. */
const NONE: [] = [];

/** A control of several parts names itself; its caption is then no label of one input. */
export function Field({ label, children }: { label: string; children: ((id: string) => ReactNode) | ReactNode }) {
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

export function DayInput({ id, label, value, placeholder, onChange }: DayInputProps) {
  const [entered, setEntered] = useState(false);
  return (
    <DateInput
      {...(id ? { id } : { 'aria-label': label })}
      size="xs"
      w={130}
      value={value?.slice(0, 10) ?? null}
      maxDate={tomorrow()}
      placeholder={placeholder ?? 'Day'}
      valueFormat={dayPattern()}
      clearable
      clearButtonProps={{ 'aria-label': `Clear ${label}` }}
      weekendDays={NONE}
      classNames={{ day: classes.day ?? '' }}
      popoverProps={{ disabled: entered }}
      onKeyDown={(event) => setEntered(event.key === 'Enter')}
      onClick={() => setEntered(false)}
      onBlur={() => setEntered(false)}
      onChange={(day) => onChange(day ?? undefined)}
    />
  );
}

/** It is always tomorrow somewhere, and perhaps there. */
function tomorrow(): Date {
  return new Date(Date.now() + DAY_MS);
}
