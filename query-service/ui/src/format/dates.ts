import type { EffectiveAt } from '../api/types';
import { currentLocale as locale, i18n } from '../i18n';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

// In the language of the pages, but the month always in letters: 3/4 is two different days.
const readersZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
let zoneOfPage: string | undefined;
const pageZone = () => zoneOfPage ?? readersZone();

/** From now on days are those of the programme that is looked at, wherever the reader is; without one, the reader's own. */
export function showDaysOf(zone: string | undefined): void {
  zoneOfPage = zone;
}

/** The place of a fact on a time axis; a day counts as its noon. */
export function millisOf(when: string | EffectiveAt): number {
  if (typeof when !== 'string') return millisOf(when.instant ?? when.date);
  return DAY.test(when) ? Date.parse(`${when}T12:00:00Z`) : Date.parse(when);
}

/** `14 Mar 2026` of an ISO day or of a moment; a moment is put on the calendar of `zone`. */
export function formatDate(text: string | null | undefined, zone = pageZone(), language = locale()): string {
  const millis = text ? millisOf(text) : Number.NaN;
  if (!text || Number.isNaN(millis)) return '\u2013';
  return dateFormat(language, DAY.test(text) ? 'UTC' : zone).format(millis);
}

/** `14 Mar 2026, 09:30`, with the zone's name where the reader's clock showed something else. */
export function formatMoment(text: string, zone = pageZone(), language = locale()): string {
  const inZone = (timeZone: string) =>
    `${formatDate(text, timeZone, language)}, ${timeFormat(language, timeZone).format(Date.parse(text))}`;
  const there = inZone(zone);
  return there === inZone(readersZone()) ? there : `${there} ${zone.replaceAll('_', ' ')}`;
}

/** `15:42` of a moment of today, on the reader's own clock. */
export function formatTime(text: string, zone = readersZone(), language = locale()): string {
  return timeFormat(language, zone).format(Date.parse(text));
}

export function isDay(text: string): boolean {
  return DAY.test(text);
}

/** The ISO day of a moment on the calendar of `zone`. */
export function dayOf(moment: string, zone: string): string {
  // Swedish writes days as ISO does.
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: zone }).format(Date.parse(moment));
}

/** The service takes a day for its last nanosecond; a moment as fine as that nobody asks about. */
export function isWholeDay(asOf: string): boolean {
  return asOf.endsWith('.999999999Z');
}

/** What an answer is as of: a day to its end, or a moment. */
export function formatAsOf(asOf: string, asOfDate: string, zone = pageZone(), language = locale()): string {
  return isWholeDay(asOf)
    ? i18n.t('format:wholeDay', { date: formatDate(asOfDate, zone, language), lng: language })
    : formatMoment(asOf, zone, language);
}

/** When a fact happened, in the zone of the people concerned; a day has no time to show. */
export function formatEffective(at: EffectiveAt, language = locale()): string {
  return at.instant ? formatMoment(at.instant, at.zone, language) : formatDate(at.date, at.zone, language);
}

const TOKENS: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = { day: 'D', month: 'MMM', year: 'YYYY' };

/** How a day is typed, in the words of dayjs: in the order in which it is shown. */
export function dayPattern(language = locale()): string {
  return dateFormat(language, 'UTC')
    .formatToParts(0)
    .map(({ type, value }) => TOKENS[type] ?? `[${value}]`)
    .join('');
}

function timeFormat(language: string, timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
}

function dateFormat(language: string, timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone });
}

/** The day that many days later, or earlier. */
export function plusDays(day: string, days: number): string {
  return new Date(millisOf(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** `3 days ago`, `in 2 weeks`: for a glance, always beside the date itself. */
export function relativeTo(text: string, to: number, language = locale()): string {
  const days = Math.round((millisOf(text) - to) / DAY_MS);
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const size = Math.abs(days);
  if (size < 14) return words.format(days, 'day');
  if (size < 60) return words.format(Math.round(days / 7), 'week');
  if (size < 730) return words.format(Math.round(days / 30.4), 'month');
  return words.format(Math.round(days / 365.25), 'year');
}

/** A day as people say it: `yesterday`, `Friday` of the days to come, else the date. */
export function dayWords(day: string, now: number, zone = pageZone(), language = locale()): string {
  const days = Math.round((millisOf(day) - millisOf(dayOf(new Date(now).toISOString(), zone))) / DAY_MS);
  if (Math.abs(days) < 2) return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
  return days > 0 && days < 7
    ? new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(millisOf(day))
    : formatDate(day, zone, language);
}

/** `tomorrow, 10:00`; with the name of the zone where the reader's clock shows something else. */
export function whenWords(at: EffectiveAt, now: number, language = locale()): string {
  const day = dayWords(at.date, now, at.zone, language);
  if (!at.instant) return day;
  const time = formatTime(at.instant, at.zone, language);
  const zone = time === formatTime(at.instant, readersZone(), language) ? '' : ` ${at.zone.replaceAll('_', ' ')}`;
  return `${day}, ${time}${zone}`;
}
