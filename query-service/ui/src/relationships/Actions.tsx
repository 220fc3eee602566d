import { Button, Group, Menu, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Answer,
  type Command,
  type EachTold,
  onBehalfOf,
  post,
  put,
  undoing,
  useRecord,
  useRecordEach,
} from '../api/commands';
import type { Problem } from '../api/client';
import { nameOf, type Names } from '../api/people';
import { formatDate } from '../format/dates';
import type { RelationshipDetail } from '../api/types';
import { everySoManyDays, localOf, momentOf } from '../format/local';
import { formatNumber } from '../format/numbers';
import { sideWords } from '../format/words';
import { PersonDialog } from '../people/PersonDialog';
import { useSession } from '../session/session';
import { useUnsaved } from '../session/unsaved';
import { useAddress } from '../shell/address';
import { FormButtons } from '../shell/FormButtons';
import { ProblemNote } from '../shell/notes';
import classes from './RelationshipPage.module.css';

interface Props {
  programme: string;
  detail: RelationshipDetail;
  names?: Names;
}

const DOINGS = ['record', 'book', 'close'] as const;
type Doing = (typeof DOINGS)[number];
type Record = ReturnType<typeof useRecord>;

const PAUSE_REASONS = ['LEAVE', 'WORKLOAD', 'REORGANISATION', 'OTHER'] as const;
const CLOSE_REASONS = ['GOALS_MET', 'TIME_UP', 'REASSIGNED', 'LEFT_PROGRAMME', 'NO_FIT', 'NO_TIME', 'OTHER'] as const;
const USUAL_MINUTES = 60;
const MOST_BOOKED = 12;

/** What can be done about a relationship, by its members and by those who record for them. */
export function Actions({ programme, detail, names }: Props) {
  const { me } = useSession();
  const place = me.participations.find(({ relationships }) => relationships.includes(detail.relationship));
  if (!place && !me.capabilities.includes('RECORD_FOR_OTHERS')) return null;
  const self = place?.participant;
  return <Offered programme={programme} detail={detail} {...(names && { names })} {...(self && { self })} />;
}

interface OfferedProps extends Props {
  /** The reader among the members; absent for who records on behalf of them. */
  self?: string;
}

function Offered({ programme, detail, names, self }: OfferedProps) {
  const { t } = useTranslation('relationships');
  const { params, setParams } = useAddress();
  const active = detail.lifecycle === 'ACTIVE';
  const doing = active ? DOINGS.find((one) => one === params.get('act')) : undefined;
  const setDoing = (what: Doing | undefined) => setParams({ act: what }, 'replace');
  const [said, setSaid] = useState<{ words: string; answers: Answer[] }>();
  const record = useRecord(programme, detail.relationship, ({ words }, answers) => {
    setDoing(undefined);
    setSaid({ words, answers });
  });
  const paused = detail.pauses.some(({ to }) => to === null);
  const undo = useMemo(() => (said ? undoing(said.answers) : []), [said]);
  const open = (what: Doing | undefined) => {
    record.reset();
    setDoing(what);
  };
  const close = () => open(undefined);
  return (
    <Stack gap="xs" className={`${classes.actions} no-print`}>
      {active && (
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => open('record')}>
            {t('act.record')}
          </Button>
          <Button size="xs" variant="default" onClick={() => open('book')}>
            {t('act.book')}
          </Button>
          {paused ? (
            <Button
              size="xs"
              variant="default"
              loading={record.isPending}
              onClick={() => record.mutate({ words: t('act.resumed'), commands: [post('/resumptions', {})] })}
            >
              {t('act.resume')}
            </Button>
          ) : (
            <PauseMenu record={record} />
          )}
          <Button size="xs" variant="default" onClick={() => open('close')}>
            {t('act.close')}
          </Button>
        </Group>
      )}
      <div role="status">
        {said && (
          <Group gap="sm">
            <Text size="sm">{said.words}</Text>
            {undo.length > 0 && (
              <Button
                size="compact-sm"
                variant="subtle"
                loading={record.isPending}
                onClick={() => record.mutate({ words: t('act.undone'), commands: undo })}
              >
                {t('act.undo')}
              </Button>
            )}
          </Group>
        )}
      </div>
      {!doing && record.error && <ProblemNote problem={record.error} />}
      {doing === 'record' && (
        <RecordForm detail={detail} record={record} close={close} {...(names && { names })} {...(self && { self })} />
      )}
      {doing === 'book' && (
        <BookForm
          programme={programme}
          detail={detail}
          close={close}
          booked={(words, answers) => {
            setDoing(undefined);
            setSaid({ words, answers });
          }}
        />
      )}
      {doing === 'close' && <CloseForm record={record} close={close} />}
    </Stack>
  );
}

