import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/client';
import { type Invitations, type InvitedMany, useInviteMany } from '../api/invitations';
import { called, type KnownPerson } from '../api/people';
import { formatNumber } from '../format/numbers';
import { ProblemNote } from '../shell/notes';
import classes from './InviteAll.module.css';
import { inGroup, refusalWords } from './inviting';
import { PersonName } from './PersonName';

const MOST_NAMED = 20;

interface Props {
  programme: string;
  people: KnownPerson[];
  invitations: Invitations;
}

/** Invites everybody who was not invited yet, once that was asked for twice, and says of whom it cannot why not. */
export function InviteAll({ programme, people, invitations }: Props) {
  const { t } = useTranslation('people');
  const [asked, setAsked] = useState(false);
  const invite = useInviteMany(programme);
  const uninvited = inGroup('uninvited', people, invitations);
  const count = uninvited.filter(({ participant }) => invitations.get(participant)?.state === 'NOT_INVITED').length;
  const go = () =>
    invite.mutate(
      uninvited.map(({ participant }) => participant),
      { onSettled: () => setAsked(false) },
    );
  return (
    <div className={classes.all}>
      {count > 0 && !asked && (
        <Button size="xs" variant="default" onClick={() => setAsked(true)}>
          {t('inviting.all', { count, size: formatNumber(count) })}
        </Button>
      )}
      {count > 0 && asked && (
        <Group gap="sm">
          <Text size="sm">{t('inviting.ask', { count, size: formatNumber(count) })}</Text>
          <Button size="xs" loading={invite.isPending} onClick={go}>
            {t('inviting.confirm')}
          </Button>
          <Button size="xs" variant="default" disabled={invite.isPending} onClick={() => setAsked(false)}>
            {t('cancel')}
          </Button>
        </Group>
      )}
      {invite.error && <ProblemNote problem={asProblem(invite.error)} />}
      {invite.data && <Outcome outcome={invite.data} people={people} />}
    </div>
  );
}

function Outcome({ outcome: { invited, refused }, people }: { outcome: InvitedMany; people: KnownPerson[] }) {
  const { t } = useTranslation('people');
  const byId = new Map(people.map((one) => [one.participant, one]));
  return (
    <div role="status">
      <Text size="sm">{t('inviting.done', { count: invited, size: formatNumber(invited) })}</Text>
      {refused.length > 0 && (
        <>
          <Text size="sm">{t('inviting.left', { count: refused.length, size: formatNumber(refused.length) })}</Text>
          <ul className={classes.refused}>
            {refused.slice(0, MOST_NAMED).map((one) => {
              const person = byId.get(one.participant);
              return (
                <li key={one.participant}>
                  {person && <PersonName name={called(person)} />} {refusalWords(one)}
                </li>
              );
            })}
          </ul>
          {refused.length > MOST_NAMED && (
            <Text size="sm">{t('inviting.more', { size: formatNumber(refused.length - MOST_NAMED) })}</Text>
          )}
        </>
      )}
    </div>
  );
}
