import { Problem, type Send } from '../api/client';

export type Outcome = 'RECORD' | 'ALREADY_RECORDED' | 'REPEATED' | 'REFUSED';

/** One error of a row, or one remark about it. */
export interface Finding {
  rule: string;
  field?: string;
  detail: string;
  /** What the row says there, where that may be shown. */
  value?: string;
  suggestions?: string[];
}

/** The same finding in many rows. */
export interface FindingGroup extends Finding {
  count: number;
  rows: number[];
  moreRows: number;
}

/** The first error or remark stands for itself too. */
export interface ImportRow extends Partial<Finding> {
  row: number;
  outcome: Outcome;
  errors?: Finding[];
  remarks?: Finding[];
  /** How many more there are than the first, when only that is told. */
  errorsLeftOut?: number;
  remarksLeftOut?: number;
}

export interface ImportReport {
  importId: string;
  dryRun: boolean;
  rows: ImportRow[];
  counts: Record<string, number>;
  encoding: string;
  separator: string;
  ignoredRows: number;
  ignoredColumns: number;
  refusals: FindingGroup[];
  refusalsLeftOut: number;
  remarks: FindingGroup[];
  remarksLeftOut: number;
  committed: boolean;
  /** Of a dry run: facts of this very file were recorded before and stand. */
  imported?: boolean;
  position: number | null;
}

/** All that is to be said of a row; of one that says a thing twice, that it does. */
export function findingsOf(row: ImportRow): Finding[] {
  const told = row.errors ?? row.remarks ?? [];
  const { rule, field, detail } = row;
  if (told.length > 0 && (rule || !detail)) return told;
  const first = detail ? [{ rule: rule ?? '', detail, ...(field ? { field } : {}) }] : [];
  return [...first, ...told];
}

const NOTHING_IN_IT = 'Choose one with a header row and a row per meeting.';

/** One try of one file; a commit that is sent again carries the same key and cannot act twice. */
export interface Attempt {
  file: File;
  key: string;
}

export function attemptWith(file: File): Attempt {
  const random = crypto.getRandomValues(new Uint8Array(16));
  return { file, key: `import-${[...random].map((byte) => byte.toString(16).padStart(2, '0')).join('')}` };
}

export interface Imports {
  dryRun: (attempt: Attempt) => Promise<ImportReport>;
  commit: (attempt: Attempt, skipRefused: boolean) => Promise<ImportReport>;
  reverse: (importId: string, key: string) => Promise<void>;
}

export function importsOf(send: Send, commandUrl: string, programme: string): Imports {
  const base = `${commandUrl}/api/programmes/${encodeURIComponent(programme)}/imports`;
  const post = async (attempt: Attempt, dryRun: boolean, skipRefused: boolean) => {
    if (attempt.file.size === 0) throw new Problem(0, 'The file is empty', NOTHING_IN_IT);
    const params = new URLSearchParams({ dryRun: String(dryRun), source: 'CSV' });
    if (skipRefused) params.set('skipRefused', 'true');
    const suffix = dryRun ? '-dry' : skipRefused ? '-partial' : '';
    const headers = { 'Content-Type': 'text/csv; charset=utf-8', 'Idempotency-Key': attempt.key + suffix };
    const response = await send(`${base}?${params}`, { method: 'POST', headers, body: attempt.file });
    return (await response.json()) as ImportReport;
  };
  return {
    dryRun: (attempt) => post(attempt, true, false),
    commit: (attempt, skipRefused) => post(attempt, false, skipRefused),
    reverse: async (importId, key) => {
      await send(`${base}/${importId}/reversal`, { method: 'POST', headers: { 'Idempotency-Key': key } });
    },
  };
}