function PauseMenu({ record }: { record: Record }) {
  const { t } = useTranslation('relationships');
  return (
    <Menu keepMounted={false}>
      <Menu.Target>
        <Button size="xs" variant="default" loading={record.isPending}>
          {t('act.pause')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {PAUSE_REASONS.map((reason) => (
          <Menu.Item
            key={reason}
            onClick={() => record.mutate({ words: t('act.paused'), commands: [post('/pauses', { reason })] })}
          >
            {t(`act.pauseReason.${reason}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface FormProps {
  detail: RelationshipDetail;
  record: Record;
  close: () => void;
}

/** A meeting that took place, in the name of one who was there. */
function RecordForm({ detail, record, close, names, self }: FormProps & { names?: Names; self?: string }) {
  const { t } = useTranslation('relationships');
  const [session] = useState(() => crypto.randomUUID());
  const form = useForm({
    initialValues: { by: self ?? '', when: localOf(Date.now(), detail.zone).slice(0, 10) },
    validate: {
      by: (by) => (by ? null : t('act.missingMember')),
      when: (when) => (when ? null : t('act.missingTime')),
    },
  });
  useUnsaved(form.isDirty());
  const submit = form.onSubmit(({ by, when }) => {
    const held = post(`/sessions/${session}/held`, { by, start: when });
    record.mutate({ words: t('act.recorded'), commands: [asWhom(held, by, self)] });
  });
  const members = detail.members.map(({ participant, role }) => ({
    value: participant,
    label: nameOf(names, participant, sideWords(role)),
  }));
  return (
    <PersonDialog title={t('act.record')} close={close}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {record.error && <ProblemNote problem={record.error} />}
          {!self && (
            <Select
              label={t('act.onBehalf')}
              description={t('act.onBehalfHint')}
              data={members}
              data-autofocus
              {...form.getInputProps('by')}
            />
          )}
          <TextInput type="date" label={t('act.day')} {...form.getInputProps('when')} />
          <FormButtons submit={t('act.record')} cancel={t('cancel')} close={close} busy={record.isPending} />
        </Stack>
      </form>
    </PersonDialog>
  );
}

function asWhom(command: Command, by: string, self: string | undefined): Command {
  return self === by ? command : onBehalfOf(by, command);
}

interface BookProps {
  programme: string;
  detail: RelationshipDetail;
  close: () => void;
  booked: (words: string, answers: Answer[]) => void;
}

/** A meeting, or as many as are to come by the agreed rhythm: each is booked, moved and called off by itself. */
function BookForm({ programme, detail, close, booked }: BookProps) {
  const { t } = useTranslation('relationships');
  const rhythm = detail.protocol?.intervalDays;
  const [refused, setRefused] = useState<Problem>();
  const record = useRecordEach(programme, ({ done, refused: not }) => {
    if (done.length === 0) setRefused(not[0]?.problem);
    else
      booked(
        bookedWords(done.length, not),
        done.map(({ answer }) => answer),
      );
  });
  const form = useForm({
    initialValues: { when: '', times: 1 },
    validate: {
      when: (when) => (momentOf(when, detail.zone) ? null : t('act.missingTime')),
      times: (times) => (Number.isInteger(times) && times >= 1 && times <= MOST_BOOKED ? null : t('act.missingTimes')),
    },
  });
  useUnsaved(form.isDirty());
  const bookedWords = (count: number, not: EachTold['refused']) => {
    const why = not.map(({ command, problem }) => `${formatDate(startOf(command))} (${problem.detail})`).join(', ');
    const words = t('act.booked', { count, size: formatNumber(count) });
    return not.length > 0
      ? `${words} ${t('act.notBooked', { count: not.length, size: formatNumber(not.length), why })}`
      : words;
  };
  const submit = form.onSubmit(({ when, times }) => {
    setRefused(undefined);
    const minutes = detail.protocol?.minutes ?? USUAL_MINUTES;
    const moments = everySoManyDays(when, rhythm ?? 0, rhythm === undefined ? 1 : times, detail.zone);
    record.mutate(
      moments.map((start) => ({
        relationship: detail.relationship,
        command: put(`/sessions/${crypto.randomUUID()}`, { start, minutes, purpose: 'OTHER' }),
      })),
    );
  });
  const problem = record.error ?? refused;
  return (
    <PersonDialog title={t('act.book')} close={() => record.isPending || close()}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {problem && <ProblemNote problem={problem} />}
          <TextInput
            type="datetime-local"
            label={t('act.when')}
            description={detail.zone.replaceAll('_', ' ')}
            data-autofocus
            {...form.getInputProps('when')}
          />
          {rhythm !== undefined && (
            <NumberInput
              label={t('act.times')}
              description={t('act.timesHint', { count: rhythm, size: formatNumber(rhythm) })}
              min={1}
              max={MOST_BOOKED}
              allowDecimal={false}
              {...form.getInputProps('times')}
            />
          )}
          <FormButtons submit={t('act.book')} cancel={t('cancel')} close={close} busy={record.isPending} />
        </Stack>
      </form>
    </PersonDialog>
  );
}

function startOf({ body }: Command): string {
  return (body as { start: string }).start;
}

function CloseForm({ record, close }: Pick<FormProps, 'record' | 'close'>) {
  const { t } = useTranslation('relationships');
  const form = useForm({ initialValues: { outcome: 'COMPLETED', reason: 'GOALS_MET' } });
  useUnsaved(form.isDirty());
  const submit = form.onSubmit((closure) =>
    record.mutate({ words: t('act.closed'), commands: [post('/closure', closure)] }),
  );
  return (
    <PersonDialog title={t('act.close')} close={close}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text size="sm">{t('act.closeHint')}</Text>
          {record.error && <ProblemNote problem={record.error} />}
          <Select
            label={t('act.outcome')}
            allowDeselect={false}
            data={(['COMPLETED', 'ENDED_EARLY'] as const).map((value) => ({
              value,
              label: t(`act.outcomes.${value}`),
            }))}
            {...form.getInputProps('outcome')}
          />
          <Select
            label={t('act.reason')}
            allowDeselect={false}
            data={CLOSE_REASONS.map((value) => ({ value, label: t(`act.closeReason.${value}`) }))}
            {...form.getInputProps('reason')}
          />
          <FormButtons submit={t('act.close')} cancel={t('cancel')} close={close} busy={record.isPending} />
        </Stack>
      </form>
    </PersonDialog>
  );
}
