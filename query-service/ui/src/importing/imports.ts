import { Problem, type Send } from '../api/client';
import { newKey } from '../api/keys';
import { i18n } from '../i18n';
import type { components } from '../api/contract/commands';

type Schemas = components['schemas'];

/** What the service says of a file. */
export type ImportReport = Schemas['Answer'] & Schemas['ImportReport'];
/** What is said of a file whatever it is about. */
export type FileReading = Pick<
  ImportReport,
  | 'encoding'
  | 'separator'
  | 'ignoredRows'
  | 'ignoredColumns'
  | 'refusals'
  | 'refusalsLeftOut'
  | 'remarks'
  | 'remarksLeftOut'
>;
/** The first error or remark stands for itself too. */
export type ImportRow = Schemas['ImportReportOfRow'];
export type Outcome = ImportRow['outcome'];
/** One error of a row, or one remark about it. */
export type Finding = Schemas['Said'];
/** The same finding in many rows. */
export type FindingGroup = Schemas['FindingGroup'];

/** All that is to be said of a row; of one that says a thing twice, that it does. */
export function findingsOf(row: ImportRow): Finding[] {
  const told = row.errors ?? row.remarks ?? [];
  const { rule, field, detail } = row;
  if (told.length > 0 && (rule || !detail)) return told;
  const first = detail ? [{ rule: rule ?? '', detail, ...(field ? { field } : {}) }] : [];
  return [...first, ...told];
}

/** Sends a file, which a page has in mind to import. */
export function fileSender<Report>(send: Send, address: string) {
  return async (file: File, key: string, params: URLSearchParams): Promise<Report> => {
    if (file.size === 0) throw new Problem(0, i18n.t('importing:emptyFile'), i18n.t('importing:nothingInIt'));
    const headers = { 'Content-Type': 'text/csv; charset=utf-8', 'Idempotency-Key': key };
    const response = await send(`${address}?${params}`, { method: 'POST', headers, body: file });
    return (await response.json()) as Report;
  };
}

/** One try of one file; a commit that is sent again carries the same key and cannot act twice. */
export interface Attempt {
  file: File;
  key: string;
}

export function attemptWith(file: File): Attempt {
  return { file, key: newKey('import') };
}

export interface Imports {
  dryRun: (attempt: Attempt) => Promise<ImportReport>;
  commit: (work: { attempt: Attempt; skipRefused: boolean }) => Promise<ImportReport>;
  reverse: (work: { importId: string; key: string }) => Promise<void>;
}

export function importsOf(send: Send, commandUrl: string, programme: string): Imports {
  const base = `${commandUrl}/api/programmes/${encodeURIComponent(programme)}/imports`;
  const sendFile = fileSender<ImportReport>(send, base);
  const post = (attempt: Attempt, dryRun: boolean, skipRefused: boolean) => {
    const params = new URLSearchParams({ dryRun: String(dryRun), source: 'CSV' });
    if (skipRefused) params.set('skipRefused', 'true');
    const suffix = dryRun ? '-dry' : skipRefused ? '-partial' : '';
    return sendFile(attempt.file, attempt.key + suffix, params);
  };
  return {
    dryRun: (attempt) => post(attempt, true, false),
    commit: ({ attempt, skipRefused }) => post(attempt, false, skipRefused),
    reverse: async ({ importId, key }) => {
      await send(`${base}/${importId}/reversal`, { method: 'POST', headers: { 'Idempotency-Key': key } });
    },
  };
}
