import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { post } from '../api/commands';
import type { Item } from '../api/types';
import { dayWords } from '../format/dates';
import { Card } from './Card';
import { type Pair, usePairRecord } from './pair';
import { PromiseWords } from './Promises';

/** A promise that somebody else took down for the reader: it is one once they say yes. */
export function PutOnMe({ pair, item }: { pair: Pair; item: Item }) {
  const { t } = useTranslation('today');
  const record = usePairRecord(pair);
  const { detail, self, partners } = pair;
  const answer = (what: 'acceptances' | 'declines', words: string) =>
    record.mutate({ words, commands: [post(`/action-items/${item.actionItem}/${what}`, { by: self })] });
  return (
    <Card asks title={t('asked.title', { names: partners })} record={record}>
      <PromiseWords pair={pair} item={item} />
      <Text size="sm">{t('asked.due', { when: dayWords(item.due, Date.parse(detail.asOf), detail.zone) })}</Text>
      <Group gap="sm">
        <Button loading={record.isPending} onClick={() => answer('acceptances', t('asked.taken'))}>
          {t('asked.yes')}
        </Button>
        <Button variant="default" disabled={record.isPending} onClick={() => answer('declines', t('asked.declined'))}>
          {t('asked.no')}
        </Button>
      </Group>
    </Card>
  );
}
