import type { Figure, Named } from '../api/types';
import { formatNumber } from '../format/numbers';

/** What a metric counts and which way is better: for showing only, the server owns every definition. */
interface Words {
  of?: string;
  better?: 'more' | 'less';
}

const WORDS: Record<string, Words> = {
  M1: { of: 'gaps', better: 'more' },
  M2: { of: 'active days', better: 'more' },
  M3: { better: 'less' },
  M4: { better: 'more' },
  M5: { of: 'active relationships', better: 'more' },
  M7: { of: 'relationships', better: 'more' },
  M9: { of: 'promises due', better: 'more' },
  M9b: { of: 'promises due', better: 'more' },
  M9c: { of: 'promises due', better: 'more' },
  M13: { better: 'less' },
  M26: { of: 'proposals', better: 'more' },
  M30: { of: 'meetings', better: 'more' },
};

export function betterOf(id: string): 'more' | 'less' | undefined {
  return WORDS[id]?.better;
}

/** `77 of 90 active days`; only for shares, where it is the figure in full. */
export function basisOf({ id, unit, numerator, denominator }: Figure): string | undefined {
  if (unit !== 'ratio' || numerator === null || denominator === null) return undefined;
  const of = WORDS[id]?.of;
  return `${formatNumber(numerator, 1)} of ${formatNumber(denominator, 1)}${of ? ` ${of}` : ''}`;
}

/** Why there is no value to show. */
export function absenceOf(figure: Figure, smallestGroup?: number): string | undefined {
  if (figure.suppressed) {
    return smallestGroup ? `Rests on fewer than ${smallestGroup} people` : 'Rests on too few people';
  }
  return figure.value === null ? 'Nothing was due, so there is no rate' : undefined;
}

const QUANTILE = /^(?:(.+)_)?p(\d+)(?:_(\w+))?$/;

/** `lag_p50_hours` as a caption and a unit. */
export function quantileWords({ name }: Named): { caption: string; unit: string } {
  const match = QUANTILE.exec(name);
  if (!match) return { caption: name.replaceAll('_', ' '), unit: 'number' };
  const [, what, percent, unit] = match;
  const which = percent === '50' ? 'median' : `${percent}\u202f% within`;
  return { caption: what ? `${what.replaceAll('_', ' ')}, ${which}` : which, unit: unit ?? 'days' };
}
