import { Link, useNavigate } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coordinator } from '../api/caseload';
import { type Naming, titleOf } from '../api/people';
import type { RelationshipRow } from '../api/types';
import { ChooseRow } from '../caseload/ChooseRow';
import type { Chosen } from '../caseload/chosen';
import { Handling } from '../caseload/Handling';
import { RowSteps } from '../caseload/RowSteps';
import { PartsBar } from '../board/Parts';
import { sorted } from '../board/figureWords';
import { formatDate, millisOf, relativeTo } from '../format/dates';
import { formatHours, formatNumber, formatShare, formatValue } from '../format/numbers';
import { anyNamed, Members } from '../people/Members';
import { pageAt, sameListing, useAddress } from '../shell/address';
import { Down, Up } from '../shell/icons';
import classes from './RelationshipTable.module.css';
import { ReasonText } from './ReasonText';
import { type Column, COVERED, detailOf, figureOf, nextOrder, ON_TIME, type Order, REGULARITY, TRUST } from './rows';
import { StateBadge } from './StateBadge';

const HEADS: {
  by: Exclude<Column, 'look'>;
  hint?: 'openHint' | 'onTimeHint' | 'regularityHint' | 'lagHint';
  right?: boolean;
}[] = [
  { by: 'label' },
  { by: 'last' },
  { by: 'next' },
  { by: 'open', hint: 'openHint', right: true },
  { by: 'covered' },
  { by: 'onTime', hint: 'onTimeHint', right: true },
  { by: 'regularity', hint: 'regularityHint', right: true },
  { by: 'lag', hint: 'lagHint' },
];

interface Props {
  rows: RelationshipRow[];
  programme: string;
  asOf: string;
  order: Order;
  naming: Naming;
  onOpen: () => void;
  /** What a coordinator needs to act on rows; absent for whoever only reads them. */
  caseload?: Caseload;
}

export interface Caseload {
  programme: string;
  today: string;
  coordinators: Coordinator[];
  chosen: Chosen;
}

export function RelationshipTable({ rows, programme, asOf, order, naming, onOpen, caseload }: Props) {
  const { t } = useTranslation('relationships');
  return (
    <div className="surface">
      <table className={classes.table}>
        <caption className="visually-hidden">{t('table.caption')}</caption>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <Head key={head.by} {...head} order={order} />
            ))}
            {caseload && (
              <th scope="col" className={`${classes.steps} no-print`}>
                <span className="visually-hidden">{t('table.steps')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.relationship}
              row={row}
              programme={programme}
              asOf={asOf}
              naming={naming}
              onOpen={onOpen}
              {...(caseload && { caseload })}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ by, hint, right, order }: (typeof HEADS)[number] & { order: Order }) {
  const { t } = useTranslation('relationships');
  const { setParams } = useAddress();
  const sortedBy = order.by === by;
  return (
    <th
      scope="col"
      aria-sort={sortedBy ? (order.descending ? 'descending' : 'ascending') : undefined}
      data-right={right}
    >
      <button
        type="button"
        title={hint && t(`table.${hint}`)}
        onClick={() => setParams({ sort: nextOrder(order, by) }, 'replace')}
      >
        {t(`table.${by}`)}
        {sortedBy && (order.descending ? <Down size={12} /> : <Up size={12} />)}
      </button>
    </th>
  );
}

type RowProps = Pick<Props, 'programme' | 'asOf' | 'naming' | 'onOpen' | 'caseload'> & { row: RelationshipRow };

