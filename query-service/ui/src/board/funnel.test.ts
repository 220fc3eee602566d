import { afterAll, describe, expect, it } from 'vitest';
import type { Board } from '../api/types';
import { i18n } from '../i18n';
import { hidesSteps, lengthOf, stepWords, TURNS, WAY } from './funnel';

const full: Board['funnel'] = {
  proposed: 57,
  declined: 1,
  waiting: 10,
  began: 46,
  metOnce: 44,
  metTwice: 40,
  running: 30,
  completed: 15,
  endedEarly: 1,
};

const said = (funnel: Board['funnel']) => [...WAY, ...TURNS].map((step) => stepWords(funnel, step));

describe('the funnel in words', () => {
  afterAll(() => i18n.changeLanguage('en'));

  it('says each step of the one before', () =>
    expect(said(full)).toEqual([
      '57 proposed',
      '46 of 57 began',
      '44 of 46 met at least once',
      '40 of 44 met at least twice',
      '10 of 57 wait for an answer',
      '1 of 57 was declined',
      '30 of 46 are running now',
      '15 of 46 were completed',
      '1 of 46 ended early',
    ]));

  it('says what is not shown, and nothing is said to be of it', () => {
    const some = { ...full, metOnce: null };
    expect(stepWords(some, 'metOnce')).toBe('Met at least once: not shown');
    expect(stepWords(some, 'metTwice')).toBe('40 met at least twice');
    expect([hidesSteps(full), hidesSteps(some)]).toEqual([false, true]);
  });

  it('is as long as the step is large', () => {
    expect(lengthOf({ ...full, proposed: 60, running: 30 }, 'running')).toBe(0.5);
    expect(lengthOf({ ...full, proposed: null, running: null }, 'began')).toBe(1);
    expect(lengthOf({ ...full, running: null }, 'running')).toBe(0);
  });

  it('says the same in German', async () => {
    await i18n.changeLanguage('de');
    expect(said(full)).toEqual([
      '57 vorgeschlagen',
      '46 von 57 haben begonnen',
      '44 von 46 haben sich mindestens einmal getroffen',
      '40 von 44 haben sich mindestens zweimal getroffen',
      '10 von 57 warten auf eine Antwort',
      '1 von 57 wurde abgelehnt',
      '30 von 46 laufen zurzeit',
      '15 von 46 wurden abgeschlossen',
      '1 von 46 wurde vorzeitig beendet',
    ]);
    expect(stepWords({ ...full, running: null }, 'running')).toBe('Läuft zurzeit: nicht angezeigt');
  });
});
