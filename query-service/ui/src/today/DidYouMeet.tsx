import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../api/commands';
import type { SessionLine } from '../api/types';
import { millisOf, whenWords } from '../format/dates';
import { localOf } from '../format/local';
import { capitalised } from '../format/words';
import { Card } from './Card';
import { type Pair, usePairRecord } from './pair';
import { startOf } from './today';
import { WhenForm } from './WhenForm';

/** Whether a meeting took place whose time has come, or that somebody else recorded. */
export function DidYouMeet({ pair, line }: { pair: Pair; line: SessionLine }) {
  const { t } = useTranslation('today');
  const record = usePairRecord(pair);
  const [another, setAnother] = useState(false);
  const { detail, self, partners } = pair;
  const recorded = line.state !== 'UNCONFIRMED';
  const path = `/sessions/${line.session}`;

  const held = (start: string) =>
    record.mutate({
      words: t('met.recorded'),
      commands: [post(`${path}/held`, { by: self, start, minutes: line.minutes })],
    });
  const attest = (tookPlace: boolean) =>
    record.mutate({
      words: t(tookPlace ? 'met.confirmed' : 'met.denied'),
      commands: [post(`${path}/attestations`, { by: self, tookPlace })],
    });

  return (
    <Card asks title={t(recorded ? 'met.said' : 'met.ask', { names: partners })} record={record}>
      <Text size="sm">{capitalised(whenWords(line.start, Date.parse(detail.asOf)))}</Text>
      {another ? (
        <WhenForm
          initial={localOf(millisOf(line.start), detail.zone)}
          zone={detail.zone}
          label={t('when')}
          submit={t('save')}
          busy={record.isPending}
          close={() => setAnother(false)}
          chosen={held}
        />
      ) : (
        <Group gap="sm">
          <Button
            loading={record.isPending}
            onClick={() => (line.state === 'HELD' ? attest(true) : held(startOf(line.start)))}
          >
            {t('met.yes')}
          </Button>
          <Button variant="default" disabled={record.isPending} onClick={() => attest(false)}>
            {t('met.no')}
          </Button>
          {!recorded && (
            <Button variant="subtle" disabled={record.isPending} onClick={() => setAnother(true)}>
              {t('met.another')}
            </Button>
          )}
        </Group>
      )}
    </Card>
  );
}
