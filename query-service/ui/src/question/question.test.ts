import { describe, expect, it } from 'vitest';
import { ask, knowing, knowledgeOf, movedTo, over, paramsOf, questionOf, readable, windowOf } from './question';

const of = (search: string) => questionOf(new URLSearchParams(search));

describe('the question in the address', () => {
  it('survives the way into the address and back', () => {
    const search = 'asOf=2016-03-14&knownAt=2016-04-01&clock=source&minEvidence=E2&window=90';
    expect(paramsOf(of(search)).toString()).toBe(search);
  });

  it('is the default question when the address says nothing', () => {
    expect(of('')).toEqual({ clock: 'kept', minEvidence: 'E1' });
    expect(ask('/api/x', of(''))).toBe('/api/x');
  });

  it('takes date-times with an offset', () => {
    expect(of('asOf=2016-03-14T10:00:00%2B01:00').asOf).toBe('2016-03-14T10:00:00+01:00');
  });

  it('takes the periods the service takes', () => {
    expect(of('window=36500').window).toBe(36_500);
    expect(of('window=36501').unread).toEqual({ window: '36501' });
  });

  it.each([
    ['asOf', 'yesterday'],
    ['asOf', '2016-13-40'],
    ['asOf', '2026-02-30'],
    ['asOf', '14.3.2016'],
    ['knownAt', 'abc'],
    ['window', '0'],
    ['window', '-3'],
    ['window', 'x'],
    ['minEvidence', 'E9'],
    ['clock', 'mine'],
  ])('leaves it to the service to refuse %s=%s', (name, text) => {
    const question = of(`${name}=${text}`);
    expect(question).toEqual({ clock: 'kept', minEvidence: 'E1', unread: { [name]: text } });
    expect(ask('/api/x', question)).toBe(`/api/x?${name}=${text}`);
    expect(ask('/api/x', readable(question))).toBe('/api/x');
  });

  it('adds what else a path needs', () => {
    expect(ask('/api/x', of('window=30'), { relationship: 'r' })).toBe('/api/x?window=30&relationship=r');
  });
});

describe('knowledge', () => {
  it('is of now, of then, or of another day', () => {
    expect(knowledgeOf(of(''))).toBe('now');
    expect(knowledgeOf(of('asOf=2016-03-14&knownAt=2016-03-14'))).toBe('then');
    expect(knowledgeOf(of('asOf=2016-03-14&knownAt=2016-01-01'))).toBe('on');
  });

  it('of then follows the day asked about', () => {
    const moved = movedTo(of('asOf=2016-03-14&knownAt=2016-03-14'), '2016-05-01');
    expect(moved).toMatchObject({ asOf: '2016-05-01', knownAt: '2016-05-01' });
  });

  it('of another day stays where it is', () => {
    expect(movedTo(of('asOf=2016-03-14&knownAt=2016-01-01'), '2016-05-01').knownAt).toBe('2016-01-01');
  });

  it('of then becomes now when the day is cleared', () => {
    expect(knowledgeOf(movedTo(of('asOf=2016-03-14&knownAt=2016-03-14'), undefined))).toBe('now');
  });

  it('can be chosen', () => {
    const today = '2016-06-01';
    expect(knowing(of(''), 'then', today)).toMatchObject({ asOf: today, knownAt: today });
    expect(knowing(of('asOf=2016-03-14'), 'then', today).knownAt).toBe('2016-03-14');
    expect(knowing(of('asOf=2016-03-14'), 'on', today).knownAt).toBe('2016-02-13');
    expect(knowing(of('asOf=2016-03-14&knownAt=2016-03-14'), 'now', today).knownAt).toBeUndefined();
  });
});

describe('the period', () => {
  it('is a number of days or all time', () => {
    expect(windowOf(over(of('window=30'), 90))).toBe(90);
    expect(ask('/api/x', over(of('window=30'), 90))).toBe('/api/x');
    expect(windowOf(over(of('window=30'), 0))).toBe(0);
    expect(ask('/api/x', over(of(''), 0))).toBe('/api/x?window=all');
    expect(windowOf(of('window=all'))).toBe(0);
  });
});
