import { QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { Problem, type Send } from './client';
import {
  isOfSameResource,
  mayHaveChanged,
  newQueryClient,
  problemBeside,
  reading,
  refetchChanged,
  refetchFailed,
} from './queries';
import type { Answer } from './types';

const NOW = Date.parse('2026-06-01T12:00:00Z');
const answer = (more: Partial<Answer> = {}): Answer => ({
  asOfPosition: 9,
  asOf: '2026-06-01T12:00:00Z',
  asOfDate: '2026-06-01',
  knownAt: null,
  clock: 'kept',
  minEvidence: 'E1',
  window: null,
  freshness: { lagSeconds: 0, stale: false, reason: null },
  ...more,
});

describe('an answer may have changed', () => {
  it('once there are facts it did not count', () => {
    expect(mayHaveChanged(answer(), 9, NOW)).toBe(false);
    expect(mayHaveChanged(answer(), 10, NOW)).toBe(true);
  });

  it('about a past day too, as long as all that is known now counts', () => {
    expect(mayHaveChanged(answer({ asOf: '2026-03-14T23:59:59Z' }), 10, NOW)).toBe(true);
  });

  it('not when it says what was known then', () => {
    expect(mayHaveChanged(answer({ knownAt: '2026-03-14T23:59:59Z' }), 10, NOW)).toBe(false);
    expect(mayHaveChanged(answer({ knownAt: '2026-06-01T23:59:59Z' }), 10, NOW)).toBe(true);
  });

  it('when a source may yet claim to have known it then', () => {
    expect(mayHaveChanged(answer({ knownAt: '2026-03-14T23:59:59Z', clock: 'source' }), 10, NOW)).toBe(true);
  });
});

describe('a read', () => {
  const settled = () => new Promise((resolve) => setTimeout(resolve, 10));

  /** Reads `/api/x` as the service answers each time, and keeps watching. */
  async function watched(...answers: (Answer | Problem)[]) {
    const client = newQueryClient();
    let asked = 0;
    const send: Send = async () => {
      const next = answers[Math.min(asked, answers.length - 1)];
      asked += 1;
      if (next instanceof Problem) throw next;
      return Response.json(next);
    };
    const observer = new QueryObserver(client, reading<Answer>('s', send, '/api/x'));
    observer.subscribe(() => undefined);
    await settled();
    return { client, asked: () => asked, shown: () => observer.getCurrentResult() };
  }

  it('is one person\u2019s', () => {
    const send: Send = async () => Response.json({});
    expect(reading('a', send, '/api/x').queryKey).not.toEqual(reading('b', send, '/api/x').queryKey);
  });

  it.each([0, 401, 502, 503, 504])('that failed with %d is made again on the next sign of life', async (status) => {
    const { client, asked, shown } = await watched(new Problem(status, 'none', ''), answer());
    expect(asked()).toBe(1);
    refetchFailed(client);
    await settled();
    expect(shown().data).toEqual(answer());
    refetchFailed(client);
    await settled();
    expect(asked()).toBe(2);
  });

  it('that was refused is not', async () => {
    const { client, asked } = await watched(new Problem(403, 'no', ''), answer());
    refetchFailed(client);
    await settled();
    expect(asked()).toBe(1);
  });

  it('is made again in place once there are facts it did not count', async () => {
    const { client, asked, shown } = await watched(answer(), answer({ asOfPosition: 10 }));
    refetchChanged(client, 9);
    await settled();
    expect(asked()).toBe(1);
    refetchChanged(client, 10);
    await settled();
    expect(shown().data?.asOfPosition).toBe(10);
  });

  it('keeps its last answer through an outage', async () => {
    const { client, shown } = await watched(answer(), new Problem(503, 'none', ''));
    refetchChanged(client, 10);
    await settled();
    const { data, error } = shown();
    expect(error).toBeInstanceOf(Problem);
    expect(data).toEqual(answer());
    expect(problemBeside(data, error)).toBeUndefined();
  });

  it('says what is wrong where there is no answer, or no sign-in any more', () => {
    expect(problemBeside(undefined, new Problem(503, 'none', ''))?.status).toBe(503);
    expect(problemBeside(answer(), new Problem(401, 'who', ''))?.status).toBe(401);
    expect(problemBeside(answer(), new Problem(500, 'oh', ''))).toBeUndefined();
  });

  it('shows the last answer meanwhile, if it is about the same thing', () => {
    expect(isOfSameResource('/api/p/board', '/api/p/board?asOf=2026-01-01')).toBe(true);
    expect(isOfSameResource('/api/p/board', '/api/q/board')).toBe(false);
    expect(isOfSameResource(undefined, '/api/p/board')).toBe(false);
  });
});
