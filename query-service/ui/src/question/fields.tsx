import { DateInput } from '@mantine/dates';
import 'dayjs/locale/de';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DAY_MS, dayPattern } from '../format/dates';
import { currentLanguage } from '../i18n';
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
  const { t } = useTranslation('question');
  const [entered, setEntered] = useState(false);
  return (
    <DateInput
      {...(id ? { id } : { 'aria-label': label })}
      size="xs"
      w={130}
      value={value?.slice(0, 10) ?? null}
      maxDate={tomorrow()}
      placeholder={placeholder ?? t('day')}
      valueFormat={dayPattern()}
      locale={currentLanguage()}
      clearable
      clearButtonProps={{ 'aria-label': t('clear', { label }) }}
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
