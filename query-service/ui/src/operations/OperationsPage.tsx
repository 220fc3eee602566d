import { Button, Group, Progress, Stack, Table, Text, Title } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Freshness } from '../api/types';
import { formatMoment } from '../format/dates';
import { formatLag, formatNumber, formatShare } from '../format/numbers';
import { termOf } from '../i18n/terms';
import { useSession } from '../session/session';
import { ProblemNote } from '../shell/notes';
import {
  type Built,
  type MailLine,
  type NotRead,
  type Parked,
  type Rebuilding,
  shareRead,
  useLook,
  useStart,
  withBehind,
} from './operations';
import classes from './OperationsPage.module.css';

const REBUILD = '/api/operations/rebuild';
const PARKED = '/api/operations/parked';
/** As long as it takes to see whether it helped. */
const ASKED_MS = 10_000;
const NOT_READ = '/api/operations/forged';

/** For who runs Kept: how reading goes, what was set aside, read models and mails; nothing about people. */
export default function OperationsPage() {
  const { t } = useTranslation('operations');
  return (
    <Stack gap="lg">
      <div>
        <Title order={2} fz={18}>
          {t('pageTitle')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('reading.refresh')}
        </Text>
      </div>
      <Reading />
      <SetAside />
      <ReadModels />
      <Mails />
      <NotReadRecords />
    </Stack>
  );
}

interface SectionProps {
  title: string;
  hint?: string;
  actions?: ReactNode;
  children: ReactNode;
}

function Section({ title, hint, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section className={`surface ${classes.section}`} aria-labelledby={id}>
      <Group justify="space-between" gap="sm">
        <Title order={3} fz={15} id={id}>
          {title}
        </Title>
        {actions}
      </Group>
      {hint && (
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
      )}
      {children}
    </section>
  );
}

function Reading() {
  const { t } = useTranslation('operations');
  const { data, problem, again } = useLook<Freshness>('/api/freshness');
  return (
    <Section title={t('reading.title')}>
      {problem && <ProblemNote problem={problem} again={again} />}
      {data && (
        <Text size="sm">
          {data.stale
            ? t('reading.behind', { lag: formatLag(data.lagSeconds), position: formatNumber(data.asOfPosition) })
            : t('reading.fresh', { position: formatNumber(data.asOfPosition) })}
        </Text>
      )}
      {data?.freshness.reason && <Text size="sm">{termOf('freshness', 'STALE', data.freshness.reason)}</Text>}
    </Section>
  );
}

function SetAside() {
  const { t } = useTranslation('operations');
  const { data, problem, again } = useLook<Parked[]>(PARKED);
  const [asked, setAsked] = useState(false);
  const replay = useStart(`${PARKED}/replay`, () => {
    setAsked(true);
    setTimeout(() => setAsked(false), ASKED_MS);
  });
  const any = data && data.length > 0;
  return (
    <Section
      title={t('parked.title')}
      hint={t('parked.hint')}
      actions={
        any && (
          <Button size="xs" variant="default" loading={replay.isPending} onClick={() => replay.mutate()}>
            {t('parked.again')}
          </Button>
        )
      }
    >
      {(problem ?? replay.error) && <ProblemNote problem={problem ?? replay.error!} again={again} />}
      <Text size="sm" role="status">
        {asked && any ? t('parked.asked') : ''}
      </Text>
      {data?.length === 0 && <Text size="sm">{t('parked.none')}</Text>}
      {any && (
        <Rows heads={[t('parked.position'), t('parked.event'), t('parked.why'), t('parked.since')]}>
          {withBehind(data).map(({ first, behind }) => (
            <Table.Tr key={first.key}>
              <Table.Td className="num">{first.position !== null && formatNumber(first.position)}</Table.Td>
              <Table.Td>
                {first.type}
                <Text size="xs" c="dimmed" className={classes.key ?? ''}>
                  {first.key}
                </Text>
              </Table.Td>
              <Table.Td>
                {termOf('parked', first.reason, first.reason)}
                <Text size="xs" c="dimmed">
                  {first.problem}
                </Text>
                {behind > 0 && (
                  <Text size="xs">{t('parked.behind', { count: behind, size: formatNumber(behind) })}</Text>
                )}
              </Table.Td>
              <Table.Td>{formatMoment(first.parkedAt)}</Table.Td>
            </Table.Tr>
          ))}
        </Rows>
      )}
    </Section>
  );
}

function ReadModels() {
  const { t } = useTranslation('operations');
  const { data, problem, again } = useLook<Rebuilding>(REBUILD);
  const [asking, setAsking] = useState(false);
  const rebuild = useStart(REBUILD, () => {
    setAsking(false);
    again();
  });
  return (
    <Section
      title={t('rebuild.title')}
      hint={t('rebuild.hint')}
      actions={
        data &&
        !data.running &&
        (asking ? (
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={() => setAsking(false)}>
              {t('cancel')}
            </Button>
            <Button size="xs" loading={rebuild.isPending} onClick={() => rebuild.mutate()}>
              {t('rebuild.confirm')}
            </Button>
          </Group>
        ) : (
          <Button size="xs" variant="default" onClick={() => setAsking(true)}>
            {t('rebuild.start')}
          </Button>
        ))
      }
    >
      {(problem ?? rebuild.error) && <ProblemNote problem={problem ?? rebuild.error!} again={again} />}
      <Text size="sm" role="status">
        {data?.running ? t('rebuild.running') : ''}
      </Text>
      {data && data.failedAttempts > 0 && (
        <Text size="sm">
          {t('rebuild.failed', { size: formatNumber(data.failedAttempts), problem: data.problem ?? '' })}
        </Text>
      )}
      {data?.generations.map((one) => (
        <Generation key={one.generation} built={one} />
      ))}
    </Section>
  );
}

