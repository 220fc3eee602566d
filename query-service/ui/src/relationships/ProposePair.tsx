import { ActionIcon, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { put, useRecord } from '../api/commands';
import { called, type Names } from '../api/people';
import type { Member, RelationshipRow } from '../api/types';
import { formatNumber } from '../format/numbers';
import { sideWords } from '../format/words';
import { sortedByName } from '../people/details';
import { PersonDialog } from '../people/PersonDialog';
import { useSession } from '../session/session';
import { useUnsaved } from '../session/unsaved';
import { pageAt } from '../shell/address';
import { FormButtons } from '../shell/FormButtons';
import { Remove } from '../shell/icons';
import { ProblemNote } from '../shell/notes';
import { ProposeFile } from './ProposeFile';
import { coaching } from './rows';

const LONGEST_LABEL = 200;
const MOST_MEMBERS = 20;
const SIDES: Member['role'][] = ['COACH', 'COACHEE', 'PEER'];

interface Chosen {
  participant: string | null;
  role: Member['role'];
}

interface Props {
  programme: string;
  names: Names;
  /** Of the programme, which say how many each person coaches in already. */
  rows: RelationshipRow[];
}

/** Proposes a pair or a group, for those who may. Its members then say yes. */
export function ProposePair({ programme, names, rows }: Props) {
  const { t } = useTranslation('relationships');
  const { me } = useSession();
  const [open, setOpen] = useState<'one' | 'file'>();
  if (!me.capabilities.includes('PROPOSE_RELATIONSHIPS')) return null;
  const of = { programme, names, rows, close: () => setOpen(undefined) };
  return (
    <>
      <Button size="sm" onClick={() => setOpen('one')}>
        {t('propose.open')}
      </Button>
      <Button size="sm" variant="default" onClick={() => setOpen('file')}>
        {t('proposeFile.open')}
      </Button>
      {open === 'one' && <ProposalDialog {...of} />}
      {open === 'file' && <ProposeFile {...of} />}
    </>
  );
}

function ProposalDialog({ programme, names, rows, close }: Props & { close: () => void }) {
  const { t } = useTranslation('relationships');
  const navigate = useNavigate();
  const [relationship] = useState(() => crypto.randomUUID());
  const record = useRecord(programme, relationship, () => undefined);
  const form = useForm<{ label: string; members: Chosen[] }>({
    initialValues: {
      label: '',
      members: [
        { participant: null, role: 'COACH' },
        { participant: null, role: 'COACHEE' },
      ],
    },
    validate: { members: { participant: (chosen) => (chosen ? null : t('propose.missing')) } },
  });
  useUnsaved(form.isDirty());
  const taken = coaching(rows);
  const people = sortedByName(names.values()).map((one) => {
    const pairs = taken.get(one.participant) ?? 0;
    const size = formatNumber(pairs);
    const name = called(one);
    return { value: one.participant, label: pairs > 0 ? t('propose.coaches', { count: pairs, name, size }) : name };
  });
  const { members } = form.values;
  const submit = form.onSubmit(({ label, members: chosen }) => {
    const body = { ...(label.trim() && { label: label.trim() }), members: chosen };
    record.mutate(
      { words: '', commands: [put('', body)], named: true },
      { onSuccess: () => void navigate(pageAt('relationships', programme, relationship)) },
    );
  });
  return (
    <PersonDialog title={t('propose.title')} close={close}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text size="sm">{t('propose.hint')}</Text>
          {record.error && <ProblemNote problem={record.error} />}
          {members.map((_, at) => (
            <Group key={at} gap="xs" align="flex-end" wrap="nowrap">
              <Select
                flex={1}
                searchable
                limit={100}
                label={t('propose.member', { number: at + 1 })}
                nothingFoundMessage={t('propose.nobody')}
                data={people}
                {...form.getInputProps(`members.${at}.participant`)}
              />
              <Select
                w={120}
                aria-label={t('propose.side', { number: at + 1 })}
                allowDeselect={false}
                data={SIDES.map((value) => ({ value, label: sideWords(value) }))}
                {...form.getInputProps(`members.${at}.role`)}
              />
              {members.length > 2 && (
                <ActionIcon
                  size="lg"
                  variant="subtle"
                  color="gray"
                  aria-label={t('propose.remove', { number: at + 1 })}
                  onClick={() => form.removeListItem('members', at)}
                >
                  <Remove size={18} />
                </ActionIcon>
              )}
            </Group>
          ))}
          {members.length < MOST_MEMBERS && (
            <Button
              variant="subtle"
              size="xs"
              w="fit-content"
              onClick={() => form.insertListItem('members', { participant: null, role: 'PEER' })}
            >
              {t('propose.another')}
            </Button>
          )}
          <TextInput
            label={t('propose.label')}
            description={t('propose.labelHint')}
            maxLength={LONGEST_LABEL}
            dir="auto"
            {...form.getInputProps('label')}
          />
          <FormButtons submit={t('propose.send')} cancel={t('cancel')} close={close} busy={record.isPending} />
        </Stack>
      </form>
    </PersonDialog>
  );
}
