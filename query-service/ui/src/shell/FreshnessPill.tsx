import { Popover, Stack, Text, UnstyledButton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { TFunction } from 'i18next';
import { Trans, useTranslation } from 'react-i18next';
import { asProblem, OUTAGES, type Problem } from '../api/client';
import type { Freshness } from '../api/types';
import { onTryAgain, useConnection } from '../api/connection';
import { reading, refetchChanged } from '../api/queries';
import { formatMoment } from '../format/dates';
import { formatLag, formatNumber } from '../format/numbers';
import { termOf } from '../i18n/terms';
import { useSession } from '../session/session';
import classes from './FreshnessPill.module.css';

const EVERY_MS = 5000;

/** How current every number on the page is: up to which position of the log, and what is waiting or set aside. */
export function FreshnessPill() {
  const { t } = useTranslation('shell');
  const { data, problem } = useFreshness();
  const { lost } = useConnection();
  const mood = lost ? 'lost' : moodOf(data, problem);
  return (
    <Popover width={320} position="bottom-end" shadow="md">
      <Popover.Target>
        <UnstyledButton className={classes.pill} data-mood={mood}>
          <span className={classes.dot} />
          <span>{wordsFor(t, mood, data)}</span>
          {data && mood !== 'lost' && (
            <span className={`num ${classes.position}`}>#{formatNumber(data.asOfPosition)}</span>
          )}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Details {...(data && { data })} {...(problem && { failure: problem.detail || problem.title })} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Asks while the page is seen, and lets the answers on it follow what has been read since. */
function useFreshness(): { data: Freshness | undefined; problem: Problem | undefined } {
  const client = useQueryClient();
  const { me, send } = useSession();
  const { data, dataUpdatedAt, error, refetch } = useQuery({
    ...reading<Freshness>(me.sub, send, '/api/freshness'),
    refetchInterval: EVERY_MS,
    refetchOnWindowFocus: 'always',
  });
  useEffect(() => {
    if (data) refetchChanged(client, data.asOfPosition);
  }, [client, data, dataUpdatedAt]);
  useEffect(() => onTryAgain(() => void refetch({ cancelRefetch: false })), [refetch]);
  const problem = error ? asProblem(error) : undefined;
  const isOutdated = data !== undefined && problem !== undefined && OUTAGES.has(problem.status);
  return { data, problem: isOutdated ? undefined : problem };
}

type Mood = 'waiting' | 'lost' | 'stranger' | 'stale' | 'forged' | 'parked' | 'fresh';

function moodOf(data: Freshness | undefined, problem: Problem | undefined): Mood {
  if (problem) return problem.status === 401 ? 'stranger' : 'lost';
  if (!data) return 'waiting';
  if (data.stale) return 'stale';
  if (data.forged > 0) return 'forged';
  return data.parked.length > 0 ? 'parked' : 'fresh';
}

function wordsFor(t: TFunction<'shell'>, mood: Mood, data: Freshness | undefined): string {
  switch (mood) {
    case 'waiting':
      return t('freshness.waiting');
    case 'lost':
      return t(navigator.onLine ? 'freshness.lost' : 'freshness.offline');
    case 'stranger':
      return t('freshness.stranger');
    case 'stale':
      return t('freshness.stale', { lag: formatLag(data?.lagSeconds ?? 0) });
    case 'forged':
      return t('freshness.forged', { size: formatNumber(data?.forged ?? 0) });
    case 'parked':
      return t('freshness.parked', { size: formatNumber(data?.parked.length ?? 0) });
    case 'fresh':
      return t('freshness.fresh');
  }
}

function Details({ data, failure }: { data?: Freshness; failure?: string }) {
  const { t } = useTranslation('shell');
  return (
    <Stack gap={6}>
      {failure && <Text size="sm">{failure}</Text>}
      {data?.freshness.reason && <Text size="sm">{termOf('freshness', 'STALE', data.freshness.reason)}</Text>}
      {data && (
        <Text size="sm">
          <ReadUpTo data={data} />
        </Text>
      )}
      {data && data.forged > 0 && (
        <Text size="sm">
          <Trans
            t={t}
            i18nKey="freshness.notRead"
            count={data.forged}
            values={{ size: formatNumber(data.forged) }}
            components={{ b: <b className="num" /> }}
          />
        </Text>
      )}
      {data && data.parked.length > 0 && (
        <>
          <Text size="sm" fw={600}>
            {t('freshness.setAside')}
          </Text>
          {data.parked.map((one) => (
            <Text size="xs" key={one.key} className={classes.parked}>
              {one.position !== null && `#${formatNumber(one.position)} `}
              {setAside(one.reason)} <span className={classes.key}>{one.key}</span>
            </Text>
          ))}
        </>
      )}
    </Stack>
  );
}

function ReadUpTo({ data: { asOfPosition, newestRecordedAt } }: { data: Freshness }) {
  const { t } = useTranslation('shell');
  const position = formatNumber(asOfPosition);
  const components = { b: <b className="num" /> };
  if (!newestRecordedAt) return <Trans t={t} i18nKey="freshness.read" values={{ position }} components={components} />;
  const when = formatMoment(newestRecordedAt);
  return <Trans t={t} i18nKey="freshness.readAndNewest" values={{ position, when }} components={components} />;
}

/** The service says the code of the reason, a colon and a sentence. */
function setAside(reason: string): string {
  return termOf('parked', reason.split(':')[0] ?? '', reason);
}
