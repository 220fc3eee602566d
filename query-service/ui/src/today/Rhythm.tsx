import { Button, Group, NumberInput, Select, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../api/commands';
import type { Proposal } from '../api/types';
import { formatNumber } from '../format/numbers';
import { plain } from '../format/words';
import { currentLocale, i18n } from '../i18n';
import { termOf } from '../i18n/terms';
import { useUnsaved } from '../session/unsaved';
import { Card } from './Card';
import { Expectation, expecting } from './Expectation';
import { type Pair, usePairRecord } from './pair';
import { type Rhythm, USUAL_RHYTHM } from './today';

const MEDIUMS: Rhythm['medium'][] = ['IN_PERSON', 'VIDEO', 'PHONE', 'CHAT', 'MIXED'];
const MOST_DAYS = 366;
const MOST_MINUTES = 1440;
/** A Monday, and the days after it. */
const WEEK = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const A_MONDAY = Date.UTC(2024, 0, 1);

/** How, how often and when, in a sentence. */
export function rhythmWords({ intervalDays, minutes, medium, slot }: Rhythm): string {
  const line = i18n.t('today:rhythm.line', {
    count: intervalDays,
    size: formatNumber(intervalDays),
    minutes: formatNumber(minutes),
    medium: termOf('medium', medium, plain(medium).toLowerCase()),
  });
  const [day, time] = slot?.split(' ') ?? [];
  return day ? i18n.t('today:rhythm.slot', { line, weekday: weekdayWords(day), time }) : line;
}

function weekdayWords(day: string): string {
  const millis = A_MONDAY + WEEK.indexOf(day) * 86_400_000;
  return new Intl.DateTimeFormat(currentLocale(), { weekday: 'long', timeZone: 'UTC' }).format(millis);
}

/** Another rhythm that a member proposed while the old one goes on. */
export function ProposedRhythm({ pair }: { pair: Pair }) {
  const { t } = useTranslation('today');
  const [proposing, setProposing] = useState(false);
  const record = usePairRecord({
    ...pair,
    told: (said, answers) => {
      setProposing(false);
      pair.told(said, answers);
    },
  });
  const { detail, self, partners } = pair;
  const { proposed } = detail.agreement;
  if (!proposed) return null;
  const agree = () =>
    record.mutate({
      words: t('rhythm.agreed'),
      commands: [post(`/protocols/${proposed.version}/agreements`, { by: self })],
    });
  return (
    <Card asks title={t('rhythm.title', { names: partners })} record={record}>
      <Text size="sm">{rhythmWords(proposed)}</Text>
      {proposing ? (
        <RhythmForm pair={pair} record={record} close={() => setProposing(false)} />
      ) : (
        <Group gap="sm">
          <Button loading={record.isPending} onClick={agree}>
            {t('rhythm.agree')}
          </Button>
          <Button variant="default" disabled={record.isPending} onClick={() => setProposing(true)}>
            {t('invited.another')}
          </Button>
        </Group>
      )}
    </Card>
  );
}

interface FormProps {
  pair: Pair;
  record: ReturnType<typeof usePairRecord>;
  /** Absent where there is nothing else to do. */
  close?: () => void;
}

type Fields = Pick<Rhythm, 'intervalDays' | 'minutes' | 'medium'>;

/** Proposes a rhythm: the next version of the protocol, to which whoever proposes it has said yes. */
export function RhythmForm({ pair, record, close }: FormProps) {
  const { t } = useTranslation('today');
  const { detail, self } = pair;
  const { proposed } = detail.agreement;
  const before = rhythmOf(proposed) ?? USUAL_RHYTHM;
  const [expects, setExpects] = useState(false);
  const begins = detail.lifecycle === 'PROPOSED';
  const form = useForm<Fields>({
    initialValues: { intervalDays: before.intervalDays, minutes: before.minutes, medium: before.medium },
    validate: {
      intervalDays: (days) => (isWithin(days, MOST_DAYS) ? null : t('rhythm.number', { most: MOST_DAYS })),
      minutes: (minutes) => (isWithin(minutes, MOST_MINUTES) ? null : t('rhythm.number', { most: MOST_MINUTES })),
    },
  });
  useUnsaved(form.isDirty());
  const version = (proposed?.version ?? 0) + 1;
  const submit = form.onSubmit((fields) => {
    const zone = proposed ? { zone: proposed.zone } : {};
    const proposal = post('/protocols', { ...before, ...zone, ...fields, version, by: self });
    const expectation = expects ? [expecting(self)] : [];
    const acceptance = begins ? [post('/acceptances', { by: self, agreementVersion: version })] : [];
    record.mutate({ words: t('rhythm.proposed'), commands: [...expectation, proposal, ...acceptance] });
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <NumberInput
          label={t('rhythm.every')}
          min={1}
          max={MOST_DAYS}
          allowDecimal={false}
          {...form.getInputProps('intervalDays')}
        />
        <NumberInput
          label={t('rhythm.length')}
          min={1}
          max={MOST_MINUTES}
          allowDecimal={false}
          {...form.getInputProps('minutes')}
        />
        <Select
          label={t('rhythm.medium')}
          allowDeselect={false}
          data={MEDIUMS.map((value) => ({ value, label: termOf('medium', value, plain(value)) }))}
          {...form.getInputProps('medium')}
        />
        {begins && !detail.agreement.expectedBy.includes(self) && <Expectation checked={expects} change={setExpects} />}
        <Group gap="sm">
          <Button type="submit" loading={record.isPending}>
            {t('rhythm.propose')}
          </Button>
          {close && (
            <Button variant="default" disabled={record.isPending} onClick={close}>
              {t('cancel')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

/** What a proposal says beside its version. */
function rhythmOf(proposed: Proposal | null): Rhythm | undefined {
  if (!proposed) return undefined;
  const { medium, intervalDays, toleranceDays, minutes, ifMissed, slot } = proposed;
  return { medium, intervalDays, toleranceDays, minutes, ifMissed, slot };
}

/** An input that was emptied holds no number. */
function isWithin(number: unknown, most: number): boolean {
  return typeof number === 'number' && Number.isInteger(number) && number >= 1 && number <= most;
}
