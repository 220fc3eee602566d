import { Button, Stack, Table, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Receipt, ReceiptEvent } from '../api/types';
import { Parts } from '../board/Parts';
import { formatAsOf, formatEffective, formatMoment } from '../format/dates';
import { formatNumber, formatValue } from '../format/numbers';
import { CLOCK, EVIDENCE, plain, policyWords } from '../format/words';
import { CopyButton } from '../question/CopyButton';
import { Link2, Lock } from '../shell/icons';
import classes from './ReceiptBody.module.css';

const PAGE = 50;

/** All that is needed to check a number by hand. */
export function ReceiptBody({ receipt }: { receipt: Receipt }) {
  return (
    <Stack gap="lg">
      <div>
        <h2 className={classes.name}>
          {receipt.name}{' '}
          <span>
            {receipt.metric}, version {receipt.version}
          </span>
        </h2>
        <p className={`num ${classes.value}`}>{shownValue(receipt)}</p>
        <p className={classes.definition}>{receipt.definition}</p>
        {receipt.formula && <code className={classes.formula}>{receipt.formula}</code>}
      </div>
      {!receipt.suppressed && <Counted receipt={receipt} />}
      <Part title="The question">
        <QuestionAsked receipt={receipt} />
      </Part>
      {!receipt.suppressed && (
        <Part title={`Rests on ${formatNumber(receipt.eventsTotal)} ${receipt.eventsTotal === 1 ? 'fact' : 'facts'}`}>
          <Events
            events={receipt.events}
            total={receipt.eventsTotal}
            withheld={receipt.eventsWithheld}
            labelled={!receipt.relationship}
          />
        </Part>
      )}
      {receipt.context.length > 0 && (
        <Part title={`Beside it: ${formatNumber(receipt.contextTotal)} that set it up, corrected it or were left out`}>
          <Events events={receipt.context} total={receipt.contextTotal} withheld={0} labelled={!receipt.relationship} />
        </Part>
      )}
      <CopyButton label="Copy link to this receipt" icon={<Link2 />} text={() => location.href} />
    </Stack>
  );
}

function shownValue(receipt: Receipt): ReactNode {
  if (receipt.suppressed) {
    return (
      <span className={classes.absent}>
        <Lock size={22} /> Not shown: it rests on too few people
      </span>
    );
  }
  if (receipt.value === null) return <span className={classes.absent}>Unknown: nothing due was on record</span>;
  return formatValue(receipt.value, receipt.unit);
}

function Counted({ receipt }: { receipt: Receipt }) {
  return (
    <Part title="How it is counted">
      <Pairs
        rows={[
          ['Numerator', numberOf(receipt.numerator)],
          ['Denominator', numberOf(receipt.denominator)],
          ['Exact value', receipt.value === null ? 'none' : formatNumber(receipt.value, 6)],
          ['People', numberOf(receipt.people)],
        ]}
      />
      <Parts details={receipt.details} />
      <Text size="sm" fw={600} mt={6}>
        Left out
      </Text>
      <Pairs rows={receipt.exclusions.map((one) => [plain(one.text), formatNumber(one.count)])} />
      <LeftOutNote receipt={receipt} />
    </Part>
  );
}

function LeftOutNote({ receipt: { exclusions, exclusionsWithheld } }: { receipt: Receipt }) {
  if (exclusions.length > 0 && !exclusionsWithheld) return null;
  return (
    <Text size="sm" c="dimmed">
      {exclusionsWithheld
        ? `${exclusions.length > 0 ? 'More' : 'Something'} was left out, for reasons too rare to be shown.`
        : 'Nothing was left out.'}
    </Text>
  );
}

function numberOf(value: number | null): string {
  return value === null ? 'none' : formatNumber(value, 4);
}

function QuestionAsked({ receipt: { question, asOf, asOfDate, asOfPosition } }: { receipt: Receipt }) {
  return (
    <Pairs
      rows={[
        ['As of', formatAsOf(asOf, asOfDate)],
        ['As known', `${question.knownAt ? formatMoment(question.knownAt) : 'now'}, by ${CLOCK[question.clock]}`],
        ['Evidence', `${question.minEvidence}: ${EVIDENCE[question.minEvidence]}`],
        ['Period', question.window ? `the last ${question.window} days` : 'all time'],
        ['Judged by', policyWords(question.policyVersion)],
        ['Log position', formatNumber(asOfPosition)],
      ]}
    />
  );
}

interface Listed {
  events: ReceiptEvent[];
  total: number;
  withheld: number;
  /** Whether the relationship is worth a column. */
  labelled: boolean;
}

function Events({ events, total, withheld, labelled: several }: Listed) {
  const [shown, setShown] = useState(PAGE);
  const labelled = several && events.some((event) => event.label);
  return (
    <>
      {withheld > 0 && (
        <Text size="sm" c="dimmed">
          {formatNumber(withheld)} are withheld from your role.
        </Text>
      )}
      {events.length > 0 && (
        <Table fz="xs" verticalSpacing={4} horizontalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th ta="right">Position</Table.Th>
              <Table.Th>Fact</Table.Th>
              <Table.Th>Happened</Table.Th>
              {labelled && <Table.Th>Relationship</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {events.slice(0, shown).map((event) => (
              <EventRow key={event.eventId} event={event} labelled={labelled} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {events.length > shown && (
        <Button variant="default" size="xs" onClick={() => setShown(shown + PAGE * 4)}>
          Show more
        </Button>
      )}
      {total > events.length + withheld && shown >= events.length && (
        <Text size="xs" c="dimmed">
          The first {formatNumber(events.length)} are listed.
        </Text>
      )}
    </>
  );
}

function EventRow({ event, labelled }: { event: ReceiptEvent; labelled: boolean }) {
  return (
    <Table.Tr title={`Event ${event.eventId}`}>
      <Table.Td ta="right" className="num">
        {formatNumber(event.position)}
      </Table.Td>
      <Table.Td>{event.noun}</Table.Td>
      <Table.Td>{formatEffective(event.effectiveAt)}</Table.Td>
      {labelled && <Table.Td>{event.label ?? '\u2013'}</Table.Td>}
    </Table.Tr>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack gap={8} component="section">
      <h3 className={classes.part}>{title}</h3>
      {children}
    </Stack>
  );
}

function Pairs({ rows }: { rows: [string, string][] }) {
  return (
    <dl className={classes.pairs}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