function Generation({ built }: { built: Built }) {
  const { t } = useTranslation('operations');
  const share = shareRead(built);
  const name = t('rebuild.generation', { number: formatNumber(built.generation) });
  const stage = built.stage as 'LIVE' | 'BUILDING' | 'RETIRED';
  return (
    <Stack gap={4}>
      <Group gap="sm">
        <Text size="sm" fw={600}>
          {name}
        </Text>
        <Text size="sm">{t(`rebuild.stage.${stage}`)}</Text>
        <Text size="sm" c="dimmed">
          {t('rebuild.facts', { size: formatNumber(built.facts) })}
          {built.toRead > 0 && `, ${t('rebuild.toRead', { size: formatNumber(built.toRead) })}`}
        </Text>
      </Group>
      {built.stage === 'BUILDING' && share !== undefined && (
        <Progress
          value={share * 100}
          aria-label={`${name}, ${t('rebuild.share', { share: formatShare(share) })}`}
          size="sm"
        />
      )}
    </Stack>
  );
}

function Mails() {
  const { t } = useTranslation('operations');
  const { commandUrl } = useSession();
  const url = `${commandUrl}/api/operations/mails`;
  const { data, problem, again } = useLook<{ mails: MailLine[] }>(url);
  return (
    <Section title={t('mails.title')} hint={t('mails.hint')}>
      {problem && <ProblemNote problem={problem} again={again} />}
      {data?.mails.length === 0 && <Text size="sm">{t('mails.none')}</Text>}
      {data && data.mails.length > 0 && (
        <Rows heads={[t('mails.kind'), t('mails.state'), t('mails.tries'), t('mails.when'), t('mails.action')]}>
          {data.mails.map((mail) => (
            <Table.Tr key={mail.id}>
              <Table.Td>{t(`mails.kinds.${mail.kind}`)}</Table.Td>
              <Table.Td>
                {t(`mails.states.${mail.state}`)}
                {mail.failure && (
                  <Text size="xs" c="dimmed">
                    {t(`mails.failures.${mail.failure}`)}
                  </Text>
                )}
              </Table.Td>
              <Table.Td className="num">{formatNumber(mail.tries)}</Table.Td>
              <Table.Td>{formatMoment(mail.due)}</Table.Td>
              <Table.Td>
                {mail.state === 'DEAD' && <Retry mail={mail} url={`${url}/${mail.id}/retry`} done={again} />}
              </Table.Td>
            </Table.Tr>
          ))}
        </Rows>
      )}
    </Section>
  );
}

function Retry({ mail, url, done }: { mail: MailLine; url: string; done: () => void }) {
  const { t } = useTranslation('operations');
  const retry = useStart(url, done);
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={retry.isPending}
        aria-label={t('mails.retryOf', { kind: t(`mails.kinds.${mail.kind}`), when: formatMoment(mail.due) })}
        onClick={() => retry.mutate()}
      >
        {t('mails.retry')}
      </Button>
      {retry.error && <Text size="xs">{retry.error.detail}</Text>}
    </>
  );
}

function NotReadRecords() {
  const { t } = useTranslation('operations');
  const { data, problem, again } = useLook<NotRead[]>(NOT_READ);
  return (
    <Section title={t('notRead.title')} hint={t('notRead.hint')}>
      {problem && <ProblemNote problem={problem} again={again} />}
      {data?.length === 0 && <Text size="sm">{t('notRead.none')}</Text>}
      {data && data.length > 0 && (
        <Rows heads={[t('notRead.place'), t('notRead.kind'), t('notRead.seen')]}>
          {data.map((one) => (
            <Table.Tr key={`${one.topic} ${one.partition} ${one.offset}`}>
              <Table.Td>{`${one.topic} ${one.partition}:${one.offset}`}</Table.Td>
              <Table.Td>
                {t(`notRead.kinds.${one.kind as 'FORGED' | 'UNKNOWN_KEY' | 'CORRUPT'}`)}
                <Text size="xs" c="dimmed">
                  {one.problem}
                </Text>
              </Table.Td>
              <Table.Td>{formatMoment(one.seenAt)}</Table.Td>
            </Table.Tr>
          ))}
        </Rows>
      )}
    </Section>
  );
}

function Rows({ heads, children }: { heads: string[]; children: ReactNode }) {
  return (
    <div className={classes.rows}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head, at) => (
              <Table.Th key={at}>{head}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </div>
  );
}
