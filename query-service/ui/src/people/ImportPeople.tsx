import { Button, Checkbox, FileInput, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/client';
import { formatNumber } from '../format/numbers';
import { ImportSummary } from '../importing/ImportSummary';
import { attemptWith } from '../importing/imports';
import { useSession } from '../session/session';
import { useUnsaved } from '../session/unsaved';
import { ProblemNote } from '../shell/notes';
import { PersonDialog } from './PersonDialog';
import { brings, type PeopleReport, peopleImportsOf } from './peopleImports';

/** The outcomes of rows, in the order in which they are counted. */
const OUTCOMES = ['NEW', 'CHANGED', 'SAME', 'REFUSED'] as const;

/** A file of people: first what would happen, then all of it. */
export function ImportPeople({ programme, close }: { programme: string; close: () => void }) {
  const { t } = useTranslation('people');
  const [file, setFile] = useState<File | null>(null);
  const [invite, setInvite] = useState(false);
  const [skipRefused, setSkipRefused] = useState(false);
  const { dryRun, commit, report, problem } = usePeopleImport(programme);
  const attempt = dryRun.variables?.attempt;
  const refused = report?.counts['REFUSED'] ?? 0;
  useUnsaved(file !== null && !commit.isSuccess);

  const look = (next: File | null, invited: boolean) => {
    setFile(next);
    setInvite(invited);
    setSkipRefused(false);
    commit.reset();
    if (next) dryRun.mutate({ attempt: attemptWith(next), invite: invited });
    else dryRun.reset();
  };

  return (
    <PersonDialog title={t('importing.title')} close={close}>
      <Stack gap="sm">
        <Text size="sm">{t('importing.format')}</Text>
        <FileInput
          label={t('importing.file')}
          description={t('importing.first')}
          accept=".csv,text/csv"
          placeholder={t('importing.choose')}
          clearable
          clearButtonProps={{ 'aria-label': t('importing.takeAway') }}
          value={file}
          onChange={(next) => look(next, invite)}
        />
        <Checkbox
          label={t('importing.invite')}
          checked={invite}
          disabled={commit.isSuccess}
          onChange={(event) => look(file, event.currentTarget.checked)}
        />
        <div role="status">
          {dryRun.isPending && <Text c="dimmed">{t('importing.reading')}</Text>}
          {report && <Counts report={report} />}
        </div>
        {problem && <ProblemNote problem={problem} />}
        {report?.dryRun && attempt && brings(report) && (
          <>
            {refused > 0 && (
              <Checkbox
                label={t('importing.leaveOut', { count: refused, size: formatNumber(refused) })}
                checked={skipRefused}
                onChange={(event) => setSkipRefused(event.currentTarget.checked)}
              />
            )}
            <Button
              w="fit-content"
              loading={commit.isPending}
              disabled={refused > 0 && !skipRefused}
              onClick={() => commit.mutate({ attempt, invite, skipRefused })}
            >
              {t('importing.bringIn')}
            </Button>
          </>
        )}
        {report && <ImportSummary report={report} />}
      </Stack>
    </PersonDialog>
  );
}

function usePeopleImport(programme: string) {
  const { send, commandUrl } = useSession();
  const queries = useQueryClient();
  const imports = useMemo(() => peopleImportsOf(send, commandUrl, programme), [send, commandUrl, programme]);
  const dryRun = useMutation({ mutationFn: imports.dryRun });
  const commit = useMutation({ mutationFn: imports.commit, onSettled: () => queries.invalidateQueries() });
  const error = commit.error ?? dryRun.error;
  return { dryRun, commit, report: commit.data ?? dryRun.data, problem: error ? asProblem(error) : undefined };
}

function Counts({ report }: { report: PeopleReport }) {
  const { t } = useTranslation('people');
  const when = report.dryRun ? 'before' : 'after';
  return (
    <>
      <ul>
        {OUTCOMES.map((outcome) => (
          <li key={outcome}>
            {t(`importing.${when}.${outcome}`, { size: formatNumber(report.counts[outcome] ?? 0) })}
          </li>
        ))}
      </ul>
      {report.invitationsLeft > 0 && (
        <Text size="sm">{t('importing.invitationsLeft', { size: formatNumber(report.invitationsLeft) })}</Text>
      )}
    </>
  );
}
