import { Table } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isolated, nameOf, type Names } from '../api/people';
import type { Closure, Item, OpenGap, Pause, Protocol, RelationshipDetail, SessionLine, Viewing } from '../api/types';
import { formatDate, formatEffective, formatMoment } from '../format/dates';
import { formatHours, formatNumber } from '../format/numbers';
import { capitalised, evidenceName, formatList, plain, sideWords } from '../format/words';
import { i18n } from '../i18n';
import { termOf } from '../i18n/terms';
import { PersonName } from '../people/PersonName';
import { shortened } from '../roles/roles';
import { meetingRows, openItemsFirst } from './openFirst';
import classes from './Sections.module.css';

/** As many as `Sections.module.css` leaves on paper. */
const PRINTED_ROWS = 8;

interface Props {
  detail: RelationshipDetail;
  names?: Names;
}

export function Sessions({ detail, names }: Props) {
  const { t } = useTranslation('relationships');
  const rows = meetingRows(detail);
  if (rows.length === 0) return null;
  return (
    <Section title={t('meetings.title')} count={detail.sessions.length}>
      <Scroll label={t('meetings.title')}>
        <Table fz={13} verticalSpacing={6} horizontalSpacing={8}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('meetings.when')}</Table.Th>
              <Table.Th>{t('meetings.state')}</Table.Th>
              <Table.Th>{t('meetings.evidence')}</Table.Th>
              <Table.Th ta="right">{t('meetings.ahead')}</Table.Th>
              <Table.Th ta="right">{t('meetings.gap')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) =>
              'gap' in row ? (
                <GapRow key="gap" gap={row.gap} lifecycle={detail.lifecycle} />
              ) : (
                <SessionRow key={row.line.session} line={row.line} {...(names && { names })} />
              ),
            )}
          </Table.Tbody>
        </Table>
      </Scroll>
      <NotPrinted count={rows.length - PRINTED_ROWS} />
    </Section>
  );
}

/** The time since the last meeting, which no meeting has ended yet. */
function GapRow({ gap, lifecycle }: { gap: OpenGap; lifecycle: RelationshipDetail['lifecycle'] }) {
  const { t } = useTranslation('relationships');
  return (
    <Table.Tr>
      <Table.Td className={classes.when}>{t('meetings.since', { date: formatDate(gap.from) })}</Table.Td>
      <Table.Td colSpan={3}>{t(lifecycle === 'CLOSED' ? 'meetings.runningToEnd' : 'meetings.running')}</Table.Td>
      <Table.Td ta="right" className="num">
        <Gap days={gap.days} onTime={gap.late ? false : null} />
      </Table.Td>
    </Table.Tr>
  );
}

/** On paper a pair is one page: the older rows stay on the screen, and the paper says so. */
function NotPrinted({ count }: { count: number }) {
  const { t } = useTranslation('relationships');
  if (count <= 0) return null;
  return (
    <p className={`print-only ${classes.dim}`}>{t('meetings.notPrinted', { count, size: formatNumber(count) })}</p>
  );
}

function SessionRow({ line, names }: { line: SessionLine; names?: Names }) {
  const { t } = useTranslation('relationships');
  return (
    <Table.Tr>
      <Table.Td className={classes.when}>{formatEffective(line.start)}</Table.Td>
      <Table.Td>
        {line.contested ? t('meetings.contested') : termOf('session', line.state, plain(line.state))}
        {line.rescheduled > 0 && (
          <span className={classes.dim}> {t('meetings.moved', { size: formatNumber(line.rescheduled) })}</span>
        )}
      </Table.Td>
      <Table.Td>
        {line.evidence === 'E0' ? '\u2013' : capitalised(evidenceName(line.evidence))}
        <Affirmed line={line} {...(names && { names })} />
      </Table.Td>
      <Table.Td ta="right" className="num">
        {aheadWords(line.aheadHours)}
      </Table.Td>
      <Table.Td ta="right" className="num">
        {line.gapDays === null ? '\u2013' : <Gap days={line.gapDays} onTime={line.onTime} />}
      </Table.Td>
    </Table.Tr>
  );
}

/** Whose word it is that the meeting took place, where names are known. */
function Affirmed({ line, names }: { line: SessionLine; names?: Names }) {
  const { t } = useTranslation('relationships');
  const known = line.affirmedBy.filter((participant) => names?.has(participant));
  if (known.length === 0) return null;
  const by = formatList(known.map((participant) => isolated(nameOf(names, participant, ''))));
  return (
    <span className={classes.affirmed} title={t('meetings.affirmedBy', { names: by })}>
      {t('meetings.affirmedBy', { names: by })}
    </span>
  );
}

function aheadWords(hours: number | null): string {
  if (hours === null) return '\u2013';
  return hours < 0 ? i18n.t('relationships:meetings.after') : formatHours(hours);
}

function Gap({ days, onTime }: { days: number; onTime: boolean | null }) {
  const { t } = useTranslation('relationships');
  return (
    <span className={onTime === false ? classes.late : undefined}>
      {t(onTime === false ? 'meetings.daysLate' : 'meetings.days', { count: days, size: formatNumber(days) })}
    </span>
  );
}

