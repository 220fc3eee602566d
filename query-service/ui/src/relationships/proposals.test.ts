import { describe, expect, it } from 'vitest';
import type { Names } from '../api/people';
import type { RelationshipRow } from '../api/types';
import { decoded, judged, MOST_ROWS, rowsOf } from './proposals';

const person = (participant: string, name: string | null, pseudonym: number) =>
  [participant, { participant, person: participant, name, pseudonym }] as const;
const names: Names = new Map([
  person('a', 'Ána Łuk', 1),
  person('b', 'Ben Noah', 2),
  person('c', 'Ben Noah', 3),
  person('d', 'Dora', 4),
  person('e', 'Eva', 5),
]);
const together = {
  state: 'ON_TRACK',
  members: [
    { participant: 'd', role: 'COACHEE' },
    { participant: 'a', role: 'COACH' },
  ],
} as RelationshipRow;

const whys = (text: string, existing: RelationshipRow[] = []) => {
  const rows = rowsOf(text);
  if (typeof rows === 'string') return rows;
  return judged(rows, names, existing, () => 'new').map((one) => one.why ?? one.members.map((it) => it.participant));
};

describe('pairs from a file', () => {
  it('are found by names in any case, with or without accents, and by ids', () => {
    expect(whys('coach,coachee,label\nana luk,DORA,First\na,e,\n')).toEqual([
      ['a', 'd'],
      ['a', 'e'],
    ]);
  });

  it('are read whatever stands between the cells, quoted or not, in English or German', () => {
    expect(whys('\ufeffCoach;Coachee;Bezeichnung\r\n"Ána Łuk";Eva;"Mine; and yours"\r\n\r\n')).toEqual([['a', 'e']]);
    expect(whys('coachee\tcoach\nEva\tDora')).toEqual([['d', 'e']]);
  });

  it('are not proposed where it is not clear who is meant, or where they are together', () => {
    expect(
      whys('coach,coachee\n,Eva\nNobody,Eva\nBen Noah,Eva\nEva,Eva\nDora,Ana Luk\nEva,Dora\nDora,Eva', [together]),
    ).toEqual(['MISSING', 'UNKNOWN', 'AMBIGUOUS', 'SAME', 'TOGETHER', ['e', 'd'], 'TWICE']);
    expect(whys(`coach,coachee,label\nEva,Dora,${'x'.repeat(201)}`)).toEqual(['LABEL_TOO_LONG']);
    expect(whys('coach,coachee\nDora,Ana Luk', [{ ...together, state: null }])).toEqual([['d', 'a']]);
  });

  it('say which line they are in, and why a file has none', () => {
    expect(rowsOf('coach,coachee\n\nEva,Dora')).toEqual([{ line: 3, coach: 'Eva', coachee: 'Dora', label: '' }]);
    expect(rowsOf('name,with\nEva,Dora')).toBe('NO_COLUMNS');
    expect(rowsOf('')).toBe('NO_COLUMNS');
    expect(rowsOf('coach,coachee\n"Eva,Dora\nAna,Ben')).toBe('NOT_CLOSED');
    expect(rowsOf('coach,coachee\n\n')).toBe('NO_ROWS');
    expect(rowsOf(`coach,coachee\n${'a,b\n'.repeat(MOST_ROWS + 1)}`)).toBe('TOO_MANY');
  });

  it('are read as spreadsheets write them', () => {
    expect(decoded(new TextEncoder().encode('Müller').buffer)).toBe('Müller');
    expect(decoded(new Uint8Array([77, 0xfc, 108]).buffer)).toBe('Mül');
  });
});
