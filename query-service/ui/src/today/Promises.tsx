import { ActionIcon, Button, Group, Menu, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../api/commands';
import { nameOf } from '../api/people';
import type { Item } from '../api/types';
import { dayWords } from '../format/dates';
import { sideWords } from '../format/words';
import { PersonName } from '../people/PersonName';
import { More } from '../shell/icons';
import { WordsAbout } from '../texts/WordsAbout';
import { Card } from './Card';
import { NewPromise } from './NewPromise';
import { type Pair, usePairRecord } from './pair';
import { promised } from './today';
import classes from './TodayPage.module.css';

const DROP_REASONS = ['NO_LONGER_NEEDED', 'TOO_BIG', 'REPLACED', 'OTHER'] as const;

/** What the members promised each other and have not done: the reader's own first, in the order in which it is due. */
export function Promises({ pair }: { pair: Pair }) {
  const { t } = useTranslation('today');
  const record = usePairRecord(pair);
  const [adding, setAdding] = useState(false);
  const items = promised(pair.detail, pair.self);
  return (
    <Card title={t('promises.title', { names: pair.partners })} record={record}>
      {items.length === 0 && !adding && (
        <Text size="sm" className={classes.dim}>
          {t('promises.none')}
        </Text>
      )}
      {items.length > 0 && (
        <ul className={classes.promises}>
          {items.map((item) => (
            <li key={item.actionItem}>
              <PromiseLine pair={pair} item={item} record={record} />
            </li>
          ))}
        </ul>
      )}
      {adding ? (
        <NewPromise pair={pair} close={() => setAdding(false)} />
      ) : (
        <Button variant="default" w="fit-content" onClick={() => setAdding(true)}>
          {t('promises.new')}
        </Button>
      )}
    </Card>
  );
}

interface LineProps {
  pair: Pair;
  item: Item;
  record: ReturnType<typeof usePairRecord>;
}

function PromiseLine({ pair, item, record }: LineProps) {
  const { t } = useTranslation('today');
  const [moving, setMoving] = useState(false);
  const { detail, self, names } = pair;
  const own = item.owner === self;
  const when = dayWords(item.due, Date.parse(detail.asOf), detail.zone);
  const path = `/action-items/${item.actionItem}`;
  const role = detail.members.find(({ participant }) => participant === item.owner)?.role ?? 'MEMBER';
  const done = () =>
    record.mutate({ words: t('promises.doneSaid'), commands: [post(`${path}/completions`, { by: self })] });
  return (
    <Stack gap={6}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="sm">
        <div className={classes.promise}>
          <PromiseWords pair={pair} item={item} />
          <Text size="sm" className={item.overdue ? classes.late : classes.dim}>
            {!own && (
              <>
                <PersonName name={nameOf(names, item.owner, sideWords(role))} />,{' '}
              </>
            )}
            {t(item.overdue ? 'promises.overdue' : 'promises.due', { when })}
          </Text>
        </div>
        <Group gap={4} wrap="nowrap">
          {own && (
            <Button size="xs" disabled={record.isPending} onClick={done}>
              {t('promises.done')}
            </Button>
          )}
          <MoreMenu label={t('promises.more', { when })}>
            {!own && <Menu.Item onClick={() => setMoving(true)}>{t('promises.move')}</Menu.Item>}
            {own &&
              DROP_REASONS.map((reason) => (
                <Menu.Item
                  key={reason}
                  onClick={() =>
                    record.mutate({
                      words: t('promises.dropped'),
                      commands: [post(`${path}/drops`, { by: self, reason })],
                    })
                  }
                >
                  {t('promises.drop')}: {t(`dropReason.${reason}`)}
                </Menu.Item>
              ))}
          </MoreMenu>
        </Group>
      </Group>
      {moving && <MoveForm pair={pair} item={item} record={record} close={() => setMoving(false)} />}
    </Stack>
  );
}

function MoreMenu({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Menu position="bottom-end" keepMounted={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label}>
          <More size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}

/** Another date for what somebody else promised: it is for the others to agree to it. */
function MoveForm({ pair, item, record, close }: LineProps & { close: () => void }) {
  const { t } = useTranslation('today');
  const form = useForm({
    initialValues: { due: item.due },
    validate: { due: (due) => (due ? null : t('promises.dayMissing')) },
  });
  const submit = form.onSubmit(({ due }) => {
    const body = { due, acceptedBy: pair.self };
    record.mutate(
      { words: t('promises.moved'), commands: [post(`/action-items/${item.actionItem}/renegotiations`, body)] },
      { onSuccess: close },
    );
  });
  return (
    <form onSubmit={submit} noValidate>
      <Group gap="sm" align="flex-end">
        <TextInput type="date" label={t('promises.due_day')} data-autofocus {...form.getInputProps('due')} />
        <Button type="submit" loading={record.isPending}>
          {t('save')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('cancel')}
        </Button>
      </Group>
    </form>
  );
}

/** What the members wrote about a promise. */
export function PromiseWords({ pair, item }: { pair: Pair; item: Item }) {
  const { t } = useTranslation('today');
  const { programme, detail } = pair;
  return (
    <WordsAbout
      programme={programme}
      relationship={detail.relationship}
      kind="PROMISE"
      about={item.actionItem}
      none={t('promises.noWords')}
    />
  );
}
