import { Button, Checkbox, FileInput, Group, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { asProblem, type Problem } from '../api/client';
import { formatNumber } from '../format/numbers';
import { useSession } from '../session/session';
import { useUnsaved } from '../session/unsaved';
import { ProblemNote } from '../shell/notes';
import classes from './ImportPage.module.css';
import { ImportRows } from './ImportRows';
import { ImportSummary } from './ImportSummary';
import { type Attempt, attemptWith, type ImportReport, importsOf } from './imports';

const EXAMPLE = `group,held_on,recorded_at,present
Pair 17,2026-03-02,2026-03-02T17:05:00+01:00,2
Pair 17,2026-03-16,2026-03-20T09:00:00+01:00,2`;

interface Work {
  attempt?: Attempt;
  report?: ImportReport;
  problem?: Problem;
  busy?: 'dryRun' | 'commit' | 'reversal';
  reversed?: boolean;
}

/** A file of meetings: first what would happen row by row, then all of it in one batch, and the way back. */
export default function ImportPage({ programme }: { programme: string }) {
  const { send, commandUrl } = useSession();
  const imports = useMemo(() => importsOf(send, commandUrl, programme), [send, commandUrl, programme]);
  const [work, setWork] = useState<Work>({});
  const [skipRefused, setSkipRefused] = useState(false);
  const { attempt, report, busy } = work;
  useUnsaved(attempt !== undefined);
  const fresh = report?.counts['RECORD'] ?? 0;

  const run = async (busy: NonNullable<Work['busy']>, act: () => Promise<Partial<Work>>) => {
    setWork(({ problem: _, ...last }) => ({ ...last, busy }));
    const outcome = await act().catch((cause: unknown) => ({ problem: asProblem(cause) }));
    setWork(({ busy: _, ...last }) => ({ ...last, ...outcome }));
  };
  const choose = (file: File | null) => {
    const next = file ? attemptWith(file) : undefined;
    setSkipRefused(false);
    setWork(next ? { attempt: next } : {});
    if (next) void run('dryRun', async () => ({ report: await imports.dryRun(next) }));
  };

  return (
    <Stack gap="md">
      <Title order={2} fz={18}>
        Import meetings
      </Title>
      <Group align="stretch" gap="md" className={classes.top}>
        <Stack className={`surface ${classes.choice}`} gap="sm">
          <FileInput
            label="CSV file"
            description="You first see what each row would do; nothing is recorded until you say so."
            accept=".csv,text/csv"
            placeholder="Choose a file"
            clearable
            value={attempt?.file ?? null}
            onChange={choose}
            clearButtonProps={{ 'aria-label': 'Take the file away' }}
          />
          {report?.dryRun && fresh === 0 && !report.imported && (
            <Text size="sm">Nothing in this file can be recorded.</Text>
          )}
          {report?.dryRun && !work.reversed && fresh > 0 && (
            <Commit
              report={report}
              skipRefused={skipRefused}
              setSkipRefused={setSkipRefused}
              busy={busy === 'commit'}
              commit={() =>
                attempt && run('commit', async () => ({ report: await imports.commit(attempt, skipRefused) }))
              }
            />
          )}
          {report && attempt && (!report.dryRun || report.imported) && (
            <Committed
              report={report}
              reversed={work.reversed ?? false}
              busy={busy === 'reversal'}
              reverse={() =>
                run('reversal', async () => {
                  await imports.reverse(report.importId, `${attempt.key}-reversal`);
                  return { reversed: true };
                })
              }
            />
          )}
        </Stack>
        <Format />
      </Group>
      {work.problem && <ProblemNote problem={work.problem} />}
      <div role="status">{busy === 'dryRun' && <Text c="dimmed">Reading the file</Text>}</div>
      {report && <ImportSummary report={report} />}
      {report && <ImportRows report={report} />}
    </Stack>
  );
}

interface CommitProps {
  report: ImportReport;
  skipRefused: boolean;
  setSkipRefused: (skip: boolean) => void;
  busy: boolean;
  commit: () => void;
}

function Commit({ report, skipRefused, setSkipRefused, busy, commit }: CommitProps) {
  const fresh = report.counts['RECORD'] ?? 0;
  const refused = report.counts['REFUSED'] ?? 0;
  return (
    <Stack gap="sm">
      {refused > 0 && (
        <Checkbox
          checked={skipRefused}
          onChange={(event) => setSkipRefused(event.currentTarget.checked)}
          label={`Leave out the ${formatNumber(refused)} refused ${refused === 1 ? 'row' : 'rows'}`}
        />
      )}
      <Button w="fit-content" loading={busy} disabled={refused > 0 && !skipRefused} onClick={commit}>
        Record {formatNumber(fresh)} {fresh === 1 ? 'meeting' : 'meetings'}
      </Button>
    </Stack>
  );
}

interface CommittedProps {
  report: ImportReport;
  reversed: boolean;
  busy: boolean;
  reverse: () => void;
}

function Committed({ report, reversed, busy, reverse }: CommittedProps) {
  return (
    <Stack gap="sm" role="status">
      <Text size="sm">
        {reversed
          ? 'Reversed: every fact of this file has been withdrawn by a correction. Nothing was erased.'
          : standing(report)}
      </Text>
      {!reversed && (
        <Button w="fit-content" variant="default" loading={busy} onClick={reverse}>
          Reverse this import
        </Button>
      )}
    </Stack>
  );
}

function standing({ committed, dryRun, counts, position }: ImportReport): string {
  if (committed) {
    const place = position === null ? '' : `, up to position ${formatNumber(position)}`;
    return `Recorded as one batch${place}. To take it back later, choose the same file again.`;
  }
  if (!dryRun) return 'Nothing new was recorded: what the file says is on record.';
  return (counts['RECORD'] ?? 0) > 0
    ? 'Some of this file has been recorded before, and stands; the rest can be recorded now.'
    : 'This file has been recorded before, and stands.';
}

function Format() {
  return (
    <div className={`surface ${classes.format}`}>
      <h3>What the file looks like</h3>
      <pre tabIndex={0} aria-label="Example of a file">
        {EXAMPLE}
      </pre>
      <p>
        A header row, then a row per meeting, separated by commas, semicolons, tabs or bars, in UTF-8 or UTF-16.{' '}
        <b>group</b> is a relationship's name or id; <b>held_on</b> a day, or <b>start</b> a moment with <b>zone</b>. A
        day stays a day. <b>recorded_at</b> is kept as the source's own claim, beside the time Kept learns it.{' '}
        <b>present</b> is a number, or participants with semicolons between. Rows that are already on record are left as
        they are. To take an import back, choose its file again.
      </p>
    </div>
  );
}
