import { Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { plusDays } from '../format/dates';
import { FormButtons } from '../shell/FormButtons';
import { PersonDialog } from '../people/PersonDialog';

const MOST_DAYS = 90;

interface Props {
  today: string;
  put: (until: string) => void;
  close: () => void;
}

export function SnoozeForm({ today, put, close }: Props) {
  const { t } = useTranslation('caseload');
  const form = useForm({
    initialValues: { until: '' },
    validate: { until: (until) => (until > today && until <= plusDays(today, MOST_DAYS) ? null : t('missingDay')) },
  });
  return (
    <PersonDialog title={t('again')} close={close}>
      <form onSubmit={form.onSubmit(({ until }) => put(until))} noValidate>
        <Stack gap="sm">
          <TextInput
            type="date"
            label={t('day')}
            description={t('dayHint')}
            min={plusDays(today, 1)}
            max={plusDays(today, MOST_DAYS)}
            data-autofocus
            {...form.getInputProps('until')}
          />
          <FormButtons submit={t('put')} cancel={t('cancel')} close={close} busy={false} />
        </Stack>
      </form>
    </PersonDialog>
  );
}
