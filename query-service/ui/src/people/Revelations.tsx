import { Table, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type Revealed, useRevelations } from '../api/revelations';
import { formatMoment, formatTime } from '../format/dates';
import { useSession } from '../session/session';
import { ProblemNote } from '../shell/notes';
import classes from './RevealNames.module.css';

/** To whom names were shown, for those who look after the people and for those who audit. */
export function Revelations({ programme }: { programme: string }) {
  const { me } = useSession();
  const may = me.capabilities.includes('READ_NAMES') || me.capabilities.includes('REVEAL_NAMES');
  return may ? <List programme={programme} /> : null;
}

function List({ programme }: { programme: string }) {
  const { t } = useTranslation('people');
  const id = useId();
  const { revelations, problem, again } = useRevelations(programme);
  return (
    <section className={`surface ${classes.section}`} aria-labelledby={id} tabIndex={0}>
      <h3 id={id}>{t('reveal.title')}</h3>
      {problem && <ProblemNote problem={problem} again={again} />}
      {revelations?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('reveal.none')}
        </Text>
      )}
      {revelations && revelations.length > 0 && (
        <Table fz={13} verticalSpacing={6} miw={480}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('reveal.whom')}</Table.Th>
              <Table.Th>{t('reveal.what')}</Table.Th>
              <Table.Th>{t('reveal.when')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {revelations.map((one) => (
              <Line key={[one.person, one.reason, one.from].join(' ')} line={one} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}

function Line({ line: { person, reason, from, until } }: { line: Revealed }) {
  const { t } = useTranslation('people');
  const { me } = useSession();
  return (
    <Table.Tr>
      <Table.Td className={classes.id ?? ''} title={person}>
        {person === me.person ? t('reveal.you') : person.split('-')[0]}
      </Table.Td>
      <Table.Td>{t(`reveal.reason.${reason}`)}</Table.Td>
      <Table.Td>{t('reveal.span', { from: formatMoment(from), until: formatTime(until) })}</Table.Td>
    </Table.Tr>
  );
}
