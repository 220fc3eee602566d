import type { Detail, Figure } from '../api/types';
import { formatNumber, formatShare, formatValue } from '../format/numbers';
import { capitalised, evidenceName, isGrade, together } from '../format/words';
import { i18n } from '../i18n';
import { termOf } from '../i18n/terms';

type Exclusion = Figure['exclusions'][number];

/** The figures by what they are about, in the order in which the groups first appear. */
export function grouped(figures: Figure[]): { title: string; figures: Figure[] }[] {
  const groups = Map.groupBy(figures, titleOf);
  return [...groups].map(([title, members]) => ({ title, figures: members }));
}

function titleOf({ about }: Figure): string {
  return about ? termOf('group', about.group, about.groupTitle) : '';
}

/** The one figure to remember. */
export function headlineOf(figures: Figure[]): Figure | undefined {
  return figures.find(({ about }) => about?.group === 'HEADLINE');
}

/** Those that say something of a single relationship, the headline first; the others are shares of relationships. */
export function ofOne(figures: Figure[]): Figure[] {
  const headline = headlineOf(figures);
  const others = figures.filter((one) => one !== headline && one.about?.scope === 'RELATIONSHIP');
  return headline ? [headline, ...others] : others;
}

/** `77 of 90 active days` for shares, where it is the figure in full; else how to read the number. */
export function basisOf({ id, about, unit, numerator, denominator }: Figure): string | undefined {
  if (unit !== 'ratio') return about?.caption ? termOf('caption', id, about.caption) : undefined;
  if (numerator === null || denominator === null) return undefined;
  const numbers = { numerator: formatNumber(numerator, 1), denominator: formatNumber(denominator, 1) };
  if (!about) return i18n.t('board:basis.plain', numbers);
  const { plural } = about.counted;
  return i18n.t('board:basis.counted', { ...numbers, counted: termOf('counted', plural, plural) });
}

/** Why there is no value to show. */
export function absenceOf(figure: Figure, smallestGroup?: number): string | undefined {
  if (figure.suppressed) {
    return smallestGroup
      ? i18n.t('board:absence.fewerThan', { size: formatNumber(smallestGroup) })
      : i18n.t('board:absence.tooFew');
  }
  if (figure.value !== null) return undefined;
  const first = figure.exclusions[0];
  if (first) return exclusionWords(first);
  return i18n.t(figure.unit === 'ratio' ? 'board:absence.noRate' : 'board:absence.nothing');
}

/** Why something was left out. */
export function exclusionWords({ reason, text }: Exclusion): string {
  return capitalised(termOf('exclusion', reason, text));
}

/** Whether there is anything to draw a card of. */
export function hasContent({ value, details }: Figure): boolean {
  return value !== null || details.some((detail) => detail.value !== null);
}

export interface Details {
  /** Parts of one whole, to be drawn as one bar. */
  parts: Detail[];
  /** Figures beside it. */
  lines: Detail[];
}

export function sorted(details: Detail[], whole: number | null = null): Details {
  const parts = details.filter((one) => one.part && (one.suppressed || (one.value ?? 0) > 0));
  return {
    parts: merged(parts, whole),
    lines: details.filter((one) => !one.part && (one.suppressed || one.value !== null)),
  };
}

/** What the parts of a figure add up to: shares to all of it, counts to what the figure is counted over. */
export function wholeOf({ details, denominator }: Pick<Figure, 'details' | 'denominator'>): number | null {
  return details.some(({ part, unit }) => part && unit !== 'ratio') ? denominator : 1;
}

/**
 * Parts that are withheld become one: together they are what the whole leaves to them, and enough people, for the query
 * service withholds as many as that takes. Where no other part is shown there is nothing to tell them from.
 */
function merged(parts: Detail[], whole: number | null): Detail[] {
  const hidden = parts.filter((one) => one.suppressed);
  const shown = parts.filter((one) => !one.suppressed);
  const [first] = hidden;
  if (!first || hidden.length < 2 || shown.length === 0 || whole === null) return parts;
  const rest = whole - shown.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const name = together(hidden.map((one) => partName(one.name)));
  const one = { ...first, name, value: rest, suppressed: false };
  return parts.flatMap((part) => (part === first ? [one] : part.suppressed ? [] : [part]));
}

export function valueOf({ suppressed, value, unit }: Detail): string {
  return suppressed ? i18n.t('board:hidden') : formatValue(value, unit);
}

/** The median of `lag` as "Lag, median". */
export function captionOf({ name, of, quantile }: Detail): string {
  const what = capitalised(partName(of ?? name));
  if (quantile === null) return what;
  return quantile === 0.5
    ? i18n.t('board:caption.median', { what })
    : i18n.t('board:caption.within', { what, share: formatShare(quantile) });
}

/** A part of a figure, or what its percentiles are of. */
export function partName(name: string): string {
  return isGrade(name) ? evidenceName(name) : termOf('detail', name, name);
}
