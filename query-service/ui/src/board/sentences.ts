import type { Board, Figure, State } from '../api/types';
import { deltaOf, formatNumber, formatValue } from '../format/numbers';
import { formatList, STATES } from '../format/words';
import { i18n } from '../i18n';

/** What a manager would say first: how the pairs stand, whether they meet on time, and whether promises are kept. */
export function summaryOf(board: Board): string[] {
  const { metrics, window } = board;
  return [
    pairsSentence(board),
    shareSentence('onTime', named(metrics, 'M1'), window),
    shareSentence('promises', named(metrics, 'M9'), window),
  ].filter((sentence) => sentence !== undefined);
}

function named(figures: Figure[], id: string): Figure | undefined {
  return figures.find((figure) => figure.id === id);
}

function pairsSentence({ relationships, states }: Board): string | undefined {
  if (relationships === null) return i18n.t('board:summary.pairs.hidden');
  if (relationships === 0) return undefined;
  const total = formatNumber(relationships);
  if (states.ON_TRACK == null) return i18n.t('board:summary.pairs.unknown', { count: relationships, total });
  const off = relationships - states.ON_TRACK;
  if (off === 0) return i18n.t('board:summary.pairs.all', { count: relationships, total });
  const split = splitOf(states);
  const counts = { count: off, size: formatNumber(off), total };
  if (!split) return i18n.t('board:summary.pairs.off', counts);
  return relationships === 1
    ? i18n.t('board:summary.pairs.only', { split })
    : i18n.t('board:summary.pairs.split', { ...counts, split });
}

/** Of those that are not on track, how many are in which state; absent where one of them is not shown by itself. */
function splitOf(states: Board['states']): string | undefined {
  const others = STATES.filter((state) => state !== 'ON_TRACK');
  if (others.some((state) => states[state] == null)) return undefined;
  return formatList(others.filter((state) => states[state]).map((state) => partWords(state, states[state] ?? 0)));
}

function partWords(state: State, count: number): string {
  return i18n.t(`board:summary.part.${state}`, { count, size: formatNumber(count) });
}

function shareSentence(about: 'onTime' | 'promises', figure: Figure | undefined, window: number | null) {
  if (!figure) return undefined;
  const what = i18n.t(`board:summary.${about}`);
  if (figure.suppressed) return i18n.t('board:summary.hidden', { what });
  const period = periodWords(window);
  if (figure.value === null) return i18n.t('board:summary.unknown', { what, period });
  const value = formatValue(figure.value, figure.unit);
  const change = movedWords(figure);
  return change
    ? i18n.t('board:summary.share', { what, value, period, change })
    : i18n.t('board:summary.shareAlone', { what, value, period });
}

/** How a figure moved since the period before; absent when there is nothing to compare it with. */
export function movedWords(figure: Figure): string | undefined {
  const delta = deltaOf(figure);
  if (!delta) return undefined;
  return delta.direction === 'level'
    ? i18n.t('board:moved.level')
    : i18n.t(`board:moved.${delta.direction}`, { change: delta.text });
}

function periodWords(window: number | null): string {
  return window === null
    ? i18n.t('board:summary.allTime')
    : i18n.t('board:summary.days', { count: window, size: formatNumber(window) });
}
