import { Table, Text } from '@mantine/core';
import { formatNumber } from '../format/numbers';
import { FindingText } from './FindingText';
import classes from './ImportSummary.module.css';
import type { FindingGroup, ImportReport } from './imports';

/** How the file was read, and what is wrong or worth knowing in many rows at once. */
export function ImportSummary({ report }: { report: ImportReport }) {
  return (
    <section aria-label="The file" className={classes.summary}>
      <Text size="sm">{readingOf(report)}</Text>
      <Findings title="What is wrong" groups={report.refusals} leftOut={report.refusalsLeftOut} />
      <Findings title="Worth knowing" groups={report.remarks} leftOut={report.remarksLeftOut} />
    </section>
  );
}

function readingOf({ encoding, separator, ignoredRows, ignoredColumns }: ImportReport): string {
  const ignored = [
    ...(ignoredRows > 0 ? [`${formatNumber(ignoredRows)} empty ${ignoredRows === 1 ? 'row' : 'rows'}`] : []),
    ...(ignoredColumns > 0 ? [`${formatNumber(ignoredColumns)} ${ignoredColumns === 1 ? 'column' : 'columns'}`] : []),
  ];
  return `Read as ${encoding}, separated by ${separator}.${ignored.length > 0 ? ` Left aside: ${ignored.join(' and ')}.` : ''}`;
}

function Findings({ title, groups, leftOut }: { title: string; groups: FindingGroup[]; leftOut: number }) {
  if (groups.length === 0) return null;
  return (
    <div className={`surface ${classes.holder}`}>
      <Table fz={13} verticalSpacing={6} aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{title}</Table.Th>
            <Table.Th ta="right" className={classes.count}>
              Rows
            </Table.Th>
            <Table.Th className={classes.which}>Which</Table.Th>
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
          And {formatNumber(leftOut)} more that occur less often.
        </Text>
      )}
    </div>
  );
}

function rowsOf({ rows, moreRows }: FindingGroup): string {
  return rows.map((row) => formatNumber(row)).join(', ') + (moreRows > 0 ? ` and ${formatNumber(moreRows)} more` : '');
}
