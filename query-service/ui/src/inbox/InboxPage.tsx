import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type EachTold, programmePath, undoing, useRecordEach } from '../api/commands';
import { isolated, nameOf, type Naming, titleOf, useNames } from '../api/people';
import { useAnswer } from '../api/queries';
import type { Inbox, Waiting } from '../api/types';
import { useSteps } from '../caseload/steps';
import { formatEffective } from '../format/dates';
import { formatNumber } from '../format/numbers';
import { i18n } from '../i18n';
import { formatList, sideWords } from '../format/words';
import { PersonName } from '../people/PersonName';
import { pageAt } from '../shell/address';
import { EmptyNote, ProblemNote, Waiting as Loading } from '../shell/notes';
import { saying, speaker } from './answers';
import classes from './InboxPage.module.css';

const KINDS = ['UNCONFIRMED', 'NOT_ANSWERED', 'CONTESTED', 'DUPLICATE'] as const;

/** What waits for a coordinator's answer, each with the answer beside it. */
export default function InboxPage({ programme }: { programme: string }) {
  const { t } = useTranslation('inbox');
  const { data, problem, again } = useAnswer<Inbox>(`${programmePath(programme)}/inbox`);
  const naming = useNames(programme);
  const [told, setTold] = useState<EachTold>();
  const undo = useRecordEach(programme, setTold);
  const taken = (told?.done ?? []).flatMap(({ relationship, answer }) =>
    undoing([answer]).map((command) => ({ relationship, command })),
  );
  return (
    <Stack gap="lg">
      <Title order={2} fz={18}>
        {t('pageTitle')}
      </Title>
      <Group gap="sm" role="status">
        {told && <Text size="sm">{saidOf(told)}</Text>}
        {taken.length > 0 && (
          <Button size="compact-sm" variant="subtle" loading={undo.isPending} onClick={() => undo.mutate(taken)}>
            {t('undo')}
          </Button>
        )}
      </Group>
      {undo.error && <ProblemNote problem={undo.error} />}
      {problem && <ProblemNote problem={problem} again={again} />}
      {!data && !problem && <Loading heights={[120, 120]} />}
      {data?.total === 0 && <EmptyNote title={t('nothing')}>{t('nothingHint')}</EmptyNote>}
      {data && data.total > data.waiting.length && (
        <Text size="sm">{t('more', { count: data.total, size: formatNumber(data.total) })}</Text>
      )}
      {data &&
        KINDS.map((kind) => ({ kind, waiting: data.waiting.filter((one) => one.kind === kind) }))
          .filter(({ waiting }) => waiting.length > 0)
          .map(({ kind, waiting }) => (
            <Section key={kind} kind={kind} waiting={waiting} programme={programme} naming={naming} told={setTold} />
          ))}
    </Stack>
  );
}

interface SectionProps {
  kind: Waiting['kind'];
  waiting: Waiting[];
  programme: string;
  naming: Naming;
  told: (each: EachTold) => void;
}

/** What came of it, in one line. */
function saidOf({ done, refused }: EachTold): string {
  const size = (count: number) => ({ count, size: formatNumber(count) });
  const why = [...new Set(refused.map(({ problem }) => problem.detail))].join(' ');
  return [
    done.length > 0 && i18n.t('inbox:said', size(done.length)),
    refused.length > 0 && i18n.t('caseload:refused', { ...size(refused.length), why }),
  ]
    .filter(Boolean)
    .join(' ');
}

function keyOf({ relationship, session }: Waiting): string {
  return `${relationship} ${session}`;
}

