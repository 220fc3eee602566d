import { Button, Chip, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../format/numbers';
import { FindingText } from './FindingText';
import classes from './ImportRows.module.css';
import { findingsOf, type ImportReport, type ImportRow, type Outcome } from './imports';

const PAGE = 200;

/** In the order in which they are listed. */
const OUTCOMES: Outcome[] = ['REFUSED', 'RECORD', 'REPEATED', 'ALREADY_RECORDED'];

/** Per row what would happen, or did, and why not; refused ones first. */
export function ImportRows({ report }: { report: ImportReport }) {
  const { t } = useTranslation('importing');
  const [outcome, setOutcome] = useState<string>('');
  const [shown, setShown] = useState(PAGE);
  const rows = report.rows
    .filter((row) => !outcome || row.outcome === outcome)
    .toSorted((one, other) => OUTCOMES.indexOf(one.outcome) - OUTCOMES.indexOf(other.outcome) || one.row - other.row);
  const words = (one: Outcome) => t(`outcomes.${report.committed ? 'after' : 'before'}.${one}`);
  return (
    <section aria-label={t('rowsOfFile')}>
      <Chip.Group value={outcome} onChange={(next) => setOutcome(String(next))}>
        <Group gap={6} mb="sm" role="group" aria-label={t('outcome')}>
          <Chip value="" size="xs" variant="outline">
            {t('all', { size: formatNumber(report.rows.length) })}
          </Chip>
          {OUTCOMES.map((one) => (
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
                {t('row')}
              </Table.Th>
              <Table.Th w={{ base: 100, sm: 170 }}>{t('outcome')}</Table.Th>
              <Table.Th>{t('why')}</Table.Th>
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
          {t('showMore')}
        </Button>
      )}
    </section>
  );
}

function Row({ row, outcome }: { row: ImportRow; outcome: string }) {
  const { t } = useTranslation('importing');
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
        {left > 0 && (
          <Text fz={12} c="dimmed">
            {t('more', { size: formatNumber(left) })}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
