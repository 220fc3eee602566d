import { Button, Select, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Coordinator, handOver } from '../api/caseload';
import { useRecordOfProgramme } from '../api/commands';
import { formatNumber } from '../format/numbers';
import { PersonDialog } from '../people/PersonDialog';
import { useUnsaved } from '../session/unsaved';
import { FormButtons } from '../shell/FormButtons';
import { ProblemNote } from '../shell/notes';
import { coordinatorName } from './coordinators';

interface Props {
  programme: string;
  coordinators: Coordinator[];
}

/** For a coordinator who leaves: everything they look after becomes another one's. */
export function HandOver({ programme, coordinators }: Props) {
  const { t } = useTranslation('caseload');
  const [opened, setOpened] = useState(false);
  const [handedOver, setHandedOver] = useState(0);
  if (coordinators.length < 2) return null;
  return (
    <>
      <Text size="sm" role="status">
        {handedOver > 0 && t('handedOver', { count: handedOver, size: formatNumber(handedOver) })}
      </Text>
      <Button size="xs" variant="default" onClick={() => setOpened(true)}>
        {t('handOver')}
      </Button>
      {opened && (
        <HandOverForm
          programme={programme}
          coordinators={coordinators}
          close={() => setOpened(false)}
          done={(size) => {
            setOpened(false);
            setHandedOver(size);
          }}
        />
      )}
    </>
  );
}

interface FormProps extends Props {
  close: () => void;
  done: (handedOver: number) => void;
}

function HandOverForm({ programme, coordinators, close, done }: FormProps) {
  const { t } = useTranslation('caseload');
  const handed = useRef(0);
  const record = useRecordOfProgramme(programme, (answer, { body }) => {
    handed.current += answer.events?.length ?? 0;
    const { from, to } = body as { from: string; to: string };
    if (leftOf(answer) > 0) record.mutate(handOver(from, to));
    else done(handed.current);
  });
  const form = useForm({
    initialValues: { from: coordinators.find(({ own }) => own)?.person ?? '', to: '' },
    validate: {
      from: (from) => (from ? null : t('missing')),
      to: (to, { from }) => (to && to !== from ? null : t('missing')),
    },
  });
  useUnsaved(form.isDirty());
  const people = (some: Coordinator[]) => some.map((one) => ({ value: one.person, label: coordinatorName(one) }));
  const refusedField = record.error?.field;
  return (
    <PersonDialog title={t('handOverTitle')} close={close}>
      <form onSubmit={form.onSubmit(({ from, to }) => record.mutate(handOver(from, to)))} noValidate>
        <Stack gap="sm">
          <Text size="sm">{t('handOverHint')}</Text>
          {record.error && refusedField !== 'to' && <ProblemNote problem={record.error} />}
          <Select label={t('from')} data={people(coordinators)} {...form.getInputProps('from')} />
          <Select
            label={t('to')}
            data={people(coordinators.filter(({ active }) => active))}
            data-autofocus
            {...form.getInputProps('to')}
            {...(refusedField === 'to' && { error: record.error?.detail })}
          />
          <FormButtons submit={t('handOver')} cancel={t('cancel')} close={close} busy={record.isPending} />
        </Stack>
      </form>
    </PersonDialog>
  );
}

/** What is beyond as many as are handed over at once. */
function leftOf(answer: object): number {
  return 'left' in answer && typeof answer.left === 'number' ? answer.left : 0;
}
