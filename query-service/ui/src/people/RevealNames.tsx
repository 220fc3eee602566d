import { Button, Group, Select, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { REASONS, type RevealReason, useForgetting, useMinutesLeft, useReveal } from '../api/revelations';
import { formatTime } from '../format/dates';
import { ProblemNote } from '../shell/notes';
import classes from './RevealNames.module.css';

/** Until when names are shown that are numbers otherwise; then the page goes back to numbers by itself. */
export function NamesShown({ until }: { until: string }) {
  const { t } = useTranslation('people');
  useForgetting(until);
  const minutes = useMinutesLeft(until);
  return (
    <Group className={classes.note ?? ''} gap={6}>
      <Text size="sm" role="status">
        {t('reveal.shown', { time: formatTime(until) })}
      </Text>
      <Text size="sm" c="dimmed">
        {t('reveal.left', { count: minutes })}
      </Text>
    </Group>
  );
}

/** Names for a reason, which is recorded. */
export function RevealNames({ programme }: { programme: string }) {
  const { t } = useTranslation('people');
  const [asking, setAsking] = useState(false);
  return asking ? (
    <Because programme={programme} cancel={() => setAsking(false)} />
  ) : (
    <Button className={classes.note ?? ''} size="xs" variant="default" onClick={() => setAsking(true)}>
      {t('reveal.ask')}
    </Button>
  );
}

function Because({ programme, cancel }: { programme: string; cancel: () => void }) {
  const { t } = useTranslation('people');
  const [key] = useState(() => crypto.randomUUID());
  const reveal = useReveal(programme);
  const form = useForm<{ reason: RevealReason | null }>({
    initialValues: { reason: null },
    validate: { reason: (reason) => (reason === null ? t('reveal.missing') : null) },
  });
  return (
    <form
      className={`surface ${classes.form}`}
      noValidate
      onSubmit={form.onSubmit(({ reason }) => {
        if (reason !== null) reveal.mutate({ reason, key: `reveal-${key}-${reason}` });
      })}
    >
      {reveal.error && <ProblemNote problem={reveal.error} />}
      <Group align="flex-start" gap="sm">
        <Select
          className={classes.reason ?? ''}
          label={t('reveal.why')}
          description={t('reveal.recorded')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          placeholder={t('reveal.choose')}
          data={REASONS.map((reason) => ({ value: reason, label: t(`reveal.reason.${reason}`) }))}
          autoFocus
          {...form.getInputProps('reason')}
        />
        <Group gap="sm" className={classes.buttons ?? ''}>
          <Button type="submit" loading={reveal.isPending}>
            {t('reveal.show')}
          </Button>
          <Button variant="default" onClick={cancel} disabled={reveal.isPending}>
            {t('cancel')}
          </Button>
        </Group>
      </Group>
    </form>
  );
}
