import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/client';
import type { components } from '../api/contract/commands';
import { formatMoment } from '../format/dates';
import { useSession } from '../session/session';
import { EmptyNote, ProblemNote, Waiting } from '../shell/notes';
import classes from './MailboxPage.module.css';

type Mail = components['schemas']['MailboxReceivedMail'];

const LOOK_MS = 5_000;

/** The mails of the demo, which go to nobody: whoever tries Kept out finds the links in them here. */
export default function MailboxPage() {
  const { t } = useTranslation('mailbox');
  const { mails, problem, again } = useMailbox();
  return (
    <Stack gap="md">
      <Title order={2} fz={18}>
        {t('pageTitle')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('explanation')}
      </Text>
      {problem && <ProblemNote problem={problem} again={again} />}
      {!mails && !problem && <Waiting heights={[160]} />}
      {mails?.length === 0 && <EmptyNote title={t('nothing')} />}
      {mails?.map((mail) => (
        <MailCard key={`${mail.id} ${mail.at}`} mail={mail} />
      ))}
    </Stack>
  );
}

function MailCard({ mail }: { mail: Mail }) {
  const { t } = useTranslation('mailbox');
  return (
    <article className={`surface ${classes.mail}`}>
      <Title order={3} fz={14}>
        {mail.subject}
      </Title>
      <Text size="xs" c="dimmed">
        {t('to', { name: mail.to, address: mail.address, when: formatMoment(mail.at) })}
      </Text>
      <Text size="sm" className={classes.text ?? ''}>
        {mail.text}
      </Text>
    </article>
  );
}

function useMailbox() {
  const { me, send, commandUrl } = useSession();
  const url = `${commandUrl}/api/mailbox`;
  const { data, error, refetch } = useQuery({
    queryKey: [me.sub, url],
    queryFn: async ({ signal }) => ((await (await send(url, { signal })).json()) as { mails: Mail[] }).mails,
    refetchInterval: LOOK_MS,
  });
  return { mails: data, problem: error ? asProblem(error) : undefined, again: () => void refetch() };
}
