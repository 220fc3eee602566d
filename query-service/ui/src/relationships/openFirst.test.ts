import { describe, expect, it } from 'vitest';
import type { Item, RelationshipDetail, SessionLine } from '../api/types';
import { meetingRows, openItemsFirst } from './openFirst';

const item = (due: string, state: Item['state'], overdue = false) => ({ due, state, overdue }) as Item;
const met = (date: string, state: SessionLine['state'] = 'HELD') =>
  ({ session: date, state, start: { date, instant: null, zone: 'UTC' } }) as SessionLine;

describe('promises', () => {
  it('begin with what is overdue, then what is open by its day; what is over comes last, newest first', () => {
    const items = [
      item('2026-01-05', 'COMPLETED'),
      item('2026-03-09', 'OPEN'),
      item('2026-02-01', 'DROPPED'),
      item('2026-03-01', 'PROPOSED'),
      item('2026-02-20', 'OPEN', true),
      item('2026-03-02', 'OPEN'),
      item('2026-02-10', 'OPEN', true),
    ];
    expect(openItemsFirst(items).map(({ due }) => due)).toEqual([
      '2026-02-10',
      '2026-02-20',
      '2026-03-02',
      '2026-03-09',
      '2026-03-01',
      '2026-02-01',
      '2026-01-05',
    ]);
  });
});

describe('meetings', () => {
  const openGap = { from: '2026-02-01', to: '2026-03-01', days: 28, late: true };
  const rows = (of: Partial<RelationshipDetail>) =>
    meetingRows({ sessions: [], openGap: null, lifecycle: 'ACTIVE', ...of } as RelationshipDetail).map((row) =>
      'gap' in row ? 'gap' : row.line.session,
    );

  it('begin with what waits for a word and what is booked; the gap that runs has its row', () => {
    const sessions = [
      met('2026-01-01'),
      met('2026-02-01'),
      met('2026-02-15', 'UNCONFIRMED'),
      met('2026-03-20', 'BOOKED'),
    ];
    expect(rows({ sessions, openGap })).toEqual(['2026-02-15', '2026-03-20', 'gap', '2026-02-01', '2026-01-01']);
  });

  it('of a pair that has ended wait for nothing', () => {
    const sessions = [met('2026-01-01'), met('2026-01-10', 'UNCONFIRMED'), met('2026-02-01')];
    expect(rows({ sessions, lifecycle: 'CLOSED' })).toEqual(['2026-02-01', '2026-01-10', '2026-01-01']);
  });
});
