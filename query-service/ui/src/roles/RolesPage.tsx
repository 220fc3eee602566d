import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/client';
import { reading } from '../api/queries';
import { useRoleNames } from '../api/roleNames';
import type { Roles } from '../api/types';
import { Revelations } from '../people/Revelations';
import { PrivacyNoticeForm } from '../privacy/PrivacyNoticeForm';
import { DayInput, Field } from '../question/fields';
import { useSession } from '../session/session';
import { EmptyNote, ProblemNote, Waiting } from '../shell/notes';
import { GrantForm } from './GrantForm';
import { RoleTable } from './RoleTable';
import { listPath } from './roles';

const LOOK_MS = 300;

/** Who was granted which role, now or on a day; administrators grant and revoke here. */
export default function RolesPage({ programme }: { programme: string }) {
  const { t } = useTranslation('roles');
  const { me, programmes } = useSession();
  const [day, setDay] = useState<string>();
  const { data, problem, again, changed } = useRoles(listPath(programme, day));
  const { names, again: nameAgain } = useRoleNames(programme);
  const said = (position: number | undefined) => {
    changed(position);
    nameAgain();
  };
  const grants = me.capabilities.includes('GRANT_ROLES');
  const name = programmes.find((one) => one.programme === programme)?.name ?? '';
  return (
    <Stack gap="md">
      <Title order={2} fz={18}>
        {t('title', { programme: name })}
      </Title>
      <Text size="sm" c="dimmed">
        {t('explanation')}
      </Text>
      {grants && <GrantForm programme={programme} changed={said} />}
      <Field label={t('day')}>
        {(id) => <DayInput id={id} label={t('day')} value={day} placeholder={t('today')} onChange={setDay} />}
      </Field>
      {data?.freshness.stale && (
        <Text size="sm" role="status">
          {t('stale')}
        </Text>
      )}
      {problem && <ProblemNote problem={problem} again={again} />}
      {!data && !problem && <Waiting heights={[200]} />}
      {data?.roles.length === 0 && <EmptyNote title={t('nobody')} />}
      {data && data.roles.length > 0 && (
        <RoleTable roles={data.roles} names={names} revocable={grants && day === undefined} changed={said} />
      )}
      <Revelations programme={programme} />
      {grants && <PrivacyNoticeForm />}
    </Stack>
  );
}

/** The list, read again until it has what was just recorded. */
function useRoles(path: string) {
  const { me, send } = useSession();
  const [recorded, setRecorded] = useState(0);
  const { data, error, refetch } = useQuery({
    ...reading<Roles>(me.sub, send, path),
    refetchInterval: ({ state }) => ((state.data?.asOfPosition ?? recorded) < recorded ? LOOK_MS : false),
  });
  useEffect(() => {
    if (recorded > 0) void refetch();
  }, [recorded, refetch]);
  return {
    data,
    problem: error ? asProblem(error) : undefined,
    again: () => void refetch(),
    changed: (position: number | undefined) => position !== undefined && setRecorded(position),
  };
}
