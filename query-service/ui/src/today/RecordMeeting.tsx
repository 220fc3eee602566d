import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../api/commands';
import { DAY_MS } from '../format/dates';
import { localOf } from '../format/local';
import { Card } from './Card';
import { type Pair, usePairRecord } from './pair';
import { WhenForm } from './WhenForm';

/** Records a meeting that was not booked, in two taps. */
export function RecordMeeting({ pair }: { pair: Pair }) {
  const { t } = useTranslation('today');
  const [step, setStep] = useState<'closed' | 'day' | 'time'>('closed');
  const { detail, self, partners } = pair;
  const record = usePairRecord({
    ...pair,
    told: (said, answers) => {
      setStep('closed');
      pair.told(said, answers);
    },
  });
  const held = (start: string) =>
    record.mutate({
      words: t('met.recorded'),
      commands: [post(`/sessions/${crypto.randomUUID()}/held`, { by: self, start })],
    });
  const today = localOf(Date.now(), detail.zone).slice(0, 10);
  const yesterday = new Date(Date.parse(today) - DAY_MS).toISOString().slice(0, 10);

  if (step === 'closed') {
    return (
      <Button variant="light" size="md" fullWidth onClick={() => setStep('day')}>
        {t('met.record')}
      </Button>
    );
  }
  return (
    <Card title={t('met.recordTitle', { names: partners })} record={record}>
      {step === 'day' ? (
        <Group gap="sm">
          <Button loading={record.isPending} onClick={() => held(today)}>
            {t('met.today')}
          </Button>
          <Button disabled={record.isPending} onClick={() => held(yesterday)}>
            {t('met.yesterday')}
          </Button>
          <Button variant="default" disabled={record.isPending} onClick={() => setStep('time')}>
            {t('met.otherDay')}
          </Button>
          <Button variant="subtle" disabled={record.isPending} onClick={() => setStep('closed')}>
            {t('cancel')}
          </Button>
        </Group>
      ) : (
        <WhenForm
          initial={localOf(Date.now() - 2 * DAY_MS, detail.zone)}
          zone={detail.zone}
          label={t('when')}
          submit={t('save')}
          busy={record.isPending}
          close={() => setStep('closed')}
          chosen={held}
        />
      )}
    </Card>
  );
}
