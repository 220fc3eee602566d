import { Button, FileInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type EachTold, put, useRecordEach } from '../api/commands';
import type { Names } from '../api/people';
import type { RelationshipRow } from '../api/types';
import { formatNumber } from '../format/numbers';
import { PersonDialog } from '../people/PersonDialog';
import { useUnsaved } from '../session/unsaved';
import { ProblemNote } from '../shell/notes';
import { decoded, type Judged, judged, MOST_ROWS, rowsOf, type Unreadable } from './proposals';

const MOST_TOLD = 50;
const MOST_BYTES = 1_000_000;

interface Props {
  programme: string;
  names: Names;
  rows: RelationshipRow[];
  close: () => void;
}

/** A file of pairs: first what would be proposed and why the rest would not, then all of it. */
export function ProposeFile({ programme, names, rows, close }: Props) {
  const { t } = useTranslation('relationships');
  const [found, setFound] = useState<Judged[] | Unreadable>();
  const [told, setTold] = useState<EachTold>();
  const record = useRecordEach(programme, setTold, true);
  const all = Array.isArray(found) ? found : [];
  const ready = all.filter((one) => one.why === undefined);
  useUnsaved(record.isPending || (ready.length > 0 && !told));

  const look = async (file: File | null) => {
    setTold(undefined);
    record.reset();
    if (!file) setFound(undefined);
    else if (file.size > MOST_BYTES) setFound('TOO_LARGE');
    else {
      const read = rowsOf(decoded(await file.arrayBuffer()));
      setFound(Array.isArray(read) ? judged(read, names, rows) : read);
    }
  };
  const propose = () =>
    record.mutate(
      ready.map(({ relationship, row, members }) => ({
        relationship,
        command: put('', { ...(row.label && { label: row.label }), members }),
      })),
    );
  return (
    <PersonDialog title={t('proposeFile.title')} close={() => record.isPending || close()}>
      <Stack gap="sm">
        <Text size="sm">{t('proposeFile.format')}</Text>
        <FileInput
          label={t('proposeFile.file')}
          description={t('proposeFile.first')}
          accept=".csv,text/csv"
          placeholder={t('proposeFile.choose')}
          clearable
          clearButtonProps={{ 'aria-label': t('proposeFile.takeAway') }}
          disabled={record.isPending}
          onChange={(file) => void look(file)}
        />
        <div role="status">
          {typeof found === 'string' && (
            <Text size="sm">{t(`proposeFile.unreadable.${found}`, { size: formatNumber(MOST_ROWS) })}</Text>
          )}
          {Array.isArray(found) && !told && (
            <Text size="sm">{t('proposeFile.ready', { count: ready.length, size: formatNumber(ready.length) })}</Text>
          )}
          {told && (
            <Text size="sm">
              {t('proposeFile.done', { count: told.done.length, size: formatNumber(told.done.length) })}
            </Text>
          )}
        </div>
        <NotProposed judged={all} {...(told && { told })} />
        {record.error && <ProblemNote problem={record.error} />}
        {ready.length > 0 && !told && (
          <Button w="fit-content" loading={record.isPending} onClick={propose}>
            {t('proposeFile.send', { count: ready.length, size: formatNumber(ready.length) })}
          </Button>
        )}
      </Stack>
    </PersonDialog>
  );
}

/** Row by row, why it is not proposed: by what the file says, then by what the service said. */
function NotProposed({ judged: all, told }: { judged: Judged[]; told?: EachTold }) {
  const { t } = useTranslation('relationships');
  const lines = new Map(all.flatMap((one) => (one.why === undefined ? [[one.relationship, one.row.line]] : [])));
  const refused = [
    ...all.flatMap((one) =>
      one.why === undefined ? [] : [{ line: one.row.line, why: t(`proposeFile.why.${one.why}`, { name: one.name }) }],
    ),
    ...(told?.refused ?? []).map(({ relationship, problem }) => ({
      line: lines.get(relationship) ?? 0,
      why: problem.detail,
    })),
  ].sort((one, other) => one.line - other.line);
  if (refused.length === 0) return null;
  return (
    <>
      <Text size="sm" fw={600}>
        {t('proposeFile.refused', { count: refused.length, size: formatNumber(refused.length) })}
      </Text>
      <ul>
        {refused.slice(0, MOST_TOLD).map(({ line, why }) => (
          <li key={line}>
            <Text size="sm">{t('proposeFile.line', { line: formatNumber(line), why })}</Text>
          </li>
        ))}
      </ul>
      {refused.length > MOST_TOLD && <Text size="sm">{t('proposeFile.more', { size: formatNumber(MOST_TOLD) })}</Text>}
    </>
  );
}
