import type { Detail, Figure } from '../api/types';
import { formatNumber, formatValue } from '../format/numbers';

/** What a metric counts and which way is better: for showing only, the server owns every definition. */
interface Words {
  of?: string;
  /** What a number that is no share says. */
  says?: string;
  better?: 'more' | 'less';
}

const WORDS: Record<string, Words> = {
  M1: { of: 'gaps', better: 'more' },
  M2: { of: 'active days', better: 'more' },
  M3: { says: 'from \u22121, regular, to 1, bursty', better: 'less' },
  M4: { says: 'gaps in a row on time, the middle one of those that run', better: 'more' },
  M5: { of: 'active relationships', better: 'more' },
  M7: { of: 'relationships', better: 'more' },
  M9: { of: 'promises due', better: 'more' },
  M9b: { of: 'promises due' },
  M9c: { of: 'promises due', better: 'more' },
  M13: { better: 'less' },
  M26: { of: 'proposals' },
  M30: { of: 'meetings', better: 'more' },
};

const GROUPS: { title: string; ids: string[] }[] = [
  { title: 'Rhythm', ids: ['M1', 'M3', 'M4', 'M5', 'M7'] },
  { title: 'Promises', ids: ['M9', 'M9b', 'M9c', 'M13'] },
];
const REST = 'Agreement and data';

/** The figures by what they are about; what no group names still has its place. */
export function grouped(figures: Figure[]): { title: string; figures: Figure[] }[] {
  const named = GROUPS.map(({ title, ids }) => ({ title, figures: figures.filter((one) => ids.includes(one.id)) }));
  const known = GROUPS.flatMap((group) => group.ids);
  const rest = { title: REST, figures: figures.filter((one) => !known.includes(one.id)) };
  return [...named, rest].filter((group) => group.figures.length > 0);
}

/** Those that say something of a single relationship, the headline first; the others are shares of relationships. */
const OF_ONE = ['M2', 'M1', 'M3', 'M4', 'M9', 'M9b', 'M9c', 'M13', 'M30'];

export function ofOne(figures: Figure[]): Figure[] {
  return OF_ONE.flatMap((id) => figures.filter((one) => one.id === id));
}

export function betterOf(id: string): 'more' | 'less' | undefined {
  return WORDS[id]?.better;
}

/** `77 of 90 active days` for shares, where it is the figure in full; else how to read the number. */
export function basisOf({ id, unit, numerator, denominator }: Figure): string | undefined {
  if (unit !== 'ratio') return WORDS[id]?.says;
  if (numerator === null || denominator === null) return undefined;
  const of = WORDS[id]?.of;
  return `${formatNumber(numerator, 1)} of ${formatNumber(denominator, 1)}${of ? ` ${of}` : ''}`;
}

/** Why there is no value to show. */
export function absenceOf(figure: Figure, smallestGroup?: number): string | undefined {
  if (figure.suppressed) {
    return smallestGroup ? `Rests on fewer than ${smallestGroup} people` : 'Rests on too few people';
  }
  if (figure.value !== null) return undefined;
  const reason = figure.exclusions[0]?.text;
  if (reason) return reason.charAt(0).toUpperCase() + reason.slice(1);
  return figure.unit === 'ratio'
    ? 'Nothing due was on record by then, so there is no rate'
    : 'There is nothing to measure yet';
}

const GRADE = /^E[0-3]$/;
const QUANTILE = /^(.*?) ?p(\d+)$/;

export interface Details {
  /** Parts of one whole, to be drawn as one bar. */
  parts: Detail[];
  /** Figures beside it. */
  lines: Detail[];
}

/** Grades, and counts of ranges, are parts of a whole; everything else stands for itself. */
export function sorted(details: Detail[]): Details {
  const isPart = ({ name, unit }: Detail) => GRADE.test(name) || (unit === 'count' && / days$/.test(name));
  return {
    parts: details.filter((one) => isPart(one) && (one.suppressed || (one.value ?? 0) > 0)),
    lines: details.filter((one) => !isPart(one) && (one.suppressed || one.value !== null)),
  };
}

export function valueOf({ suppressed, value, unit }: Detail): string {
  return suppressed ? 'not shown' : formatValue(value, unit);
}

/** `lag p50` as "Lag, median". */
export function captionOf(name: string): string {
  const match = QUANTILE.exec(name);
  const [what, which] = match ? [match[1] ?? '', match[2] === '50' ? 'median' : `${match[2]}% within`] : [name, ''];
  const words = [what, which].filter(Boolean).join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
