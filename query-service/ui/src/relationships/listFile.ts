import Papa from 'papaparse';
import type { RelationshipRow } from '../api/types';
import { stateWords } from '../format/words';
import { i18n } from '../i18n';
import { reasonName } from './reasons';
import { figureOf, COVERED } from './rows';

export interface Named {
  title: (row: RelationshipRow) => string;
  members: (row: RelationshipRow) => string[];
  owner: (row: RelationshipRow) => string;
}

/** The list as it is narrowed and sorted, for a spreadsheet: a cell that would be a formula there is text. */
export function listFile(rows: RelationshipRow[], { title, members, owner }: Named): string {
  const heads = [
    'label',
    'members',
    'state',
    'reasons',
    'last',
    'next',
    'open',
    'covered',
    'owner',
    'snoozed',
  ] as const;
  const cells = rows.map((row) => [
    title(row),
    members(row).filter(Boolean).join('; '),
    row.state === null ? i18n.t('relationships:list.over') : stateWords(row.state),
    row.reasons.map(({ rule }) => reasonName(rule)).join('; '),
    row.lastSession ?? '',
    row.nextSession ?? '',
    row.openItems,
    covered(row),
    owner(row),
    row.handling.snoozedUntil ?? '',
  ]);
  const fields = heads.map((head) => i18n.t(`relationships:file.${head}`));
  return `\ufeff${Papa.unparse({ fields, data: cells }, { escapeFormulae: true, newline: '\r\n', delimiter: i18n.language.startsWith('de') ? ';' : ',' })}`;
}

/** As a share in whole per cent, which every spreadsheet reads. */
function covered(row: RelationshipRow): string {
  const value = figureOf(row, COVERED)?.value;
  return value == null ? '' : `${Math.round(value * 100)}%`;
}
