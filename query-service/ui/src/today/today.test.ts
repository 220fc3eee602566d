import { describe, expect, it } from 'vitest';
import type { Item, RelationshipDetail, SessionLine } from '../api/types';
import { dueDays, isAskedToAgree, isInvited, nextMeeting, promised, putOn, suggestions, unanswered } from './today';

const ME = 'me';
const ANA = 'ana';
const ZONE = 'Europe/Paris';
/** A Wednesday. */
const NOW = '2026-03-11T09:00:00Z';

const line = (session: string, state: SessionLine['state'], date: string, more: Partial<SessionLine> = {}) =>
  ({
    session,
    state,
    start: { date, instant: `${date}T09:00:00Z`, zone: ZONE },
    minutes: 60,
    affirmedBy: [],
    deniedBy: [],
    ...more,
  }) as unknown as SessionLine;

const item = (id: string, owner: string, due: string, state: Item['state'] = 'OPEN') =>
  ({ actionItem: id, owner, due, state }) as unknown as Item;

const rhythm = { version: 1, intervalDays: 14, minutes: 60, slot: null, zone: ZONE };

const pair = (more: object = {}): RelationshipDetail =>
  ({
    asOf: NOW,
    zone: ZONE,
    lifecycle: 'ACTIVE',
    sessions: [],
    items: [],
    protocol: rhythm,
    agreement: { proposed: { ...rhythm, agreedBy: [ME, ANA] }, acceptedBy: [ME, ANA], expectedBy: [] },
    ...more,
  }) as unknown as RelationshipDetail;

describe('what waits for a word of mine', () => {
  it('is every meeting of the last weeks of which I said nothing, the last one first', () => {
    const sessions = [
      line('old', 'UNCONFIRMED', '2025-12-01'),
      line('hers', 'HELD', '2026-02-10', { affirmedBy: [ANA] }),
      line('mine', 'HELD', '2026-02-20', { affirmedBy: [ME] }),
      line('refused', 'HELD', '2026-02-24', { affirmedBy: [ANA], deniedBy: [ME] }),
      line('hers alone', 'DENIED', '2026-02-26', { deniedBy: [ANA] }),
      line('open', 'UNCONFIRMED', '2026-03-10'),
      line('ahead', 'BOOKED', '2026-03-20'),
      line('off', 'CANCELLED', '2026-03-09'),
    ];
    expect(unanswered(pair({ sessions }), ME).map(({ session }) => session)).toEqual(['open', 'hers']);
  });

  it('is a proposed pair until I have said yes to its rhythm', () => {
    const agreement = { proposed: { ...rhythm, agreedBy: [ANA] }, acceptedBy: [ANA], expectedBy: [] };
    expect(isInvited(pair({ lifecycle: 'PROPOSED', agreement }), ME)).toBe(true);
    expect(isInvited(pair({ lifecycle: 'PROPOSED', agreement }), ANA)).toBe(false);
    expect(isInvited(pair({ agreement }), ME)).toBe(false);
  });

  it('is another rhythm than the one in force', () => {
    const proposed = { ...rhythm, version: 2, agreedBy: [ANA] };
    const agreement = { proposed, acceptedBy: [], expectedBy: [] };
    expect(isAskedToAgree(pair({ agreement }), ME)).toBe(true);
    expect(isAskedToAgree(pair({ agreement }), ANA)).toBe(false);
    expect(isAskedToAgree(pair(), ME)).toBe(false);
    expect(isAskedToAgree(pair({ agreement, lifecycle: 'PROPOSED' }), ME)).toBe(false);
  });

  it('is a promise that was put on me', () => {
    const items = [item('a', ME, '2026-03-20', 'PROPOSED'), item('b', ANA, '2026-03-20', 'PROPOSED')];
    expect(putOn(pair({ items }), ME).map(({ actionItem }) => actionItem)).toEqual(['a']);
  });
});

describe('what is promised', () => {
  it('is mine first, by the day it is due, and nothing that is done', () => {
    const items = [
      item('hers', ANA, '2026-03-01'),
      item('later', ME, '2026-03-30'),
      item('soon', ME, '2026-03-12'),
      item('done', ME, '2026-03-02', 'COMPLETED'),
    ];
    expect(promised(pair({ items }), ME).map(({ actionItem }) => actionItem)).toEqual(['soon', 'later', 'hers']);
  });

  it('is well due at the next meeting, in a week or in two', () => {
    const sessions = [line('later', 'BOOKED', '2026-03-24'), line('next', 'BOOKED', '2026-03-17')];
    expect(nextMeeting(pair({ sessions }))?.session).toBe('next');
    expect(dueDays(pair({ sessions })).map(({ day }) => day)).toEqual(['2026-03-17', '2026-03-18', '2026-03-25']);
    expect(dueDays(pair()).map(({ which }) => which)).toEqual(['week', 'twoWeeks']);
  });
});

describe('times to meet next', () => {
  it('follow the rhythm at the time of the last meeting, on days of work', () => {
    const sessions = [line('last', 'HELD', '2026-03-07')];
    expect(suggestions(pair({ sessions }))).toEqual([
      '2026-03-23T09:00:00.000Z',
      '2026-03-24T09:00:00.000Z',
      '2026-03-30T08:00:00.000Z',
    ]);
  });

  it('are on the weekday and at the time that were agreed', () => {
    const protocol = { ...rhythm, slot: 'TUESDAY 08:30' };
    const sessions = [line('last', 'HELD', '2026-02-24')];
    expect(suggestions(pair({ sessions, protocol }))[0]).toBe('2026-03-17T07:30:00.000Z');
    const elsewhere = { ...protocol, zone: 'America/New_York' };
    expect(suggestions(pair({ sessions, protocol: elsewhere }))[0]).toBe('2026-03-17T12:30:00.000Z');
  });

  it('never lie in the past', () => {
    expect(suggestions(pair())[0]).toBe('2026-03-12T09:00:00.000Z');
    const sessions = [line('long ago', 'HELD', '2026-01-05')];
    expect(suggestions(pair({ sessions })).every((moment) => moment > NOW)).toBe(true);
  });

  it('are none before a rhythm was agreed', () => {
    expect(suggestions(pair({ protocol: null }))).toEqual([]);
  });
});
