import { Button, Group, Table, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/client';
import { newKey } from '../api/keys';
import type { RoleNames } from '../api/roleNames';
import type { RoleLine, RoleWord } from '../api/types';
import { formatMoment } from '../format/dates';
import { useSession } from '../session/session';
import { PersonName } from '../people/PersonName';
import { calledIn, keyOf, roleCommandsOf, roleName, shortened } from './roles';
import classes from './roles.module.css';

interface Props {
  roles: RoleLine[];
  names: RoleNames;
  revocable: boolean;
  changed: (position: number | undefined) => void;
}

/** The roles of one list, each with who granted it and when. */
export function RoleTable({ roles, names, revocable, changed }: Props) {
  const { t } = useTranslation('roles');
  const ended = roles.some(({ revoked }) => revoked !== null);
  return (
    <div className={`surface ${classes.holder}`} tabIndex={0} role="region" aria-label={t('pageTitle')}>
      <Table fz={13} verticalSpacing={6} miw={560}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('person')}</Table.Th>
            <Table.Th>{t('role')}</Table.Th>
            <Table.Th>{t('where')}</Table.Th>
            <Table.Th>{t('granted')}</Table.Th>
            {ended && <Table.Th>{t('revoked')}</Table.Th>}
            {revocable && <Table.Th>{t('action')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {roles.map((line) => (
            <Table.Tr key={keyOf(line)}>
              <Table.Td title={line.person}>
                <Who person={line.person} names={names} />
              </Table.Td>
              <Table.Td>{roleName(line.role)}</Table.Td>
              <Table.Td>{t(line.programme ? 'here' : 'everywhere')}</Table.Td>
              <Table.Td>
                <Said word={line.granted} names={names} />
              </Table.Td>
              {ended && <Table.Td>{line.revoked && <Said word={line.revoked} names={names} />}</Table.Td>}
              {revocable && (
                <Table.Td>
                  <Revocation line={line} names={names} changed={changed} />
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** By name, or by the beginning of the id of who is not called anything. */
function Who({ person, names }: { person: string; names: RoleNames }) {
  const name = names.get(person);
  return name === undefined ? <span className={classes.id}>{shortened(person)}</span> : <PersonName name={name} />;
}

/** When a role was granted or revoked, and by whom. */
function Said({ word, names }: { word: RoleWord; names: RoleNames }) {
  const { t } = useTranslation('roles');
  const { me } = useSession();
  const who = word.by === me.sub ? t('self') : calledIn(names, word.by);
  return <span title={word.by}>{t('word', { when: formatMoment(word.recordedAt), who })}</span>;
}

/** Revokes one role, once it was asked for twice; a refusal is said where it was asked. */
function Revocation({ line, names, changed }: { line: RoleLine } & Pick<Props, 'names' | 'changed'>) {
  const { t } = useTranslation('roles');
  const { send, commandUrl } = useSession();
  const commands = useMemo(() => roleCommandsOf(send, commandUrl), [send, commandUrl]);
  const [asked, setAsked] = useState(false);
  const { person, role, programme } = line;
  const revoke = useMutation({
    mutationFn: () => commands.revoke({ person, role, programme: programme ?? undefined, key: newKey('role') }),
    onSuccess: changed,
    onSettled: () => setAsked(false),
  });
  const problem = revoke.error ? asProblem(revoke.error) : undefined;
  if (asked) {
    return (
      <Group gap={6} wrap="nowrap">
        <Button size="compact-xs" color="red" loading={revoke.isPending} onClick={() => revoke.mutate()}>
          {t('confirm')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => setAsked(false)}>
          {t('keep')}
        </Button>
      </Group>
    );
  }
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t('revokeThis', { role: roleName(role), person: calledIn(names, person) })}
        onClick={() => setAsked(true)}
      >
        {t('revoke')}
      </Button>
      {problem && (
        <Text size="xs" role="alert" className={classes.refusal ?? ''}>
          {problem.detail || problem.title}
        </Text>
      )}
    </>
  );
}
