import { plusDays } from './dates';

/** What an input of date and time holds, `2026-03-14T10:30`, of a moment on the clocks of a zone. */
export function localOf(millis: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(millis);
  return parts.replace(' ', 'T');
}

/** The moment at which the clocks of a zone show this; where they are put forward over it, the moment an hour later. */
export function momentOf(local: string, zone: string): string | undefined {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const shown = (millis: number) => Date.parse(`${localOf(millis, zone)}Z`);
  const guess = asUtc - (shown(asUtc) - asUtc);
  return new Date(guess - (shown(guess) - asUtc)).toISOString();
}

/** That moment and those that many days apart after it, all at the same time on the clocks of a zone. */
export function everySoManyDays(local: string, days: number, times: number, zone: string): string[] {
  const [day = '', time = ''] = local.split('T');
  return Array.from({ length: times }, (_, at) => momentOf(`${plusDays(day, at * days)}T${time}`, zone)).filter(
    (moment) => moment !== undefined,
  );
}

/** The day it is on the clocks of a zone. */
export function todayIn(zone: string): string {
  return localOf(Date.now(), zone).slice(0, 10);
}
