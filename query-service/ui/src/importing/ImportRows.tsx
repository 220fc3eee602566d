import { Button, Chip, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { formatNumber } from '../format/numbers';
import { FindingText } from './FindingText';
import classes from './ImportRows.module.css';
import { findingsOf, type ImportReport, type ImportRow, type Outcome } from './imports';

const PAGE = 200;

const OUTCOMES: Record<Outcome, [before: string, after: string]> = {
  REFUSED: ['Refused', 'Left out'],
  RECORD: ['Would be recorded', 'Recorded'],
  REPEATED: ['Said twice', 'Said twice'],
  ALREADY_RECORDED: ['Already on record', 'Already on record'],
};

/** Per row what would happen, or did, and why not; refused ones first. */
export function ImportRows({ report }: { report: ImportReport }) {
  const [outcome, setOutcome] = useState<string>('');
  const [shown, setShown] = useState(PAGE);
  const rank = Object.keys(OUTCOMES);
  const rows = report.rows
    .filter((row) => !outcome || row.outcome === outcome)
    .toSorted((one, other) => rank.indexOf(one.outcome) - rank.indexOf(other.outcome) || one.row - other.row);
  const words = (one: Outcome) => OUTCOMES[one][report.committed ? 1 : 0];
  return (
    <section aria-label="Rows of the file">
      <Chip.Group value={outcome} onChange={(next) => setOutcome(String(next))}>
        <Group gap={6} mb="sm" role="group" aria-label="Outcome">
          <Chip value="" size="xs" variant="outline">
            All {formatNumber(report.rows.length)}
          </Chip>
          {(Object.keys(OUTCOMES) as Outcome[]).map((one) => (
            <Chip key={one} value={one} size="xs" variant="outline">
              {words(one)} {formatNumber(report.counts[one] ?? 0)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <div className={`surface ${classes.holder}`}>
        <Table fz={13} verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={{ base: 52, sm: 70 }} ta="right">
                Row
              </Table.Th>
              <Table.Th w={{ base: 100, sm: 170 }}>Outcome</Table.Th>
              <Table.Th>Why</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.slice(0, shown).map((row) => (
              <Row key={row.row} row={row} outcome={words(row.outcome)} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {rows.length > shown && (
        <Button mt="sm" variant="default" onClick={() => setShown(shown + PAGE)}>
          Show more
        </Button>
      )}
    </section>
  );
}

function Row({ row, outcome }: { row: ImportRow; outcome: string }) {
  const left = row.errorsLeftOut ?? row.remarksLeftOut ?? 0;
  return (
    <Table.Tr>
      <Table.Td ta="right" className="num">
        {formatNumber(row.row)}
      </Table.Td>
      <Table.Td className={row.outcome === 'REFUSED' ? classes.refused : undefined}>{outcome}</Table.Td>
      <Table.Td>
        {findingsOf(row).map((finding) => (
          <FindingText key={`${finding.rule} ${finding.field}`} finding={finding} />
        ))}
        {left > 0 && <Text fz={12} c="dimmed">{`and ${formatNumber(left)} more`}</Text>}
      </Table.Td>
    </Table.Tr>
  );
}
