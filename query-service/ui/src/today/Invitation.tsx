import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../api/commands';
import { sideWords } from '../format/words';
import { Card } from './Card';
import { Expectation, expecting } from './Expectation';
import { type Pair, usePairRecord } from './pair';
import { RhythmForm, rhythmWords } from './Rhythm';
import classes from './TodayPage.module.css';

/** A relationship that is proposed: how its members will meet, and the reader's yes or no to it. */
export function Invitation({ pair, waiting }: { pair: Pair; waiting: boolean }) {
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
  const role = detail.members.find(({ participant }) => participant === self)?.role;
  return (
    <Card asks={waiting} title={t('invited.title', { names: partners })} record={record}>
      {role && role !== 'PEER' && <Text size="sm">{t('invited.role', { role: sideWords(role) })}</Text>}
      {!proposed && <Text size="sm">{t('invited.noRhythm')}</Text>}
      {proposed && <Text size="sm">{rhythmWords(proposed)}</Text>}
      {!waiting && (
        <Text size="sm" className={classes.dim}>
          {t('invited.waits')}
        </Text>
      )}
      {!waiting && !detail.agreement.expectedBy.includes(self) && (
        <Button
          variant="default"
          w="fit-content"
          loading={record.isPending}
          onClick={() => record.mutate({ words: t('invited.expected'), commands: [expecting(self)] })}
        >
          {t('invited.expect')}
        </Button>
      )}
      {waiting && (proposing || !proposed) && (
        <RhythmForm pair={pair} record={record} {...(proposed && { close: () => setProposing(false) })} />
      )}
      {waiting && proposed && !proposing && (
        <Answer pair={pair} record={record} another={() => setProposing(true)} version={proposed.version} />
      )}
      {waiting && !proposed && <Decline pair={pair} record={record} />}
    </Card>
  );
}

type Record = ReturnType<typeof usePairRecord>;

interface AnswerProps {
  pair: Pair;
  record: Record;
  version: number;
  another: () => void;
}

function Answer({ pair, record, version, another }: AnswerProps) {
  const { t } = useTranslation('today');
  const { detail, self } = pair;
  const [expects, setExpects] = useState(false);
  const expectation = expects ? [expecting(self)] : [];
  const accept = () =>
    record.mutate({
      words: t('invited.accepted'),
      commands: [...expectation, post('/acceptances', { by: self, agreementVersion: version })],
    });
  return (
    <Stack gap="sm">
      {!detail.agreement.expectedBy.includes(self) && <Expectation checked={expects} change={setExpects} />}
      <Group gap="sm">
        <Button loading={record.isPending} onClick={accept}>
          {t('invited.accept')}
        </Button>
        <Button variant="default" disabled={record.isPending} onClick={another}>
          {t('invited.another')}
        </Button>
        <Decline pair={pair} record={record} />
      </Group>
    </Stack>
  );
}

/** Declining cannot be taken back: another pair would have to be proposed. */
function Decline({ pair, record }: { pair: Pair; record: Record }) {
  const { t } = useTranslation('today');
  const [sure, setSure] = useState(false);
  if (!sure) {
    return (
      <Button variant="subtle" disabled={record.isPending} onClick={() => setSure(true)}>
        {t('invited.decline')}
      </Button>
    );
  }
  const decline = () =>
    record.mutate({ words: t('invited.declined'), commands: [post('/declines', { by: pair.self })] });
  return (
    <Group gap="sm" role="group" aria-label={t('invited.declineSure')}>
      <Text size="sm">{t('invited.declineSure')}</Text>
      <Button color="red" loading={record.isPending} onClick={decline}>
        {t('invited.decline')}
      </Button>
      <Button variant="default" disabled={record.isPending} onClick={() => setSure(false)}>
        {t('cancel')}
      </Button>
    </Group>
  );
}
