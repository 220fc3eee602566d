import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../api/queries';
import type { Policies, PolicyVersion } from '../api/types';
import { formatDate } from '../format/dates';
import { useSession } from '../session/session';
import { ProblemNote, Waiting } from '../shell/notes';
import { changesOf, policiesPath, wordsOf } from './policy';
import { PolicyForm } from './PolicyForm';
import { Sentences } from './Sentences';

/** What a programme asks of its pairs and groups, for those who set it. */
export default function SettingsPage({ programme }: { programme: string }) {
  const { t } = useTranslation('settings');
  const { programmes } = useSession();
  const { data, problem, again } = useAnswer<Policies>(policiesPath(programme));
  const name = programmes.find((one) => one.programme === programme)?.name ?? '';
  return (
    <Stack gap="md" maw={720}>
      <Title order={2} fz={18}>
        {t('title', { programme: name })}
      </Title>
      {problem && <ProblemNote problem={problem} again={again} />}
      {!data && !problem && <Waiting heights={[280]} />}
      {data && <Shown key={programme} policies={data} again={again} />}
    </Stack>
  );
}

function Shown({ policies, again }: { policies: Policies; again: () => void }) {
  const { t } = useTranslation('settings');
  const [editing, setEditing] = useState(false);
  const [adopted, setAdopted] = useState<string>();
  const { versions } = policies;
  const inForce = versions.find(({ validity }) => validity === 'IN_FORCE');
  const edit = () => {
    setAdopted(undefined);
    setEditing(true);
  };
  return (
    <>
      {inForce && <InForce version={inForce} {...(!editing && { edit })} />}
      {versions.map((version, at) => {
        const before = versions[at - 1];
        return version.validity === 'TO_COME' && before ? (
          <ToCome key={version.version} version={version} before={before} />
        ) : null;
      })}
      <div role="status">{adopted && <Text size="sm">{t('adopted', { date: formatDate(adopted) })}</Text>}</div>
      {editing && <PolicyForm policies={policies} again={again} adopted={setAdopted} close={() => setEditing(false)} />}
    </>
  );
}

function InForce({ version, edit }: { version: PolicyVersion; edit?: () => void }) {
  const { t } = useTranslation('settings');
  return (
    <Stack component="section" className="surface" gap="xs" p="md" aria-labelledby="in-force">
      <Group justify="space-between">
        <Title order={3} fz={16} id="in-force">
          {version.fromDate
            ? t('inForce', { version: version.version, date: formatDate(version.fromDate) })
            : t('inForceUsual')}
        </Title>
        {edit && (
          <Button size="xs" variant="default" onClick={edit}>
            {t('change')}
          </Button>
        )}
      </Group>
      <Sentences sentences={wordsOf(version)} />
    </Stack>
  );
}

function ToCome({ version, before }: { version: PolicyVersion; before: PolicyVersion }) {
  const { t } = useTranslation('settings');
  const changes = changesOf(before, version);
  const id = `version-${version.version}`;
  return (
    <Stack component="section" className="surface" gap="xs" p="md" aria-labelledby={id}>
      <Title order={3} fz={16} id={id}>
        {t('toCome', { version: version.version, date: formatDate(version.fromDate) })}
      </Title>
      {changes.length > 0 ? <Sentences sentences={changes} /> : <Text size="sm">{t('nothing')}</Text>}
    </Stack>
  );
}
