import type { Board } from '../api/types';
import { formatNumber } from '../format/numbers';
import { i18n } from '../i18n';

type Funnel = Board['funnel'];
export type Step = keyof Funnel;

/** How far the pairs came, each step of those of the one before. */
export const WAY: Step[] = ['proposed', 'began', 'metOnce', 'metTwice'];

/** What became of those proposed, and of those that began. */
export const TURNS: Step[] = ['waiting', 'declined', 'running', 'completed', 'endedEarly'];

/** Of which other step a step is a part. */
const WHOLE: Record<Step, Step | undefined> = {
  proposed: undefined,
  declined: 'proposed',
  waiting: 'proposed',
  began: 'proposed',
  metOnce: 'began',
  metTwice: 'metOnce',
  running: 'began',
  completed: 'began',
  endedEarly: 'began',
};

/** `40 of 44 met at least twice`; without the 44 where that is not shown. */
export function stepWords(funnel: Funnel, step: Step): string {
  const count = funnel[step];
  if (count === null) return i18n.t('board:funnel.notShown', { step: i18n.t(`board:funnel.name.${step}`) });
  const of = WHOLE[step];
  const whole = of ? funnel[of] : null;
  const size = formatNumber(count);
  const amount =
    whole === null ? size : i18n.t('board:basis.plain', { numerator: size, denominator: formatNumber(whole) });
  return i18n.t(`board:funnel.step.${step}`, { count, amount });
}

/** How long the bar of a step is, of the longest there is; nothing where it is not shown. */
export function lengthOf(funnel: Funnel, step: Step): number {
  const longest = Math.max(1, ...Object.values(funnel).map((count) => count ?? 0));
  return (funnel[step] ?? 0) / longest;
}

export function hidesSteps(funnel: Funnel): boolean {
  return Object.values(funnel).some((count) => count === null);
}
