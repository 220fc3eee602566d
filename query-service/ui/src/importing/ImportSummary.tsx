import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../format/numbers';
import { i18n } from '../i18n';
import { FindingText } from './FindingText';
import classes from './ImportSummary.module.css';
import type { FileReading, FindingGroup } from './imports';

/** How the file was read, and what is wrong or worth knowing in many rows at once. */
export function ImportSummary({ report }: { report: FileReading }) {
  const { t } = useTranslation('importing');
  return (
    <section aria-label={t('theFile')} className={classes.summary}>
      <Text size="sm">{readingOf(report)}</Text>
      <Findings title={t('wrong')} groups={report.refusals} leftOut={report.refusalsLeftOut} />
      <Findings title={t('worth')} groups={report.remarks} leftOut={report.remarksLeftOut} />
    </section>
  );
}

function readingOf({ encoding, separator, ignoredRows, ignoredColumns }: FileReading): string {
  const parts = [
    ...(ignoredRows > 0
      ? [i18n.t('importing:emptyRows', { count: ignoredRows, size: formatNumber(ignoredRows) })]
      : []),
    ...(ignoredColumns > 0
      ? [i18n.t('importing:columns', { count: ignoredColumns, size: formatNumber(ignoredColumns) })]
      : []),
  ];
  if (parts.length === 0) return i18n.t('importing:read', { encoding, separator });
  const [rows, columns] = parts;
  const ignored = columns ? i18n.t('importing:both', { rows, columns }) : rows;
  return i18n.t('importing:readAside', { encoding, separator, ignored });
}

function Findings({ title, groups, leftOut }: { title: string; groups: FindingGroup[]; leftOut: number }) {
  const { t } = useTranslation('importing');
  if (groups.length === 0) return null;
  return (
    <div className={`surface ${classes.holder}`}>
      <Table fz={13} verticalSpacing={6} aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{title}</Table.Th>
            <Table.Th ta="right" className={classes.count}>
              {t('rows')}
            </Table.Th>
            <Table.Th className={classes.which}>{t('which')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {groups.map((group) => (
            <Table.Tr key={`${group.rule} ${group.field} ${group.value}`}>
              <Table.Td>
                <FindingText finding={group} />
              </Table.Td>
              <Table.Td ta="right" className="num">
                {group.count > 0 && formatNumber(group.count)}
              </Table.Td>
              <Table.Td className="num">{rowsOf(group)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {leftOut > 0 && (
        <Text fz={12} c="dimmed" p="xs">
          {t('lessOften', { size: formatNumber(leftOut) })}
        </Text>
      )}
    </div>
  );
}

function rowsOf({ rows, moreRows }: FindingGroup): string {
  const listed = rows.map((row) => formatNumber(row)).join(', ');
  return moreRows > 0 ? i18n.t('importing:andMore', { rows: listed, size: formatNumber(moreRows) }) : listed;
}
