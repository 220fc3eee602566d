import { Table } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import type { Item, Pause, Protocol, RelationshipDetail, SessionLine } from '../api/relationships';
import { formatDate, formatEffective } from '../format/dates';
import { formatHours, formatNumber } from '../format/numbers';
import { plain } from '../format/words';
import classes from './Sections.module.css';

export function Sessions({ detail }: { detail: RelationshipDetail }) {
  const lines = detail.sessions.toReversed();
  return (
    <Section title="Meetings" count={lines.length} none="No meeting is on record.">
      <Scroll label="Meetings">
        <Table fz={13} verticalSpacing={6} horizontalSpacing={8}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>When</Table.Th>
              <Table.Th>State</Table.Th>
              <Table.Th>Evidence</Table.Th>
              <Table.Th ta="right">Booked ahead</Table.Th>
              <Table.Th ta="right">Gap</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <SessionRow key={line.session} line={line} />
            ))}
          </Table.Tbody>
        </Table>
      </Scroll>
    </Section>
  );
}

function SessionRow({ line }: { line: SessionLine }) {
  return (
    <Table.Tr>
      <Table.Td className={classes.when}>{formatEffective(line.start)}</Table.Td>
      <Table.Td>
        {line.contested ? 'Contested' : plain(line.state)}
        {line.rescheduled > 0 && <span className={classes.dim}> moved {formatNumber(line.rescheduled)}×</span>}
      </Table.Td>
      <Table.Td>{line.evidence}</Table.Td>
      <Table.Td ta="right" className="num">
        {aheadWords(line.aheadHours)}
      </Table.Td>
      <Table.Td ta="right" className="num">
        {line.gapDays === null ? '\u2013' : <Gap days={line.gapDays} onTime={line.onTime} />}
      </Table.Td>
    </Table.Tr>
  );
}

function aheadWords(hours: number | null): string {
  if (hours === null) return '\u2013';
  return hours < 0 ? 'logged after' : formatHours(hours);
}

function Gap({ days, onTime }: { days: number; onTime: boolean | null }) {
  return (
    <span className={onTime === false ? classes.late : undefined}>
      {formatNumber(days)} {days === 1 ? 'day' : 'days'}
      {onTime === false && ', late'}
    </span>
  );
}

export function Promises({ detail }: { detail: RelationshipDetail }) {
  const role = (owner: string) => detail.members.find((member) => member.participant === owner)?.role;
  return (
    <Section title="Promises" count={detail.items.length} none="No promise is on record.">
      <Scroll label="Promises">
        <Table fz={13} verticalSpacing={6} horizontalSpacing={8}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Owner</Table.Th>
              <Table.Th>State</Table.Th>
              <Table.Th>Due first</Table.Th>
              <Table.Th>Due now</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {detail.items.map((item) => (
              <ItemRow key={item.actionItem} item={item} owner={plain(role(item.owner) ?? 'MEMBER')} />
            ))}
          </Table.Tbody>
        </Table>
      </Scroll>
    </Section>
  );
}

function ItemRow({ item, owner }: { item: Item; owner: string }) {
  return (
    <Table.Tr>
      <Table.Td>{owner}</Table.Td>
      <Table.Td>
        <span className={item.overdue ? classes.late : undefined}>
          {item.state === 'PROPOSED' ? 'Waits for a yes' : plain(item.state)}
          {item.overdue && ', overdue'}
        </span>
        <span className={classes.dim}>{historyOf(item)}</span>
      </Table.Td>
      <Table.Td className={classes.nowrap}>{formatDate(item.originalDue)}</Table.Td>
      <Table.Td className={classes.nowrap}>
        {item.due === item.originalDue ? 'the same' : formatDate(item.due)}
      </Table.Td>
    </Table.Tr>
  );
}

function historyOf(item: Item): string {
  const words = [
    item.completedOn && `on ${formatDate(item.completedOn)}`,
    item.carriedOver > 0 && `carried over ${item.carriedOver}×`,
    item.renegotiated > 0 && `renegotiated ${item.renegotiated}×`,
    item.reopened > 0 && `reopened ${item.reopened}×`,
  ].filter(Boolean);
  return words.length > 0 ? ` ${words.join(', ')}` : '';
}

export function ProtocolInForce({ protocol }: { protocol: Protocol | null }) {
  return (
    <Section title="Meeting protocol" count={protocol ? 1 : 0} none="No protocol has been agreed." quiet>
      {protocol && (
        <p className={classes.text}>
          Every {protocol.intervalDays} days, {protocol.toleranceDays} days of tolerance, {protocol.minutes} minutes,{' '}
          {plain(protocol.medium).toLowerCase()}
          {protocol.slot && `, ${protocol.slot}`}. If missed: {plain(protocol.ifMissed).toLowerCase()}. Version{' '}
          {protocol.version}, in force since {formatDate(protocol.since)}.
        </p>
      )}
    </Section>
  );
}

export function Pauses({ pauses }: { pauses: Pause[] }) {
  if (pauses.length === 0) return null;
  return (
    <Section title="Pauses" count={pauses.length} none="" quiet>
      {pauses.map((pause) => (
        <p key={pause.from} className={classes.text}>
          {formatDate(pause.from)} to {pause.to ? formatDate(pause.to) : 'now'}, {plain(pause.reason).toLowerCase()}
        </p>
      ))}
    </Section>
  );
}

interface SectionProps {
  title: string;
  count: number;
  none: string;
  quiet?: boolean;
  children: ReactNode;
}

function Section({ title, count, none, quiet, children }: SectionProps) {
  const id = useId();
  return (
    <section className={`surface ${classes.section}`} aria-labelledby={id}>
      <h3 id={id}>
        {title} {!quiet && <span className="num">{formatNumber(count)}</span>}
      </h3>
      {count === 0 ? <p className={classes.text}>{none}</p> : children}
    </section>
  );
}

function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.scroll} role="region" aria-label={`${label}, table`} tabIndex={0}>
      {children}
    </div>
  );
}
