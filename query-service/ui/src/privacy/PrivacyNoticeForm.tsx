import { Button, Stack, Text, Textarea, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { type Notice, usePrivacyNotice, usePublication } from '../api/privacyNotice';
import { formatMoment } from '../format/dates';
import { useUnsaved } from '../session/unsaved';
import { ProblemNote } from '../shell/notes';

/** Where administrators publish the privacy notice of the organisation. */
export function PrivacyNoticeForm() {
  const { t } = useTranslation('privacy');
  const { notice, problem, again } = usePrivacyNotice();
  return (
    <Stack gap="xs">
      <Title order={3} fz={16}>
        {t('edit')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('editHint')}
      </Text>
      {problem && <ProblemNote problem={problem} again={() => void again()} />}
      {notice !== undefined && <Editing key={notice?.version ?? 0} notice={notice} readAgain={again} />}
    </Stack>
  );
}

const CHANGED_MEANWHILE = 'NOTICE_CHANGED_MEANWHILE';

function Editing({ notice, readAgain }: { notice: Notice | null; readAgain: () => Promise<unknown> }) {
  const { t } = useTranslation('privacy');
  const publish = usePublication();
  const form = useForm({
    initialValues: { words: notice?.words ?? '' },
    validate: { words: (words) => (words.trim() ? null : t('missing')) },
  });
  useUnsaved(form.isDirty());
  const submit = form.onSubmit(({ words }) => publish.mutate({ words, before: notice?.version ?? 0 }));
  const changed = publish.error?.rule === CHANGED_MEANWHILE;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        <Text size="sm" role="status">
          {notice ? t('version', { version: notice.version, when: formatMoment(notice.publishedAt) }) : t('none')}
        </Text>
        {publish.error && <ProblemNote problem={publish.error} {...(changed && { again: () => void readAgain() })} />}
        <Textarea label={t('words')} autosize minRows={6} maxRows={24} {...form.getInputProps('words')} />
        <Button type="submit" w="fit-content" loading={publish.isPending} disabled={!form.isDirty()}>
          {t('publish')}
        </Button>
      </Stack>
    </form>
  );
}
