import { Popover, Stack, Text, UnstyledButton } from '@mantine/core';
import { useEffect } from 'react';
import type { Freshness } from '../api/types';
import { announce } from '../api/useLive';
import { useRead } from '../api/useRead';
import { formatMoment } from '../format/dates';
import { formatNumber } from '../format/numbers';
import classes from './FreshnessPill.module.css';

const EVERY_SECONDS = 10;

/** How current every number on the page is: up to which position of the log, and what is waiting or set aside. */
export function FreshnessPill() {
  const { data, problem } = useRead<Freshness>('/api/freshness', EVERY_SECONDS);
  useEffect(() => {
    if (data) announce(data.asOfPosition);
  }, [data]);
  const stale = Boolean(problem) || (data?.stale ?? false);
  const parked = data?.parked.length ?? 0;
  const mood = !data && !problem ? 'waiting' : stale ? 'stale' : parked > 0 ? 'parked' : 'fresh';
  return (
    <Popover width={320} position="bottom-end" shadow="md">
      <Popover.Target>
        <UnstyledButton className={classes.pill} data-mood={mood}>
          <span className={classes.dot} />
          <span>{wordsFor(mood, data, parked)}</span>
          {data && <span className={`num ${classes.position}`}>#{formatNumber(data.asOfPosition)}</span>}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Details {...(data && { data })} {...(problem && { failure: problem.detail || problem.title })} />
      </Popover.Dropdown>
    </Popover>
  );
}

function wordsFor(mood: string, data: Freshness | undefined, parked: number): string {
  switch (mood) {
    case 'waiting':
      return 'Checking';
    case 'stale':
      return data ? `${behind(data.lagSeconds)} behind` : 'No answer';
    case 'parked':
      return `${parked} set aside`;
    default:
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