export function Promises({ detail, names }: Props) {
  const { t } = useTranslation('relationships');
  const role = (owner: string) => detail.members.find((member) => member.participant === owner)?.role;
  if (detail.items.length === 0) return null;
  return (
    <Section title={t('promises.title')} count={detail.items.length}>
      <Scroll label={t('promises.title')}>
        <Table fz={13} verticalSpacing={6} horizontalSpacing={8}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('promises.owner')}</Table.Th>
              <Table.Th>{t('meetings.state')}</Table.Th>
              <Table.Th>{t('promises.dueFirst')}</Table.Th>
              <Table.Th>{t('promises.dueNow')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {openItemsFirst(detail.items).map((item) => (
              <ItemRow
                key={item.actionItem}
                item={item}
                owner={nameOf(names, item.owner, sideWords(role(item.owner) ?? 'MEMBER'))}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Scroll>
      <NotPrinted count={detail.items.length - PRINTED_ROWS} />
    </Section>
  );
}

function ItemRow({ item, owner }: { item: Item; owner: string }) {
  const { t } = useTranslation('relationships');
  const state = item.state === 'PROPOSED' ? t('promises.proposed') : termOf('item', item.state, plain(item.state));
  return (
    <Table.Tr>
      <Table.Td className={classes.owner}>
        <PersonName name={owner} />
      </Table.Td>
      <Table.Td>
        <span className={item.overdue ? classes.late : undefined}>
          {item.overdue ? t('promises.overdue', { state }) : state}
        </span>
        <span className={classes.dim}>{historyOf(item)}</span>
      </Table.Td>
      <Table.Td className={classes.nowrap}>{formatDate(item.originalDue)}</Table.Td>
      <Table.Td className={classes.nowrap}>
        {item.due === item.originalDue ? t('promises.same') : formatDate(item.due)}
      </Table.Td>
    </Table.Tr>
  );
}

function historyOf(item: Item): string {
  const words = [
    item.completedOn && i18n.t('relationships:promises.on', { date: formatDate(item.completedOn) }),
    item.carriedOver > 0 && i18n.t('relationships:promises.carriedOver', { size: formatNumber(item.carriedOver) }),
    item.renegotiated > 0 && i18n.t('relationships:promises.renegotiated', { size: formatNumber(item.renegotiated) }),
    item.reopened > 0 && i18n.t('relationships:promises.reopened', { size: formatNumber(item.reopened) }),
  ].filter(Boolean);
  return words.length > 0 ? ` ${words.join(', ')}` : '';
}

/** How it ended, when and why. */
export function Ending({ closure }: { closure: Closure }) {
  const { t } = useTranslation('relationships');
  const { outcome, reason, on } = closure;
  return (
    <p className={`surface ${classes.section} ${classes.text}`}>
      {t('closure', {
        outcome: t(`act.outcomes.${outcome}`),
        date: formatDate(on),
        reason: t(`act.closeReason.${reason}`),
      })}
    </p>
  );
}

export function ProtocolInForce({ protocol }: { protocol: Protocol | null }) {
  const { t } = useTranslation('relationships');
  if (!protocol) return null;
  return (
    <Section title={t('protocol.title')}>
      <p className={classes.text}>
        {t(protocol.slot ? 'protocol.textSlot' : 'protocol.text', {
          interval: formatNumber(protocol.intervalDays),
          tolerance: formatNumber(protocol.toleranceDays),
          minutes: formatNumber(protocol.minutes),
          medium: termOf('medium', protocol.medium, plain(protocol.medium).toLowerCase()),
          slot: protocol.slot,
          ifMissed: termOf('ifMissed', protocol.ifMissed, plain(protocol.ifMissed).toLowerCase()),
          version: formatNumber(protocol.version),
          since: formatDate(protocol.since),
        })}
      </p>
    </Section>
  );
}

export function Pauses({ pauses }: { pauses: Pause[] }) {
  const { t } = useTranslation('relationships');
  if (pauses.length === 0) return null;
  return (
    <Section title={t('pauses.title')}>
      {pauses.map((pause) => (
        <p key={pause.from} className={classes.text}>
          {t('pauses.span', {
            from: formatDate(pause.from),
            to: pause.to ? formatDate(pause.to) : t('pauses.now'),
            reason: termOf('pause', pause.reason, plain(pause.reason).toLowerCase()),
          })}
        </p>
      ))}
    </Section>
  );
}

interface ViewersProps {
  viewings: Viewing[];
  names?: Names;
}

/** Who looked at the record by their office: for its members. */
export function Viewers({ viewings, names }: ViewersProps) {
  const { t } = useTranslation('relationships');
  return (
    <Section title={t('viewers.title')}>
      {viewings.length === 0 && <p className={classes.text}>{t('viewers.none')}</p>}
      <ul className={classes.viewers}>
        {viewings.map((viewing) => (
          <li key={`${viewing.person} ${viewing.at}`}>
            {t('viewers.line', {
              role: termOf('actorRole', viewing.role, plain(viewing.role)),
              who: isolated(viewerName(viewing, names)),
              when: formatMoment(viewing.at),
            })}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Names are of those who take part; of others there is the beginning of an id, as where roles are granted. */
function viewerName({ participant, person }: Viewing, names: Names | undefined): string {
  return participant ? nameOf(names, participant, shortened(person)) : shortened(person);
}

interface SectionProps {
  title: string;
  /** How many there are, where that is worth saying. */
  count?: number;
  children: ReactNode;
}

function Section({ title, count, children }: SectionProps) {
  const id = useId();
  return (
    <section className={`surface ${classes.section}`} aria-labelledby={id}>
      <h3 id={id}>
        {title} {count !== undefined && <span className="num">{formatNumber(count)}</span>}
      </h3>
      {children}
    </section>
  );
}

function Scroll({ label, children }: { label: string; children: ReactNode }) {
  const { t } = useTranslation('relationships');
  return (
    <div className={classes.scroll} role="region" aria-label={t('scroll', { label })} tabIndex={0}>
      {children}
    </div>
  );
}