function Row({ row, programme, asOf, naming, onOpen, caseload }: RowProps) {
  const { names } = naming;
  const { t } = useTranslation('relationships');
  const { params } = useAddress();
  const navigate = useNavigate();
  const there = { ...pageAt('relationships', programme, row.relationship), search: sameListing(params) };
  const covered = figureOf(row, COVERED)?.value ?? null;
  const title = titleOf(row, naming) ?? '\u2026';
  return (
    <tr
      onClick={(event) => {
        if (!meansRow(event)) return;
        onOpen();
        void navigate(there);
      }}
    >
      <th scope="row" className={classes.who}>
        <span className={classes.title}>
          {caseload && row.state !== null && (
            <ChooseRow chosen={caseload.chosen} relationship={row.relationship} title={title} />
          )}
          <Link className="quiet-link" {...there} onClick={onOpen}>
            <bdi>{title}</bdi>
          </Link>
          <StateBadge state={row.state} lifecycle={row.lifecycle} />
          <span className={classes.members} data-named={anyNamed(row.members, names)}>
            {anyNamed(row.members, names) ? (
              <Members members={row.members} names={names} />
            ) : (
              t('table.members', { count: row.members.length, size: formatNumber(row.members.length) })
            )}
          </span>
        </span>
        {row.reasons.map((reason) => (
          <span key={reason.rule} className={classes.reason}>
            <ReasonText reason={reason} />
          </span>
        ))}
        {caseload && <Handling handling={row.handling} coordinators={caseload.coordinators} />}
      </th>
      <Day caption={t('table.last')} day={row.lastSession} asOf={asOf} none={t('table.notYet')} />
      <Day caption={t('table.next')} day={row.nextSession} asOf={asOf} none={t('table.notBooked')} />
      <Cell caption={t('table.open')} right>
        {formatNumber(row.openItems)}
      </Cell>
      <Cell caption={t('table.covered')}>
        <Covered value={covered} look={row.state === 'NEEDS_A_LOOK'} />
      </Cell>
      <Cell caption={t('table.onTime')} right>
        <Rate row={row} id={ON_TIME} />
      </Cell>
      <Cell caption={t('table.regularity')} right>
        <Rate row={row} id={REGULARITY} />
      </Cell>
      <Cell caption={t('table.lagShort')}>
        <Evidence row={row} />
      </Cell>
      {caseload && (
        <td className={`${classes.steps} no-print`}>
          {row.state !== null && <RowSteps row={row} title={title} caseload={caseload} />}
        </td>
      )}
    </tr>
  );
}

/** The whole row is a target for the mouse; the keyboard has the link in it. */
function meansRow({ target, currentTarget }: MouseEvent): boolean {
  // The clicks in a dialog of the row arrive here too, though it is elsewhere on the page.
  if (!(target instanceof Node && currentTarget.contains(target))) return false;
  return (
    !(target instanceof Element && target.closest('a, button, input, label, [role="menu"], [role="dialog"]')) &&
    !getSelection()?.toString()
  );
}

function Cell({ caption, right, children }: { caption: string; right?: boolean; children: ReactNode }) {
  return (
    <td data-caption={caption} data-right={right} className="num">
      {children}
    </td>
  );
}

function Day({ caption, day, asOf, none }: { caption: string; day: string | null; asOf: string; none: string }) {
  return (
    <Cell caption={caption}>
      {day ? (
        <span className={classes.day}>
          {formatDate(day)}
          <span>{relativeTo(day, millisOf(asOf))}</span>
        </span>
      ) : (
        <span className={classes.none}>{none}</span>
      )}
    </Cell>
  );
}

function Covered({ value, look }: { value: number | null; look: boolean }) {
  const { t } = useTranslation('relationships');
  if (value === null) return <span className={classes.none}>{t('table.unknown')}</span>;
  return (
    <span className={classes.covered}>
      <span className={classes.track} aria-hidden="true">
        <span data-look={look} style={{ width: `${value * 100}%` }} />
      </span>
      {formatShare(value)}
    </span>
  );
}

function Rate({ row, id }: { row: RelationshipRow; id: string }) {
  const { t } = useTranslation('relationships');
  const figure = figureOf(row, id);
  if (figure?.value == null) return <span className={classes.none}>{t('table.unknown')}</span>;
  return formatValue(figure.value, figure.unit);
}

function Evidence({ row }: { row: RelationshipRow }) {
  const { t } = useTranslation('relationships');
  const { parts } = sorted(figureOf(row, TRUST)?.details ?? []);
  const lag = detailOf(row, TRUST, 'lag p50');
  if (parts.length === 0) return <span className={classes.none}>{t('table.noEvidence')}</span>;
  const spoken = parts.map((part) => `${part.name} ${formatValue(part.value, part.unit)}`).join(', ');
  return (
    <span className={classes.evidence} title={spoken}>
      <PartsBar parts={parts} />
      <span className="visually-hidden">{spoken}</span>
      {lag !== null && <span>{t('table.lagOf', { hours: formatHours(lag) })}</span>}
    </span>
  );
}
