import { Popover, Stack, Text, UnstyledButton } from '@mantine/core';
import { useEffect } from 'react';
import type { Problem } from '../api/client';
import type { Freshness } from '../api/types';
import { onTryAgain, useConnection } from '../api/connection';
import { announce } from '../api/useLive';
import { useRead } from '../api/useRead';
import { formatMoment } from '../format/dates';
import { formatNumber } from '../format/numbers';
import classes from './FreshnessPill.module.css';

const EVERY_SECONDS = 5;

/** How current every number on the page is: up to which position of the log, and what is waiting or set aside. */
export function FreshnessPill() {
  const { data, problem, refresh } = useRead<Freshness>('/api/freshness', EVERY_SECONDS);
  const { lost } = useConnection();
  useEffect(() => {
    if (data) announce(data.asOfPosition);
  }, [data]);
  useEffect(() => onTryAgain(refresh), [refresh]);
  const mood = lost ? 'lost' : moodOf(data, problem);
  return (
    <Popover width={320} position="bottom-end" shadow="md">
      <Popover.Target>
        <UnstyledButton className={classes.pill} data-mood={mood}>
          <span className={classes.dot} />
          <span>{wordsFor(mood, data)}</span>
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

type Mood = 'waiting' | 'lost' | 'stranger' | 'stale' | 'forged' | 'parked' | 'fresh';

function moodOf(data: Freshness | undefined, problem: Problem | undefined): Mood {
  if (problem) return problem.status === 401 ? 'stranger' : 'lost';
  if (!data) return 'waiting';
  if (data.stale) return 'stale';
  if (data.forged > 0) return 'forged';
  return data.parked.length > 0 ? 'parked' : 'fresh';
}

function wordsFor(mood: Mood, data: Freshness | undefined): string {
  switch (mood) {
    case 'waiting':
      return 'Checking';
    case 'lost':
      return navigator.onLine ? 'No answer' : 'Offline';
    case 'stranger':
      return 'Not signed in';
    case 'stale':
      return `${behind(data?.lagSeconds ?? 0)} behind`;
    case 'forged':
      return `${formatNumber(data?.forged ?? 0)} forged`;
    case 'parked':
      return `${data?.parked.length} set aside`;
    case 'fresh':
      return 'Up to date';
  }
}

function behind(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${formatNumber(seconds / 3600, 1)} h`;
}

function Details({ data, failure }: { data?: Freshness; failure?: string }) {
  return (
    <Stack gap={6}>
      {failure && <Text size="sm">{failure}</Text>}
      {data?.reason && <Text size="sm">{data.reason}</Text>}
      {data && (
        <Text size="sm">
          Kept has read its log up to position <b className="num">{formatNumber(data.asOfPosition)}</b>
          {data.newestRecordedAt && <>, the newest recorded on {formatMoment(data.newestRecordedAt)}</>}.
        </Text>
      )}
      {data && data.forged > 0 && (
        <Text size="sm">
          Somebody else than Kept has written <b className="num">{formatNumber(data.forged)}</b> records to its event
          stream since yesterday. They were not read.
        </Text>
      )}
      {data && data.parked.length > 0 && (
        <>
          <Text size="sm" fw={600}>
            Set aside because a fact could not be read
          </Text>
          {data.parked.map((one) => (
            <Text size="xs" key={one.key} className={classes.parked}>
              #{formatNumber(one.position)} {one.reason} <span className={classes.key}>{one.key}</span>
            </Text>
          ))}
        </>
      )}
    </Stack>
  );
}
