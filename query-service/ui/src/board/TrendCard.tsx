import { Select, Table } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '../api/types';
import { formatDate } from '../format/dates';
import { formatNumber, formatValue } from '../format/numbers';
import { i18n } from '../i18n';
import { termOf } from '../i18n/terms';
import { useAddress } from '../shell/address';
import classes from './TrendCard.module.css';

const TrendChart = lazy(() => import('../chart/TrendChart'));

/** One figure through time, each point answered as the figure itself is; as a table for those who prefer numbers. */
export function TrendCard({ board }: { board: Board }) {
  const { t } = useTranslation('board');
  const { params, setParams } = useAddress();
  const [asTable, setAsTable] = useState(false);
  const drawn = board.metrics.filter((figure) => board.trend.some((point) => point.values[figure.id] != null));
  const figure =
    drawn.find((one) => one.id === params.get('trend')) ?? drawn.find((one) => one.id === 'M2') ?? drawn[0];
  const name = figure ? termOf('metric', figure.id, figure.name) : '';
  return (
    <section className={`surface ${classes.trend}`} aria-labelledby="trend">
      <div className={classes.head}>
        <h2 id="trend" className={classes.title}>
          {t('trend.title')}
        </h2>
        {figure && (
          <Select
            aria-label={t('trend.figure')}
            size="xs"
            w={220}
            allowDeselect={false}
            value={figure.id}
            data={drawn.map((one) => ({ value: one.id, label: termOf('metric', one.id, one.name) }))}
            onChange={(id) => setParams({ trend: id === 'M2' ? undefined : (id ?? undefined) }, 'replace')}
          />
        )}
        {figure && (
          <button
            type="button"
            className={`${classes.toggle} no-print`}
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {t(asTable ? 'trend.asChart' : 'trend.asTable')}
          </button>
        )}
      </div>
      <div className={classes.body}>
        {!figure ? (
          <p className={classes.none}>{t('trend.none')}</p>
        ) : asTable ? (
          <TrendTable board={board} id={figure.id} name={name} unit={figure.unit} />
        ) : (
          <Suspense fallback={null}>
            <TrendChart
              name={name}
              unit={figure.unit}
              points={board.trend.map((point) => ({ day: point.asOfDate, value: point.values[figure.id] ?? null }))}
            />
          </Suspense>
        )}
      </div>
      {figure && <p className={classes.each}>{eachWords(board.window)}</p>}
    </section>
  );
}

/** A point is the value of its own period, not a running total. */
function eachWords(window: number | null): string {
  return window === null
    ? i18n.t('board:trend.eachAll')
    : i18n.t('board:trend.each', { count: window, size: formatNumber(window) });
}

function TrendTable({ board, id, name, unit }: { board: Board; id: string; name: string; unit: string }) {
  const { t } = useTranslation('board');
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('trend.throughTime', { name })}>
      <Table fz="sm" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('trend.asOf')}</Table.Th>
            <Table.Th ta="right">{name}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {board.trend.toReversed().map((point) => (
            <Table.Tr key={point.asOf}>
              <Table.Td>{formatDate(point.asOfDate)}</Table.Td>
              <Table.Td ta="right" className="num">
                {formatValue(point.values[id], unit)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
