import { Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/client';
import { newKey } from '../api/keys';
import { reading } from '../api/queries';
import type { Programmes } from '../api/types';
import { zones } from '../people/details';
import { useSession } from '../session/session';
import { useUnsaved } from '../session/unsaved';
import { ProblemNote } from '../shell/notes';

const LONGEST = 200;
const LOOK_MS = 300;
const LOOKS = 30;

/** Opens a programme: a name, and where its days begin and end. */
export function OpenProgramme() {
  const { t } = useTranslation('programmes');
  const form = useForm({
    initialValues: { name: '', zone: Intl.DateTimeFormat().resolvedOptions().timeZone },
    validate: { name: (name) => (name.trim() ? null : t('missing')) },
  });
  useUnsaved(form.isDirty());
  const { open, problem } = useOpening();
  return (
    <form
      className="surface"
      noValidate
      onSubmit={form.onSubmit(({ name, zone }) => open.mutate({ name: name.trim(), zone }))}
    >
      <Stack gap="sm" p="md">
        <Title order={3} fz={16}>
          {t('open')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('hint')}
        </Text>
        {problem && <ProblemNote problem={problem} />}
        <TextInput label={t('name')} required maxLength={LONGEST} dir="auto" {...form.getInputProps('name')} />
        <Select
          label={t('zone')}
          description={t('zoneHint')}
          searchable
          allowDeselect={false}
          limit={100}
          data={zones(form.values.zone)}
          {...form.getInputProps('zone')}
        />
        <Group>
          <Button type="submit" loading={open.isPending}>
            {t('open')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface Opening {
  name: string;
  zone: string;
}

/** The pages go to the new programme once the query side knows it. */
function useOpening() {
  const { me, send, commandUrl } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [programme, setProgramme] = useState(() => crypto.randomUUID());
  const [key, setKey] = useState(() => newKey('programme'));

  const isListed = async () => {
    const list = reading<Programmes>(me.sub, send, '/api/programmes');
    const { programmes } = await client.fetchQuery({ ...list, staleTime: 0 });
    return programmes.some((one) => one.programme === programme);
  };

  const open = useMutation({
    mutationFn: async (opening: Opening) => {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key, 'Kept-Source': 'UI' };
      const request = { method: 'PUT', headers, body: JSON.stringify(opening) };
      await send(`${commandUrl}/api/programmes/${programme}`, request);
      for (let look = 0; look < LOOKS && !(await isListed()); look++) {
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      }
    },
    onSuccess: () => {
      void navigate({ to: '/programmes/$programme', params: { programme } });
      setProgramme(crypto.randomUUID());
      setKey(newKey('programme'));
    },
    // What was typed may have been changed since: another try is another command.
    onError: () => setKey(newKey('programme')),
  });
  return { open, problem: open.error ? asProblem(open.error) : undefined };
}
