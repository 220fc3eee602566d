/** Pairs that are proposed from a file: a row each, by the names of the two. */
import Papa from 'papaparse';
import { called, type Names } from '../api/people';
import type { Member, RelationshipRow } from '../api/types';
import { folded } from '../format/words';

/** More are another file. */
export const MOST_ROWS = 2_000;
const LONGEST_LABEL = 200;

const COLUMNS = { coach: ['coach'], coachee: ['coachee'], label: ['label', 'bezeichnung'] } as const;
type Column = keyof typeof COLUMNS;

export interface ProposalRow {
  /** In the file, the header being the first. */
  line: number;
  coach: string;
  coachee: string;
  label: string;
}

export type Unreadable = 'NO_COLUMNS' | 'NO_ROWS' | 'TOO_MANY' | 'TOO_LARGE' | 'NOT_CLOSED';

/** UTF-8, else what spreadsheets on Windows write. */
export function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The rows of a file, or why it has none; empty ones are passed over. Commas, semicolons and tabs are told apart. */
export function rowsOf(text: string): ProposalRow[] | Unreadable {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: false });
  if (errors.some(({ type }) => type === 'Quotes')) return 'NOT_CLOSED';
  const [header = [], ...lines] = data;
  const at = (column: Column) =>
    header.findIndex((cell) => (COLUMNS[column] as readonly string[]).includes(folded(cell.trim())));
  const [coach, coachee, label] = [at('coach'), at('coachee'), at('label')];
  if (coach < 0 || coachee < 0) return 'NO_COLUMNS';
  const cell = (cells: string[], index: number) => (index < 0 ? '' : (cells[index] ?? '').trim());
  const rows = lines
    .map((cells, index) => ({
      line: index + 2,
      coach: cell(cells, coach),
      coachee: cell(cells, coachee),
      label: cell(cells, label),
    }))
    .filter((row) => row.coach || row.coachee || row.label);
  if (rows.length === 0) return 'NO_ROWS';
  return rows.length > MOST_ROWS ? 'TOO_MANY' : rows;
}

export type Why = 'MISSING' | 'UNKNOWN' | 'AMBIGUOUS' | 'SAME' | 'TOGETHER' | 'TWICE' | 'LABEL_TOO_LONG';

/** What is to be proposed for a row, or why nothing is. */
export type Judged =
  | { row: ProposalRow; relationship: string; members: Member[]; why?: never }
  | { row: ProposalRow; why: Why; name: string };

/** A person is named in full, in whatever case and with or without accents, or by the id of their participation. */
export function judged(
  rows: ProposalRow[],
  names: Names,
  existing: RelationshipRow[],
  newId: () => string = () => crypto.randomUUID(),
): Judged[] {
  const byName = new Map<string, string[]>();
  for (const person of names.values()) {
    const name = folded(called(person)).trim();
    byName.set(name, [...(byName.get(name) ?? []), person.participant]);
  }
  const taken = new Set(existing.filter(({ state }) => state !== null).flatMap(pairsIn));
  const seen = new Set<string>();

  function participant(row: ProposalRow, name: string): string | { row: ProposalRow; why: Why; name: string } {
    if (!name) return { row, why: 'MISSING', name };
    if (names.has(name.toLowerCase())) return name.toLowerCase();
    const found = byName.get(folded(name)) ?? [];
    if (found.length > 1) return { row, why: 'AMBIGUOUS', name };
    return found[0] ?? { row, why: 'UNKNOWN', name };
  }

  return rows.map((row) => {
    const coach = participant(row, row.coach);
    if (typeof coach !== 'string') return coach;
    const coachee = participant(row, row.coachee);
    if (typeof coachee !== 'string') return coachee;
    const pair = pairOf(coach, coachee);
    const why = refusal(row, coach === coachee, pair);
    if (why) return { row, why, name: row.coachee };
    seen.add(pair);
    const members: Member[] = [
      { participant: coach, role: 'COACH' },
      { participant: coachee, role: 'COACHEE' },
    ];
    return { row, relationship: newId(), members };
  });

  function refusal(row: ProposalRow, alone: boolean, pair: string): Why | undefined {
    if (alone) return 'SAME';
    if (taken.has(pair)) return 'TOGETHER';
    if (seen.has(pair)) return 'TWICE';
    return row.label.length > LONGEST_LABEL ? 'LABEL_TOO_LONG' : undefined;
  }
}

function pairOf(one: string, other: string): string {
  return [one, other].sort().join(' ');
}

/** Those who are together in pairs; who shares a group may still be a pair. */
function pairsIn({ members }: RelationshipRow): string[] {
  const [one, other, ...more] = members;
  return one && other && more.length === 0 ? [pairOf(one.participant, other.participant)] : [];
}
