import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { momentOf } from '../format/local';
import { useUnsaved } from '../session/unsaved';

interface Props {
  /** On the clocks of the zone, as an input of date and time holds it. */
  initial: string;
  zone: string;
  label: string;
  submit: string;
  busy: boolean;
  close: () => void;
  chosen: (moment: string) => void;
}

/** Asks for a date and a time, with what the device has for it. */
export function WhenForm({ initial, zone, label, submit, busy, close, chosen }: Props) {
  const { t } = useTranslation('today');
  const form = useForm({
    initialValues: { when: initial },
    validate: { when: (when) => (momentOf(when, zone) ? null : t('timeMissing')) },
  });
  useUnsaved(form.isDirty());
  return (
    <form noValidate onSubmit={form.onSubmit(({ when }) => chosen(momentOf(when, zone) ?? when))}>
      <Stack gap="sm">
        <TextInput
          type="datetime-local"
          label={label}
          description={zone.replaceAll('_', ' ')}
          data-autofocus
          {...form.getInputProps('when')}
        />
        <Group gap="sm">
          <Button type="submit" loading={busy}>
            {submit}
          </Button>
          <Button variant="default" onClick={close} disabled={busy}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
