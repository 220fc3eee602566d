import { Button, Stack, Table, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Naming, titleOf } from '../api/people';
import type { Receipt, ReceiptEvent } from '../api/types';
import { exclusionWords } from '../board/figureWords';
import { Parts } from '../board/Parts';
import { formatAsOf, formatEffective, formatMoment } from '../format/dates';
import { formatNumber, formatValue } from '../format/numbers';
import { clockWords, evidenceWords, policyWords } from '../format/words';
import { termOf } from '../i18n/terms';
import { CopyButton } from '../question/CopyButton';
import { Link2, Lock } from '../shell/icons';
import classes from './ReceiptBody.module.css';

const PAGE = 50;

/** All that is needed to check a number by hand. */
export function ReceiptBody({ receipt, naming }: { receipt: Receipt; naming: Naming }) {
  const { t } = useTranslation('receipt');
  const { metric, version } = receipt;
  const eventsTotal = receipt.eventsTotal ?? 0;
  const contextTotal = receipt.contextTotal ?? 0;
  return (
    <Stack gap="lg">
      <div>
        <h2 className={classes.name}>
          {termOf('metric', metric, receipt.name)} <span>{t('metric', { metric, version })}</span>
        </h2>
        <p className={`num ${classes.value}`}>
          <ShownValue receipt={receipt} />
        </p>
        <p className={classes.definition}>{termOf('definition', metric, receipt.definition ?? '')}</p>
        {receipt.formula && <code className={classes.formula}>{termOf('formula', metric, receipt.formula)}</code>}
      </div>
      {!receipt.suppressed && <Counted receipt={receipt} />}
      <Part title={t('question')}>
        <QuestionAsked receipt={receipt} />
      </Part>
      {!receipt.suppressed && (
        <Part title={t('restsOn', { count: eventsTotal, size: formatNumber(eventsTotal) })}>
          <Events
            events={receipt.events}
            total={eventsTotal}
            withheld={receipt.eventsWithheld ?? 0}
            labelled={!receipt.relationship}
            naming={naming}
          />
        </Part>
      )}
      {receipt.context.length > 0 && (
        <Part title={t('beside', { count: contextTotal, size: formatNumber(contextTotal) })}>
          <Events
            events={receipt.context}
            total={contextTotal}
            withheld={0}
            labelled={!receipt.relationship}
            naming={naming}
          />
        </Part>
      )}
      <CopyButton label={t('copy')} icon={<Link2 />} text={() => location.href} />
    </Stack>
  );
}

function ShownValue({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation('receipt');
  if (receipt.suppressed) {
    return (
      <span className={classes.absent}>
        <Lock size={22} /> {t('tooFew')}
      </span>
    );
  }
  if (receipt.value === null) return <span className={classes.absent}>{t('unknown')}</span>;
  return formatValue(receipt.value, receipt.unit);
}

function Counted({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation('receipt');
  const numberOf = (value: number | null, digits = 4) => (value === null ? t('none') : formatNumber(value, digits));
  return (
    <Part title={t('counted')}>
      <Pairs
        rows={[
          [t('numerator'), numberOf(receipt.numerator)],
          [t('denominator'), numberOf(receipt.denominator)],
          [t('exact'), numberOf(receipt.value, 6)],
          [t('people'), numberOf(receipt.people)],
        ]}
      />
      <Parts figure={receipt} />
      <Text size="sm" fw={600} mt={6}>
        {t('leftOut')}
      </Text>
      <Pairs rows={receipt.exclusions.map((one) => [exclusionWords(one), formatNumber(one.count)])} />
      <LeftOutNote receipt={receipt} />
    </Part>
  );
}

function LeftOutNote({ receipt: { exclusions, exclusionsWithheld } }: { receipt: Receipt }) {
  const { t } = useTranslation('receipt');
  if (exclusions.length > 0 && !exclusionsWithheld) return null;
  return (
    <Text size="sm" c="dimmed">
      {!exclusionsWithheld ? t('nothingLeftOut') : exclusions.length > 0 ? t('moreLeftOut') : t('somethingLeftOut')}
    </Text>
  );
}

function QuestionAsked({ receipt: { question, asOf, asOfDate, asOfPosition } }: { receipt: Receipt }) {
  const { t } = useTranslation('receipt');
  const { knownAt, window, minEvidence: grade } = question;
  const clock = clockWords(question.clock);
  return (
    <Pairs
      rows={[
        [t('asOf'), formatAsOf(asOf, asOfDate)],
        [t('asKnown'), knownAt ? t('knownOn', { when: formatMoment(knownAt), clock }) : t('knownNow', { clock })],
        [t('evidence'), t('grade', { grade, meaning: evidenceWords(grade) })],
        [t('period'), window ? t('days', { count: window, size: window }) : t('allTime')],
        [t('judgedBy'), policyWords(question.policyVersion)],
        [t('logPosition'), formatNumber(asOfPosition)],
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
  naming: Naming;
}

function Events({ events, total, withheld, labelled: several, naming }: Listed) {
  const { t } = useTranslation('receipt');
  const [shown, setShown] = useState(PAGE);
  const labelled = several && events.some((event) => event.relationship);
  return (
    <>
      {withheld > 0 && (
        <Text size="sm" c="dimmed">
          {t('withheld', { count: withheld, size: formatNumber(withheld) })}
        </Text>
      )}
      {events.length > 0 && (
        <Table fz="xs" verticalSpacing={4} horizontalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th ta="right">{t('position')}</Table.Th>
              <Table.Th>{t('fact')}</Table.Th>
              <Table.Th>{t('happened')}</Table.Th>
              {labelled && <Table.Th>{t('relationship')}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {events.slice(0, shown).map((event) => (
              <EventRow key={event.eventId} event={event} labelled={labelled} naming={naming} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {events.length > shown && (
        <Button variant="default" size="xs" onClick={() => setShown(shown + PAGE * 4)}>
          {t('more')}
        </Button>
      )}
      {total > events.length + withheld && shown >= events.length && (
        <Text size="xs" c="dimmed">
          {t('firstListed', { size: formatNumber(events.length) })}
        </Text>
      )}
    </>
  );
}

function EventRow({ event, labelled, naming }: { event: ReceiptEvent } & Pick<Listed, 'labelled' | 'naming'>) {
  const { t } = useTranslation('receipt');
  return (
    <Table.Tr title={t('event', { id: event.eventId })}>
      <Table.Td ta="right" className="num">
        {formatNumber(event.position)}
      </Table.Td>
      <Table.Td>{termOf('noun', event.noun, event.noun)}</Table.Td>
      <Table.Td>{formatEffective(event.effectiveAt)}</Table.Td>
      {labelled && (
        <Table.Td>{(event.relationship && titleOf({ relationship: event.relationship }, naming)) ?? '\u2013'}</Table.Td>
      )}
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
