import type { Figure } from '../api/types';
import { currentLocale as locale, i18n } from '../i18n';

const MINUS = '\u2212';

export type Kind = 'ratio' | 'index' | 'days' | 'hours' | 'count' | 'number';

export function kindOf(unit: string): Kind {
  switch (unit) {
    case 'ratio':
    case 'index':
    case 'days':
    case 'hours':
    case 'count':
      return unit;
    default:
      return 'number';
  }
}

export function formatNumber(value: number, digits = 0, language = locale()): string {
  const text = new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(Math.abs(value));
  return value < 0 && !/^[0.,]+$/.test(text) ? MINUS + text : text;
}

/** A value with its unit, `86%`, `−0.57`, `14 days`; nothing due is "unknown", never zero. */
export function formatValue(value: number | null | undefined, unit: string, language = locale()): string {
  if (value === null || value === undefined) return i18n.t('format:unknown', { lng: language });
  switch (kindOf(unit)) {
    case 'ratio':
      return formatShare(value, language);
    case 'index':
      return formatSigned(value, language);
    case 'days':
      return formatDays(value, 1, language);
    case 'hours':
      return formatHours(value, language);
    case 'count':
      return formatNumber(value, 1, language);
    case 'number':
      return formatNumber(value, 2, language);
  }
}

/** Whole per cent, but never rounded into "all" or "none". */
export function formatShare(value: number, language = locale()): string {
  const percent = value * 100;
  const rounded = percent > 99 && percent < 100 ? 99 : percent > 0 && percent < 1 ? 1 : Math.round(percent);
  return new Intl.NumberFormat(language, { style: 'percent' }).format(rounded / 100);
}

function formatSigned(value: number, language: string): string {
  const size = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const text = size.format(Math.abs(value));
  if (Number(value.toFixed(2)) === 0) return text;
  return (value < 0 ? MINUS : '+') + text;
}

/** Hours up to two days, then days: a lag of 13,128 h says nothing to anyone. */
export function formatHours(value: number, language = locale()): string {
  const size = Math.abs(value);
  const lng = language;
  if (size < 1) return i18n.t('format:minutes', { size: formatNumber(value * 60, 0, language), lng });
  if (size < 48) return i18n.t('format:hours', { size: formatNumber(value, 1, language), lng });
  return formatDays(value / 24, size < 240 ? 1 : 0, language);
}

function formatDays(value: number, digits: number, language: string): string {
  return i18n.t('format:days', { count: value, size: formatNumber(value, digits, language), lng: language });
}

/** How long something has waited: to the second, the minute or the hour. */
export function formatLag(seconds: number, language = locale()): string {
  const lng = language;
  if (seconds < 90) return i18n.t('format:seconds', { size: formatNumber(seconds, 0, language), lng });
  if (seconds < 5400) return i18n.t('format:minutes', { size: formatNumber(seconds / 60, 0, language), lng });
  return i18n.t('format:hours', { size: formatNumber(seconds / 3600, 1, language), lng });
}

export interface Delta {
  text: string;
  direction: 'up' | 'down' | 'level';
}

/** How far a value moved since the previous period; absent when either end is unknown. */
export function deltaOf(figure: Figure, language = locale()): Delta | undefined {
  const before = figure.previous?.value;
  if (figure.suppressed || before === null || before === undefined) return undefined;
  if (figure.value === null || figure.value === undefined) return undefined;
  return deltaIn(figure.value - before, figure.unit, language);
}

function deltaIn(change: number, unit: string, language: string): Delta {
  const kind = kindOf(unit);
  const shown = kind === 'ratio' ? Math.round(change * 100) : Number(change.toFixed(kind === 'index' ? 2 : 1));
  if (shown === 0) return { text: i18n.t('format:noChange', { lng: language }), direction: 'level' };
  return { text: sizeIn(Math.abs(shown), kind, language), direction: shown > 0 ? 'up' : 'down' };
}

function sizeIn(size: number, kind: Kind, language: string): string {
  switch (kind) {
    case 'ratio':
      return i18n.t('format:points', { count: size, size: formatNumber(size, 0, language), lng: language });
    case 'hours':
      return formatHours(size, language);
    case 'days':
      return formatDays(size, 1, language);
    default:
      return formatNumber(size, 2, language);
  }
}
