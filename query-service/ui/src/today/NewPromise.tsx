import { Button, Chip, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { put } from '../api/commands';
import { nameOf } from '../api/people';
import { textsOf } from '../api/privateTexts';
import { useWritten } from '../api/versions';
import { sideWords } from '../format/words';
import { useUnsaved } from '../session/unsaved';
import { ProblemNote } from '../shell/notes';
import { type Pair, usePairRecord } from './pair';
import { dueDays } from './today';

/** Takes down a promise: one's own holds at once, another's waits for their yes. */
export function NewPromise({ pair, close }: { pair: Pair; close: () => void }) {
  const { t } = useTranslation('today');
  const { programme, detail, self, names } = pair;
  const id = useId();
  const [item] = useState(() => crypto.randomUUID());
  const [text] = useState(() => crypto.randomUUID());
  const record = usePairRecord(pair);
  const write = useWritten(textsOf(programme, detail.relationship));
  const form = useForm({
    initialValues: { words: '', owner: self, due: '' },
    validate: { due: (due) => (due ? null : t('promises.dayMissing')) },
  });
  useUnsaved(form.isDirty());
  const days = dueDays(detail);
  const owners = detail.members.map(({ participant, role }) => ({
    value: participant,
    label: participant === self ? t('promises.mine') : nameOf(names, participant, sideWords(role)),
  }));

  const submit = form.onSubmit(async ({ words, owner, due }) => {
    const said = t(owner === self ? 'promises.made' : 'promises.suggestedTo');
    try {
      if (!record.isSuccess)
        await record.mutateAsync({
          words: said,
          commands: [put(`/action-items/${item}`, { owner, due })],
          named: words.trim() !== '',
        });
      if (words.trim()) await write.mutateAsync({ text, version: 1, words, query: { kind: 'PROMISE', about: item } });
      close();
    } catch {
      // Both say themselves what is in the way.
    }
  });
  const refusal = record.error ?? write.error;
  const field = (['owner', 'due'] as const).find((one) => one === refusal?.field);

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {refusal && <ProblemNote problem={refusal} />}
        <Textarea
          label={t('promises.words')}
          description={t('promises.wordsHint')}
          autosize
          minRows={2}
          maxRows={10}
          dir="auto"
          data-autofocus
          {...form.getInputProps('words')}
        />
        <div>
          <Text size="sm" fw={500} id={id}>
            {t('promises.whose')}
          </Text>
          <SegmentedControl
            aria-labelledby={id}
            data={owners}
            disabled={record.isSuccess}
            {...form.getInputProps('owner')}
          />
        </div>
        <Group gap="xs">
          {days.map(({ day, which }) => (
            <Chip
              key={which}
              disabled={record.isSuccess}
              checked={form.values.due === day}
              onChange={() => form.setFieldValue('due', day)}
            >
              {t(`promises.suggested.${which}`)}
            </Chip>
          ))}
        </Group>
        <TextInput
          type="date"
          label={t('promises.due_day')}
          disabled={record.isSuccess}
          {...form.getInputProps('due')}
          {...(field === 'due' && { error: refusal?.detail })}
        />
        <Group gap="sm">
          <Button type="submit" loading={record.isPending || write.isPending}>
            {t('save')}
          </Button>
          <Button variant="default" onClick={close} disabled={record.isPending || write.isPending}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
