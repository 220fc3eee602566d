import { Button, Group, Menu, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post, put } from '../api/commands';
import type { SessionLine } from '../api/types';
import { dayOf, millisOf, whenWords } from '../format/dates';
import { localOf } from '../format/local';
import { capitalised } from '../format/words';
import { calendarFile } from './calendar';
import { saveFile } from '../format/saveFile';
import { Card } from './Card';
import { type Pair, usePairRecord } from './pair';
import { nextMeeting, suggestions } from './today';
import { WhenForm } from './WhenForm';

const CANCEL_REASONS = ['CONFLICT', 'ILLNESS', 'HOLIDAY', 'FORGOTTEN', 'OTHER'] as const;
const USUAL_MINUTES = 60;

/** The meeting that is booked, or times to book one. */
export function NextMeeting({ pair }: { pair: Pair }) {
  const next = nextMeeting(pair.detail);
  return next ? <Booked key={next.session} pair={pair} line={next} /> : <Book pair={pair} />;
}

function Booked({ pair, line }: { pair: Pair; line: SessionLine }) {
  const { t } = useTranslation('today');
  const [moving, setMoving] = useState(false);
  const { detail, self, partners } = pair;
  const record = usePairRecord({
    ...pair,
    told: (said, answers) => {
      setMoving(false);
      pair.told(said, answers);
    },
  });
  const path = `/sessions/${line.session}`;
  const minutes = line.minutes ?? USUAL_MINUTES;
  const move = (start: string) =>
    record.mutate({ words: t('next.moved'), commands: [post(`${path}/reschedule`, { start, minutes })] });
  return (
    <Card title={t('next.title', { names: partners })} record={record}>
      <Text>{capitalised(whenWords(line.start, Date.parse(detail.asOf)))}</Text>
      {moving ? (
        <WhenForm
          initial={localOf(millisOf(line.start), detail.zone)}
          zone={detail.zone}
          label={t('when')}
          submit={t('next.move')}
          busy={record.isPending}
          close={() => setMoving(false)}
          chosen={move}
        />
      ) : (
        <Group gap="sm">
          {line.start.instant && <AddToCalendar pair={pair} line={line} />}
          <Button variant="default" disabled={record.isPending} onClick={() => setMoving(true)}>
            {t('next.move')}
          </Button>
          <Menu keepMounted={false}>
            <Menu.Target>
              <Button variant="default" loading={record.isPending}>
                {t('next.callOff')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {CANCEL_REASONS.map((reason) => (
                <Menu.Item
                  key={reason}
                  onClick={() =>
                    record.mutate({
                      words: t('next.calledOff'),
                      commands: [post(`${path}/cancel`, { by: self, reason })],
                    })
                  }
                >
                  {t(`cancelReason.${reason}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </Group>
      )}
    </Card>
  );
}

function AddToCalendar({ pair, line }: { pair: Pair; line: SessionLine }) {
  const { t } = useTranslation('today');
  const { instant } = line.start;
  if (!instant) return null;
  const save = () => {
    const title = t('next.calendarTitle', { names: pair.partners });
    const file = calendarFile({ id: line.session, start: instant, minutes: line.minutes ?? USUAL_MINUTES, title });
    saveFile(`${line.start.date}.ics`, 'text/calendar', file);
  };
  return (
    <Button variant="light" onClick={save}>
      {t('next.calendar')}
    </Button>
  );
}

function Book({ pair }: { pair: Pair }) {
  const { t } = useTranslation('today');
  const [other, setOther] = useState(false);
  const { detail, partners } = pair;
  const record = usePairRecord(pair);
  const now = Date.parse(detail.asOf);
  const minutes = detail.protocol?.minutes ?? USUAL_MINUTES;
  const book = (start: string) =>
    record.mutate({
      words: t('next.booked'),
      commands: [put(`/sessions/${crypto.randomUUID()}`, { start, minutes, purpose: 'OTHER' })],
    });
  const offered = suggestions(detail);
  return (
    <Card title={t('next.none', { names: partners })} record={record}>
      {other ? (
        <WhenForm
          initial={localOf(Date.parse(offered[0] ?? detail.asOf), detail.zone)}
          zone={detail.zone}
          label={t('when')}
          submit={t('next.book')}
          busy={record.isPending}
          close={() => setOther(false)}
          chosen={book}
        />
      ) : (
        <>
          <Text size="sm">{t('next.book')}</Text>
          <Group gap="sm">
            {offered.map((instant) => (
              <Button key={instant} variant="light" disabled={record.isPending} onClick={() => book(instant)}>
                {capitalised(whenWords({ instant, date: dayOf(instant, detail.zone), zone: detail.zone }, now))}
              </Button>
            ))}
            <Button variant="default" disabled={record.isPending} onClick={() => setOther(true)}>
              {t('next.other')}
            </Button>
          </Group>
        </>
      )}
    </Card>
  );
}
