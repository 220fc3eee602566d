import { Button, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/client';
import { type Naming, useSavedLabel } from '../api/people';
import { useUnsaved } from '../session/unsaved';
import { ProblemNote } from '../shell/notes';

const LONGEST = 200;

interface Props {
  programme: string;
  relationship: string;
  naming: Naming;
}

/** Changes what a relationship is called, for those who propose relationships. An empty label takes it away. */
export function LabelForm({ programme, relationship, naming }: Props) {
  const { t } = useTranslation('relationships');
  const [open, setOpen] = useState(false);
  if (!naming.labels) return null;
  return open ? (
    <Form
      programme={programme}
      relationship={relationship}
      label={naming.labels.get(relationship) ?? ''}
      close={() => setOpen(false)}
    />
  ) : (
    <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
      {t('rename')}
    </Button>
  );
}

type FormProps = Omit<Props, 'naming'> & { label: string; close: () => void };

function Form({ programme, relationship, label, close }: FormProps) {
  const { t } = useTranslation('relationships');
  const save = useSavedLabel(programme, relationship);
  const form = useForm({ initialValues: { label } });
  useUnsaved(form.isDirty());
  const submit = form.onSubmit((typed) => save.mutate(typed.label.trim() || null, { onSuccess: close }));
  return (
    <form onSubmit={submit} noValidate>
      <Group gap={8}>
        <TextInput
          size="xs"
          dir="auto"
          maxLength={LONGEST}
          aria-label={t('table.label')}
          placeholder={t('unlabelled')}
          data-autofocus
          {...form.getInputProps('label')}
        />
        <Button size="xs" type="submit" loading={save.isPending}>
          {t('save')}
        </Button>
        <Button size="xs" variant="default" onClick={close} disabled={save.isPending}>
          {t('cancel')}
        </Button>
      </Group>
      {save.error && <ProblemNote problem={asProblem(save.error)} />}
    </form>
  );
}
