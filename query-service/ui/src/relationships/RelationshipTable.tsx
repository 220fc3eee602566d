import type { ReactNode } from 'react';
import type { RelationshipRow } from '../api/relationships';
import { PartsBar } from '../board/Parts';
import { sorted } from '../board/figureWords';
import { formatDate, millisOf, relativeTo } from '../format/dates';
import { formatHours, formatNumber, formatShare, formatValue } from '../format/numbers';
import { navigate, pageOfList, useAddress } from '../shell/address';
import { Down, Up } from '../shell/icons';
import { Link } from '../shell/Link';
import { pathTo } from '../shell/route';
import classes from './RelationshipTable.module.css';
import { type Column, COVERED, detailOf, figureOf, nextOrder, ON_TIME, type Order, REGULARITY, TRUST } from './rows';
import { StateBadge } from './StateBadge';

const HEADS: { by: Column; text: string; hint?: string; right?: boolean }[] = [
  { by: 'label', text: 'Relationship' },
  { by: 'last', text: 'Last met' },
  { by: 'next', text: 'Next' },
  { by: 'open', text: 'Open', hint: 'open promises', right: true },
  { by: 'covered', text: 'Time covered' },
  { by: 'onTime', text: 'On time', hint: 'on-time rate', right: true },
  { by: 'regularity', text: 'Regularity', hint: '\u22121 regular, 1 bursty', right: true },
  { by: 'lag', text: 'Evidence, logging lag', hint: 'mix of grades; median lag between meeting and record' },
];

interface Props {
  rows: RelationshipRow[];
  programme: string;
  asOf: string;
  order: Order;
  onOpen: () => void;
}

export function RelationshipTable({ rows, programme, asOf, order, onOpen }: Props) {
  return (
    <div className="surface">
      <table className={classes.table}>
        <caption className="visually-hidden">
          Relationships, those that need a look first unless sorted otherwise
        </caption>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <Head key={head.by} {...head} order={order} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.relationship} row={row} programme={programme} asOf={asOf} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ by, text, hint, right, order }: (typeof HEADS)[number] & { order: Order }) {
  const { setParams } = useAddress();
  const sortedBy = order.by === by;
  return (
    <th
      scope="col"
      aria-sort={sortedBy ? (order.descending ? 'descending' : 'ascending') : undefined}
      data-right={right}
    >
      <button type="button" title={hint} onClick={() => setParams({ sort: nextOrder(order, by) }, 'replace')}>
        {text}
        {sortedBy && (order.descending ? <Down size={12} /> : <Up size={12} />)}
      </button>
    </th>
  );
}

type RowProps = Pick<Props, 'programme' | 'asOf' | 'onOpen'> & { row: RelationshipRow };

function Row({ row, programme, asOf, onOpen }: RowProps) {
  const { params } = useAddress();
  const href = pageOfList(pathTo(programme, 'relationships', row.relationship), params);
  const covered = figureOf(row, COVERED)?.value ?? null;
  return (
    <tr onClick={(event) => opened(event.target, href, onOpen)}>
      <th scope="row" className={classes.who}>
        <span className={classes.title}>
          <Link className="quiet-link" href={href} onClick={onOpen}>
            {row.label}
          </Link>
          <StateBadge state={row.state} lifecycle={row.lifecycle} />
          <span className={classes.members}>{formatNumber(row.members.length)} members</span>
        </span>
        {row.reasons.map((reason) => (
          <span key={reason.rule} className={classes.reason}>
            {reason.text} {reason.nextAction && <b>{reason.nextAction}</b>}
          </span>
        ))}
      </th>
      <Day caption="Last met" day={row.lastSession} asOf={asOf} none="not yet" />
      <Day caption="Next" day={row.nextSession} asOf={asOf} none="not booked" />
      <Cell caption="Open" right>
        {formatNumber(row.openItems)}
      </Cell>
      <Cell caption="Time covered">
        <Covered value={covered} look={row.state === 'NEEDS_A_LOOK'} />
      </Cell>
      <Cell caption="On time" right>
        <Rate row={row} id={ON_TIME} />
      </Cell>
      <Cell caption="Regularity" right>
        <Rate row={row} id={REGULARITY} />
      </Cell>
      <Cell caption="Evidence, lag">
        <Evidence row={row} />
      </Cell>
    </tr>
  );
}

/** The whole row is a target for the mouse; the keyboard has the link in it. */
function opened(target: EventTarget, href: string, onOpen: () => void): void {
  if (target instanceof Element && target.closest('a, button')) return;
  if (getSelection()?.toString()) return;
  onOpen();
  navigate(href);
  scrollTo(0, 0);
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
  if (value === null) return <span className={classes.none}>unknown</span>;
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
  const figure = figureOf(row, id);
  if (figure?.value == null) return <span className={classes.none}>unknown</span>;
  return formatValue(figure.value, figure.unit);
}

function Evidence({ row }: { row: RelationshipRow }) {
  const { parts } = sorted(figureOf(row, TRUST)?.details ?? []);
  const lag = detailOf(row, TRUST, 'lag p50');
  if (parts.length === 0) return <span className={classes.none}>none in the period</span>;
  const spoken = parts.map((part) => `${part.name} ${formatValue(part.value, part.unit)}`).join(', ');
  return (
    <span className={classes.evidence} title={spoken}>
      <PartsBar parts={parts} />
      <span className="visually-hidden">{spoken}</span>
      {lag !== null && <span>lag {formatHours(lag)}</span>}
    </span>
  );
}
