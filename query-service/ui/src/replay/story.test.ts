import { describe, expect, it } from 'vitest';
import type { Step, Timeline } from '../api/types';
import { anyKnownBy, differenceOf, lateBy, momentOf, movedTo, told } from './story';

const step = (eventId: string, day: string, recordedAt: string, more: Partial<Step> = {}): Step => ({
  position: 1,
  eventId,
  noun: 'Session',
  type: 'SessionHeld',
  subject: { type: 'SESSION', id: 's' },
  revision: 1,
  class: 'C0',
  effectiveAt: { date: day, instant: null, zone: 'UTC' },
  recordedAt,
  claimedRecordedAt: null,
  lateHours: 0,
  actor: 'a',
  actorRole: 'PARTICIPANT',
  onBehalfOf: null,
  source: 'UI',
  what: '',
  supersedes: null,
  supersededBy: null,
  odd: false,
  stateAfter: { lifecycle: 'ACTIVE', paused: false, sessionsHeld: 0, openItems: 0, evidence: null },
  ...more,
});
const timeline = (steps: Step[], clock: Timeline['clock'] = 'kept'): Timeline => ({
  asOfPosition: 9,
  asOf: '2026-12-31T00:00:00Z',
  asOfDate: '2026-12-31',
  knownAt: null,
  clock,
  minEvidence: 'E1',
  window: null,
  freshness: { lagSeconds: 0, stale: false, reason: null },
  zone: 'UTC',
  programme: 'p',
  relationship: 'r',
  members: [],
  steps,
});
const prompt = step('prompt', '2026-01-05', '2026-01-05T18:00:00Z');
const late = step('late', '2026-01-02', '2026-02-01T09:00:00Z');
const imported = step('imported', '2026-01-03', '2026-11-23T09:00:00Z', { claimedRecordedAt: '2026-01-04T09:00:00Z' });
const ids = (some: { step: Step }[]) => some.map((one) => one.step.eventId);

describe('the story', () => {
  it('is told by when things happened, or by when they became known', () => {
    const both = timeline([late, prompt]);
    expect(ids(told(both, 'happened'))).toEqual(['late', 'prompt']);
    expect(ids(told(both, 'known'))).toEqual(['prompt', 'late']);
  });

  it('calls a fact of a day late only after the next day is over', () => {
    expect(told(timeline([late, prompt]), 'happened').map((one) => one.late)).toEqual([true, false]);
  });

  it('believes the claim of the source only when asked to', () => {
    expect(ids(told(timeline([late, imported]), 'known'))).toEqual(['late', 'imported']);
    expect(ids(told(timeline([late, imported], 'source'), 'known'))).toEqual(['imported', 'late']);
  });

  it('is late by the clock asked for, which is the source\u2019s only where it claims something', () => {
    const claimed = { ...imported, claimedRecordedAt: '2026-01-09T09:00:00Z' };
    const by = (clock: Timeline['clock'], some: Step) =>
      told(timeline([some], clock), 'happened').map((one) => lateBy(one, clock));
    expect(by('source', claimed)).toEqual(['source']);
    expect(by('kept', claimed)).toEqual(['kept']);
    expect(by('source', late)).toEqual(['kept']);
    expect(by('source', imported)).toEqual([undefined]);
  });

  it('asks about the day of the fact, or the moment it became known', () => {
    const [one] = told(timeline([late]), 'happened');
    if (!one) throw new Error('nothing told');
    expect(momentOf(one, 'happened', 'kept')).toEqual({ asOf: '2026-01-02', knownAt: '2026-01-02' });
    expect(momentOf(one, 'known', 'kept')).toEqual({ knownAt: '2026-02-01T09:00:00Z' });
  });
});

describe('the fact looked at', () => {
  const before = told(timeline([prompt]), 'happened');
  const after = told(timeline([late, prompt]), 'happened');

  it('stays in sight when another takes its place before it', () => {
    expect(movedTo({ story: before, order: 'happened', at: 0 }, { story: after, order: 'happened', at: 0 })).toBe(1);
  });

  it('is another one when the reader chose another one, or another order', () => {
    expect(movedTo({ story: after, order: 'happened', at: 1 }, { story: before, order: 'happened', at: 0 })).toBe(0);
    expect(movedTo({ story: before, order: 'known', at: 0 }, { story: after, order: 'happened', at: 0 })).toBe(0);
    expect(movedTo(undefined, { story: after, order: 'happened', at: 0 })).toBe(0);
  });
});

describe('known then and known now', () => {
  it('differ by what was learnt afterwards about the same days', () => {
    const { learnt } = differenceOf(timeline([prompt]), timeline([late, imported, prompt]), '2026-01-02');
    expect(learnt.map((one) => one.eventId)).toEqual(['late']);
  });

  it('differ by what has been corrected since', () => {
    const corrected = { ...prompt, supersededBy: 'other' };
    expect(differenceOf(timeline([prompt]), timeline([corrected])).corrected).toEqual([corrected]);
    expect(differenceOf(timeline([corrected]), timeline([corrected])).corrected).toEqual([]);
  });
});

describe('anything known by a moment', () => {
  it('is known from the day of its record on, on the calendar of the programme', () => {
    const night = { ...timeline([step('night', '2026-01-02', '2026-01-04T23:30:00Z')]), zone: 'Europe/Berlin' };
    expect(anyKnownBy({ knownAt: '2026-01-04' }, night)).toBe(false);
    expect(anyKnownBy({ knownAt: '2026-01-05' }, night)).toBe(true);
    expect(anyKnownBy({ knownAt: '2026-01-04T23:29:59Z' }, night)).toBe(false);
    expect(anyKnownBy({ knownAt: '2026-01-04T23:30:00Z' }, night)).toBe(true);
  });

  it('is what a source claims only when asked to believe it', () => {
    expect(anyKnownBy({ knownAt: '2026-01-04' }, timeline([imported]))).toBe(false);
    expect(anyKnownBy({ knownAt: '2026-01-04' }, timeline([imported], 'source'))).toBe(true);
  });
});
