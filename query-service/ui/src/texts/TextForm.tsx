import { Select, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWritten, type Version } from '../api/versions';
import { useUnsaved } from '../session/unsaved';
import { FormButtons } from '../shell/FormButtons';
import { ProblemNote } from '../shell/notes';
import type { Subject } from './subjects';

interface Props {
  /** Where the texts are written. */
  path: string;
  /** What it can be about, where that has to be said: one of them. */
  subjects?: Subject[];
  /** The version that is changed; without one a new text is written. */
  earlier?: Version;
  close: () => void;
}

/** Writes a text, or a further version of one. What was sent without an answer can be sent again. */
export function TextForm({ path, subjects = [], earlier, close }: Props) {
  const { t } = useTranslation('texts');
  const [text] = useState(() => earlier?.text ?? crypto.randomUUID());
  const save = useWritten(path);
  const form = useForm({
    initialValues: { subject: '0', words: earlier?.words ?? '' },
    validate: { words: (words) => (words.trim() ? null : t('empty')) },
  });
  useUnsaved(form.isDirty());

  const submit = form.onSubmit(({ subject, words }) => {
    const chosen = subjects[Number(subject)];
    const query = chosen && { kind: chosen.kind, about: chosen.about };
    save.mutate({ text, version: (earlier?.version ?? 0) + 1, words, ...(query && { query }) }, { onSuccess: close });
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        {save.error && <ProblemNote problem={save.error} />}
        {subjects.length > 1 && (
          <Select
            label={t('about')}
            allowDeselect={false}
            data={subjects.map(({ label }, at) => ({ value: String(at), label }))}
            {...form.getInputProps('subject')}
          />
        )}
        <Textarea
          label={t('words')}
          description={t('markdown')}
          autosize
          minRows={4}
          maxRows={20}
          dir="auto"
          data-autofocus
          {...form.getInputProps('words')}
        />
        <FormButtons submit={t('save')} cancel={t('cancel')} close={close} busy={save.isPending} />
      </Stack>
    </form>
  );
}
