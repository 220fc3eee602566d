import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { type PendingAddress, useAddressChange } from '../api/addressChange';
import { isolated } from '../api/people';
import { formatMoment } from '../format/dates';
import { useUnsaved } from '../session/unsaved';
import { ProblemNote } from '../shell/notes';

/** The change of the reader's own address: asked for here, and confirmed with the links in two mails. */
export function MyAddress() {
  const { t } = useTranslation('people');
  const { pending, problem, again, ask, cancel } = useAddressChange();
  return (
    <Stack gap="xs" mt="lg">
      <Title order={3} fz={14}>
        {t('address.title')}
      </Title>
      {problem && <ProblemNote problem={problem} again={again} />}
      {pending === null && <Asking ask={ask} />}
      {pending && <Waits pending={pending} cancel={cancel} />}
    </Stack>
  );
}

type Change = ReturnType<typeof useAddressChange>;

function Asking({ ask }: Pick<Change, 'ask'>) {
  const { t } = useTranslation('people');
  const form = useForm({
    initialValues: { email: '' },
    validate: { email: (email) => (email.trim() ? null : t('address.missing')) },
  });
  useUnsaved(form.isDirty());
  const ofField = ask.error?.field === 'email' ? ask.error.detail : undefined;
  return (
    <form onSubmit={form.onSubmit(({ email }) => ask.mutate(email))} noValidate>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t('address.hint')}
        </Text>
        {ask.error && !ofField && <ProblemNote problem={ask.error} />}
        <Group align="flex-end" gap="sm">
          <TextInput
            label={t('address.new')}
            inputMode="email"
            autoComplete="email"
            flex={1}
            {...form.getInputProps('email')}
            error={form.errors.email ?? ofField}
          />
          <Button type="submit" variant="default" loading={ask.isPending}>
            {t('address.ask')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Waits({ pending, cancel }: { pending: PendingAddress } & Pick<Change, 'cancel'>) {
  const { t } = useTranslation('people');
  const until = formatMoment(pending.expiresAt);
  return (
    <>
      <Text size="sm" role="status">
        {t('address.pending', { address: isolated(pending.email), until })}
      </Text>
      <Text size="sm">{t(pending.confirmed ? 'address.confirmed' : 'address.toConfirm')}</Text>
      {pending.agreement !== 'NOT_NEEDED' && (
        <Text size="sm">{t(pending.agreement === 'GIVEN' ? 'address.agreed' : 'address.toAgree')}</Text>
      )}
      {cancel.error && <ProblemNote problem={cancel.error} />}
      <Button variant="default" size="xs" w="fit-content" loading={cancel.isPending} onClick={() => cancel.mutate()}>
        {t('address.cancel')}
      </Button>
    </>
  );
}
