import type { RelationshipRow } from '../api/types';
import type { Figure, State } from '../api/types';
import { folded } from '../format/words';
import { reasonWords } from './reasons';

/** The figures a coordinator compares groups by. */
export const COVERED = 'M2';
export const ON_TIME = 'M1';
export const REGULARITY = 'M3';
export const TRUST = 'M30';

export function figureOf(row: { figures: Figure[] }, id: string): Figure | undefined {
  return row.figures.find((figure) => figure.id === id);
}

export function detailOf(row: { figures: Figure[] }, id: string, name: string): number | null {
  return figureOf(row, id)?.details.find((detail) => detail.name === name)?.value ?? null;
}

export type Column = 'look' | 'label' | 'last' | 'next' | 'open' | 'covered' | 'onTime' | 'regularity' | 'lag';

const KEYS: Record<Exclude<Column, 'look' | 'label'>, (row: RelationshipRow) => string | number | null> = {
  last: (row) => row.lastSession,
  next: (row) => row.nextSession,
  open: (row) => row.openItems,
  covered: (row) => figureOf(row, COVERED)?.value ?? null,
  onTime: (row) => figureOf(row, ON_TIME)?.value ?? null,
  regularity: (row) => figureOf(row, REGULARITY)?.value ?? null,
  lag: (row) => detailOf(row, TRUST, 'lag p50'),
};

/** The columns a list can be sorted by, in their order; `look` is the order it comes in. */
export const COLUMNS: readonly Column[] = [
  'look',
  'label',
  'last',
  'next',
  'open',
  'covered',
  'onTime',
  'regularity',
  'lag',
];

export interface Order {
  by: Column;
  descending: boolean;
}

/** `-open` in the address is the most open promises first; without it the server's order: who needs a look. */
export function orderOf(text: string | null): Order {
  const by = text?.replace(/^-/, '') ?? 'look';
  return by === 'label' || Object.hasOwn(KEYS, by)
    ? { by: by as Column, descending: text?.startsWith('-') ?? false }
    : { by: 'look', descending: false };
}

/** First up, then down, then the server's order again. */
export function nextOrder(order: Order, by: Column): string | undefined {
  if (order.by !== by) return by;
  return order.descending ? undefined : `-${by}`;
}

/** What a relationship is called; null until that is known. */
export type TitleOf = (row: RelationshipRow) => string | null;

/** Unknown values come last either way. */
export function ordered(rows: RelationshipRow[], order: Order, title: TitleOf): RelationshipRow[] {
  if (order.by === 'look') return rows;
  const key = order.by === 'label' ? title : KEYS[order.by];
  const sign = order.descending ? -1 : 1;
  return rows.toSorted((one, other) => compare(key(one), key(other), sign));
}

function compare(one: string | number | null, other: string | number | null, sign: number): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
  return sign * String(one).localeCompare(String(other), undefined, { numeric: true });
}

/** What is neither in a state that can need a look nor on the way to one: ended or declined. */
export const OVER = 'OVER' as const;

/** Looked after by nobody, as a filter. */
export const NOBODY = 'nobody';

export interface Filter {
  state: State | typeof OVER | null;
  words: string;
  /** A coordinator, or `NOBODY`. */
  owner?: string | null;
  /** The rule that finds that it needs a look. */
  reason?: string | null;
}

/** A row matches when what it is called, the names of its members and its reasons have every word. */
export function filtered(
  rows: RelationshipRow[],
  { state, words, owner = null, reason = null }: Filter,
  title: TitleOf,
  namesIn: (row: RelationshipRow) => string[] = () => [],
): RelationshipRow[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = folded([title(row) ?? '', ...namesIn(row), ...row.reasons.map(reasonWords)].join(' '));
    return (
      (state === null || (row.state ?? OVER) === state) &&
      (owner === null || (row.handling.owner ?? NOBODY) === owner) &&
      (reason === null || row.reasons.some(({ rule }) => rule === reason)) &&
      wanted.every((word) => text.includes(word))
    );
  });
}

/** How many pairs and groups that run each person coaches in. */
export function coaching(rows: RelationshipRow[]): ReadonlyMap<string, number> {
  const coaches = rows
    .filter(({ lifecycle }) => lifecycle === 'ACTIVE')
    .flatMap(({ members }) => members.filter(({ role }) => role === 'COACH'));
  const taken = new Map<string, number>();
  for (const { participant } of coaches) taken.set(participant, (taken.get(participant) ?? 0) + 1);
  return taken;
}