function Section({ kind, waiting, programme, naming, told }: SectionProps) {
  const { t } = useTranslation('inbox');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const record = useRecordEach(programme, (each) => {
    told(each);
    setChosen(new Set());
  });
  const some = waiting.filter((one) => chosen.has(keyOf(one)));
  const asked = kind === 'UNCONFIRMED';
  const toggle = (one: Waiting, is: boolean) =>
    setChosen((last) => new Set(is ? [...last, keyOf(one)] : [...last].filter((key) => key !== keyOf(one))));
  return (
    <section className={`surface ${classes.section}`} aria-label={t(`kind.${kind}`)}>
      <Title order={3} fz={15}>
        {t(`kind.${kind}`)} <span className={classes.count}>{formatNumber(waiting.length)}</span>
      </Title>
      <Text size="sm" c="dimmed">
        {t(`hint.${kind}`)}
      </Text>
      {asked && waiting.length > 1 && (
        <Group gap="sm">
          <Checkbox
            label={t('chooseAll')}
            checked={some.length === waiting.length}
            indeterminate={some.length > 0 && some.length < waiting.length}
            onChange={(event) => setChosen(new Set(event.currentTarget.checked ? waiting.map(keyOf) : []))}
          />
          {some.length > 0 && (
            <Button
              size="compact-sm"
              loading={record.isPending}
              onClick={() =>
                record.mutate(
                  some.flatMap((one) => {
                    const by = speaker(one);
                    return by ? [saying(one, by.participant, true)] : [];
                  }),
                )
              }
            >
              {t('allMet', { count: some.length, size: formatNumber(some.length) })}
            </Button>
          )}
        </Group>
      )}
      {record.error && <ProblemNote problem={record.error} />}
      <ul className={classes.list}>
        {waiting.map((one) => (
          <li key={keyOf(one)}>
            {asked && waiting.length > 1 && (
              <Checkbox
                aria-label={t('choose', { name: titleOf(one, naming) ?? '', when: formatEffective(one.since) })}
                checked={chosen.has(keyOf(one))}
                onChange={(event) => toggle(one, event.currentTarget.checked)}
              />
            )}
            <Described waiting={one} programme={programme} naming={naming} />
            {asked && (
              <Answers
                waiting={one}
                naming={naming}
                busy={record.isPending}
                answer={(by, tookPlace) => record.mutate([saying(one, by, tookPlace)])}
              />
            )}
            {(kind === 'NOT_ANSWERED' || kind === 'CONTESTED') && <Remind waiting={one} programme={programme} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Described({ waiting, programme, naming }: { waiting: Waiting; programme: string; naming: Naming }) {
  const { t } = useTranslation('inbox');
  const title = titleOf(waiting, naming) ?? '\u2026';
  const when = formatEffective(waiting.since);
  const missing = waiting.members.filter(({ participant }) => waiting.missing.includes(participant));
  const names = missing.map(({ participant, role }) => isolated(nameOf(naming.names, participant, sideWords(role))));
  return (
    <div className={classes.what}>
      <Link className="quiet-link" {...pageAt('relationships', programme, waiting.relationship)}>
        <PersonName name={title} />
      </Link>
      <Text size="sm" c="dimmed">
        {missing.length > 0 ? t('missing', { names: formatList(names), when }) : when}
      </Text>
    </div>
  );
}

interface AnswersProps {
  waiting: Waiting;
  naming: Naming;
  busy: boolean;
  answer: (by: string, tookPlace: boolean) => void;
}

/** In the name of one of those who were to meet, which stays on record. */
function Answers({ waiting, naming, busy, answer }: AnswersProps) {
  const { t } = useTranslation('inbox');
  const by = speaker(waiting);
  if (!by) return null;
  const name = isolated(nameOf(naming.names, by.participant, sideWords(by.role)));
  return (
    <Group gap="xs">
      <Button size="compact-sm" disabled={busy} onClick={() => answer(by.participant, true)}>
        {t('met', { name })}
      </Button>
      <Button size="compact-sm" variant="default" disabled={busy} onClick={() => answer(by.participant, false)}>
        {t('notMet', { name })}
      </Button>
    </Group>
  );
}

function Remind({ waiting, programme }: { waiting: Waiting; programme: string }) {
  const { t } = useTranslation('caseload');
  const { take, said, pending, problem } = useSteps(programme);
  return (
    <Group gap="xs">
      <Text size="xs" role="status">
        {[said?.words, said?.refused, problem?.detail].filter(Boolean).join(' ')}
      </Text>
      <Button
        size="compact-sm"
        variant="default"
        loading={pending}
        onClick={() => take({ kind: 'remind' }, [waiting.relationship])}
      >
        {t('next.remind')}
      </Button>
    </Group>
  );
}
