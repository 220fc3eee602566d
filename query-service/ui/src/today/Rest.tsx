import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { post } from '../api/commands';
import { formatDate } from '../format/dates';
import { Card } from './Card';
import { type Pair, usePairRecord } from './pair';

/** A pause that lasts: nothing is booked and recorded in it. */
export function Rest({ pair }: { pair: Pair }) {
  const { t } = useTranslation('today');
  const record = usePairRecord(pair);
  const since = pair.detail.pauses.find(({ to }) => to === null)?.from;
  return (
    <Card title={t('rest.title', { names: pair.partners })} record={record}>
      <Text size="sm">{t('rest.since', { when: formatDate(since) })}</Text>
      <Button
        w="fit-content"
        loading={record.isPending}
        onClick={() => record.mutate({ words: t('rest.over'), commands: [post('/resumptions', {})] })}
      >
        {t('rest.goOn')}
      </Button>
    </Card>
  );
}
