import type { Board, State } from '../api/types';
import { STATES } from '../format/words';

/** Pairs in one state, or in several that are too small to be shown one by one. */
export interface Share {
  states: State[];
  /** Absent when it is not shown. */
  count: number | null;
}

/**
 * States that are withheld are together what the total leaves to them: the query service withholds so many that these
 * are enough people. Where every state is withheld the total says all there is to say.
 */
export function sharesOf({ relationships, states }: Board): Share[] {
  const hidden = STATES.filter((state) => states[state] == null);
  const shown = STATES.filter((state) => states[state] != null);
  const each = shown.map((state) => ({ states: [state], count: states[state] ?? null }));
  if (hidden.length === 0) return each;
  if (relationships === null || shown.length === 0) return STATES.map((state) => ({ states: [state], count: null }));
  const rest = relationships - each.reduce((sum, { count }) => sum + (count ?? 0), 0);
  return [{ states: hidden, count: rest }, ...each];
}
