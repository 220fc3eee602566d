import { Problem, type Send } from '../api/client';

export type Outcome = 'RECORD' | 'ALREADY_RECORDED' | 'REPEATED' | 'REFUSED';

export interface ImportRow {
  row: number;
  outcome: Outcome;
  rule?: string | null;
  field?: string | null;
  detail?: string | null;
}

export interface ImportReport {
  importId: string;
  dryRun: boolean;
  rows: ImportRow[];
  counts: Record<string, number>;
  committed: boolean;
  /** Of a dry run: this very file was recorded before and stands. */
  imported?: boolean;
  position: number | null;
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
