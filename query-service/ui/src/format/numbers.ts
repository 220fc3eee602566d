import type { Figure } from '../api/types';

const locale = () => (typeof navigator === 'undefined' ? 'en-GB' : navigator.language);
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
  if (value === null || value === undefined) return 'unknown';
  switch (kindOf(unit)) {
    case 'ratio':
      return formatShare(value, language);
    case 'index':
      return formatSigned(value, language);
    case 'days':
      return `${formatNumber(value, 1, language)} ${value === 1 ? 'day' : 'days'}`;
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
  if (size < 1) return `${formatNumber(value * 60, 0, language)} min`;
  if (size < 48) return `${formatNumber(value, 1, language)} h`;
  return `${formatNumber(value / 24, size < 240 ? 1 : 0, language)} days`;
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
  if (shown === 0) return { text: 'no change', direction: 'level' };
  const size = Math.abs(shown);
  const text =
    kind === 'ratio'
      ? `${formatNumber(size, 0, language)} ${size === 1 ? 'point' : 'points'}`
      : kind === 'hours'
        ? formatHours(size, language)
        : kind === 'days'
          ? `${formatNumber(size, 1, language)} ${size === 1 ? 'day' : 'days'}`
          : formatNumber(size, 2, language);
  return { text, direction: shown > 0 ? 'up' : 'down' };
}
