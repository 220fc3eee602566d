import { Button, Checkbox, FileInput, Group, Stack, Text, Title } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { asProblem } from '../api/client';
import { formatNumber } from '../format/numbers';
import { i18n } from '../i18n';
import { useSession } from '../session/session';
import { useUnsaved } from '../session/unsaved';
import { ProblemNote } from '../shell/notes';
import classes from './ImportPage.module.css';
import { ImportRows } from './ImportRows';
import { ImportSummary } from './ImportSummary';
import { attemptWith, type ImportReport, importsOf } from './imports';

const EXAMPLE = `group,held_on,recorded_at,present
Pair 17,2026-03-02,2026-03-02T17:05:00+01:00,2
Pair 17,2026-03-16,2026-03-20T09:00:00+01:00,2`;

/** What a person decides: which file, and whether to record it without its refused rows. */
interface Choice {
  file: File | null;
  skipRefused: boolean;
}

const NONE: Choice = { file: null, skipRefused: false };

/** A file of meetings: first what would happen row by row, then all of it in one batch, and the way back. */
export default function ImportPage({ programme }: { programme: string }) {
  const { t } = useTranslation('importing');
  const form = useForm<Choice>({ initialValues: NONE });
  const { attempt, report, problem, dryRun, commit, reversal } = useImport(programme);
  useUnsaved(form.values.file !== null);
  const fresh = report?.counts['RECORD'] ?? 0;

  const choose = (file: File | null) => {
    form.setValues({ ...NONE, file });
    commit.reset();
    reversal.reset();
    if (file) dryRun.mutate(attemptWith(file));
    else dryRun.reset();
  };

  return (
    <Stack gap="md">
      <Title order={2} fz={18}>
        {t('title')}
      </Title>
      <Group align="stretch" gap="md" className={classes.top}>
        <Stack
          className={`surface ${classes.choice}`}
          gap="sm"
          renderRoot={(props) => (
            <form
              {...props}
              onSubmit={form.onSubmit(({ skipRefused }) => attempt && commit.mutate({ attempt, skipRefused }))}
            />
          )}
        >
          <FileInput
            label={t('file')}
            description={t('first')}
            accept=".csv,text/csv"
            placeholder={t('choose')}
            clearable
            clearButtonProps={{ 'aria-label': t('takeAway') }}
            {...form.getInputProps('file')}
            onChange={choose}
          />
          {report?.dryRun && fresh === 0 && !report.imported && <Text size="sm">{t('nothing')}</Text>}
          {report?.dryRun && !reversal.isSuccess && fresh > 0 && (
            <Commit report={report} form={form} busy={commit.isPending} />
          )}
          {report && attempt && (!report.dryRun || report.imported) && (
            <Committed
              report={report}
              reversed={reversal.isSuccess}
              busy={reversal.isPending}
              reverse={() => reversal.mutate({ importId: report.importId, key: `${attempt.key}-reversal` })}
            />
          )}
        </Stack>
        <Format />
      </Group>
      {problem && <ProblemNote problem={problem} />}
      <div role="status">{dryRun.isPending && <Text c="dimmed">{t('reading')}</Text>}</div>
      {report && <ImportSummary report={report} />}
      {report && <ImportRows report={report} />}
    </Stack>
  );
}

/** The three commands of an import, what the last of them reported, and what went wrong with it. */
function useImport(programme: string) {
  const { send, commandUrl } = useSession();
  const imports = useMemo(() => importsOf(send, commandUrl, programme), [send, commandUrl, programme]);
  const dryRun = useMutation({ mutationFn: imports.dryRun });
  const commit = useMutation({ mutationFn: imports.commit });
  const reversal = useMutation({ mutationFn: imports.reverse });
  const [last] = [dryRun, commit, reversal].toSorted((one, other) => other.submittedAt - one.submittedAt);
  return {
    attempt: dryRun.variables,
    report: commit.data ?? dryRun.data,
    problem: last?.error ? asProblem(last.error) : undefined,
    dryRun,
    commit,
    reversal,
  };
}

interface CommitProps {
  report: ImportReport;
  form: UseFormReturnType<Choice>;
  busy: boolean;
}

function Commit({ report, form, busy }: CommitProps) {
  const { t } = useTranslation('importing');
  const fresh = report.counts['RECORD'] ?? 0;
  const refused = report.counts['REFUSED'] ?? 0;
  return (
    <Stack gap="sm">
      {refused > 0 && (
        <Checkbox
          {...form.getInputProps('skipRefused', { type: 'checkbox' })}
          label={t('leaveOut', { count: refused, size: formatNumber(refused) })}
        />
      )}
      <Button type="submit" w="fit-content" loading={busy} disabled={refused > 0 && !form.values.skipRefused}>
        {t('record', { count: fresh, size: formatNumber(fresh) })}
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
  const { t } = useTranslation('importing');
  return (
    <Stack gap="sm" role="status">
      <Text size="sm">{reversed ? t('reversed') : standing(report)}</Text>
      {!reversed && (
        <Button w="fit-content" variant="default" loading={busy} onClick={reverse}>
          {t('reverse')}
        </Button>
      )}
    </Stack>
  );
}

function standing({ committed, dryRun, counts, position }: ImportReport): string {
  if (committed) {
    return position === null
      ? i18n.t('importing:batch')
      : i18n.t('importing:batchUpTo', { position: formatNumber(position) });
  }
  if (!dryRun) return i18n.t('importing:nothingNew');
  return (counts['RECORD'] ?? 0) > 0 ? i18n.t('importing:some') : i18n.t('importing:standsBefore');
}

function Format() {
  const { t } = useTranslation('importing');
  return (
    <div className={`surface ${classes.format}`}>
      <h3>{t('looks')}</h3>
      <pre tabIndex={0} aria-label={t('example')}>
        {EXAMPLE}
      </pre>
      <p>
        <Trans t={t} i18nKey="format" components={{ b: <b /> }} />
      </p>
    </div>
  );
}
