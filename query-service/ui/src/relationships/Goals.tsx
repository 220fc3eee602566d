import { Button, Group, NumberInput, Select, Stack, Text, Textarea, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post, put, useRecord } from '../api/commands';
import { nameOf, type Names } from '../api/people';
import { textsOf } from '../api/privateTexts';
import type { Goal, RelationshipDetail } from '../api/types';
import { useWritten } from '../api/versions';
import { formatDate } from '../format/dates';
import { formatNumber } from '../format/numbers';
import { sideWords } from '../format/words';
import { PersonDialog } from '../people/PersonDialog';
import { PersonName } from '../people/PersonName';
import { useSession } from '../session/session';
import { useUnsaved } from '../session/unsaved';
import { FormButtons } from '../shell/FormButtons';
import { ProblemNote } from '../shell/notes';
import { WordsAbout } from '../texts/WordsAbout';
import classes from './Goals.module.css';

interface Props {
  programme: string;
  detail: RelationshipDetail;
  names?: Names;
}

const SCORES = [-2, -1, 0, 1, 2] as const;
const HORIZONS: Goal['horizon'][] = ['NOW', 'FUTURE'];

/** What the members want to reach, and how far they are. The words are for the members alone. */
export function Goals({ programme, detail, names }: Props) {
  const { t } = useTranslation('relationships');
  const { me } = useSession();
  const [setting, setSetting] = useState(false);
  const self = me.participations.find(({ relationships }) => relationships.includes(detail.relationship))?.participant;
  const sets = self !== undefined && detail.lifecycle === 'ACTIVE';
  if (detail.goals.length === 0 && !sets) return null;
  return (
    <section className={`surface ${classes.section}`} aria-label={t('goals.title')}>
      <Group justify="space-between">
        <Title order={3} fz={14}>
          {t('goals.title')}
        </Title>
        {sets && (
          <Button size="xs" variant="default" onClick={() => setSetting(true)}>
            {t('goals.set')}
          </Button>
        )}
      </Group>
      {detail.goals.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('goals.none')}
        </Text>
      )}
      <ul className={classes.goals}>
        {detail.goals.map((goal) => (
          <li key={goal.goal}>
            <GoalLine
              programme={programme}
              detail={detail}
              goal={goal}
              {...(names && { names })}
              {...(self && { self })}
            />
          </li>
        ))}
      </ul>
      {setting && self && (
        <GoalForm programme={programme} detail={detail} self={self} close={() => setSetting(false)} />
      )}
    </section>
  );
}

function GoalLine({ programme, detail, goal, names, self }: Props & { goal: Goal; self?: string }) {
  const { t } = useTranslation('relationships');
  const { relationship, members, lifecycle } = detail;
  const role = members.find(({ participant }) => participant === goal.owner)?.role ?? 'MEMBER';
  return (
    <Stack gap={4}>
      {self && (
        <WordsAbout
          programme={programme}
          relationship={relationship}
          kind="GOAL"
          about={goal.goal}
          none={t('goals.noWords')}
        />
      )}
      <Text size="sm" c="dimmed">
        <PersonName name={nameOf(names, goal.owner, sideWords(role))} />,{' '}
        {t('goals.line', { horizon: t(`goals.horizon.${goal.horizon}`), when: formatDate(goal.setOn) })}
        {goal.score !== null && (
          <> {t('goals.score', { score: signed(goal.score), when: formatDate(goal.scoredOn) })}</>
        )}
      </Text>
      {self && lifecycle === 'ACTIVE' && (
        <Scoring programme={programme} relationship={relationship} goal={goal} self={self} />
      )}
    </Stack>
  );
}

/** First what the scores mean, then how far it is. */
function Scoring({
  programme,
  relationship,
  goal,
  self,
}: {
  programme: string;
  relationship: string;
  goal: Goal;
  self: string;
}) {
  const { t } = useTranslation('relationships');
  const record = useRecord(programme, relationship, () => undefined);
  const path = `/goals/${goal.goal}`;
  const say = (what: string, body: object) => record.mutate({ words: '', commands: [post(path + what, body)] });
  return (
    <>
      {record.error && <ProblemNote problem={record.error} />}
      {goal.measurable ? (
        <Select
          size="xs"
          w={220}
          label={t('goals.howFar')}
          placeholder={t('goals.choose')}
          disabled={record.isPending}
          data={SCORES.map((score) => ({ value: String(score), label: t(`goals.scale.${score}`) }))}
          value={goal.score === null ? null : String(goal.score)}
          allowDeselect={false}
          onChange={(score) => score !== null && say('/scores', { by: self, score: Number(score) })}
        />
      ) : (
        <Button
          size="xs"
          variant="default"
          w="fit-content"
          loading={record.isPending}
          onClick={() => say('/criteria', { by: self })}
        >
          {t('goals.agreeScale')}
        </Button>
      )}
    </>
  );
}

interface FormProps extends Props {
  self: string;
  close: () => void;
}

/** Sets a goal of the reader's own: the fact first, then its words. */
function GoalForm({ programme, detail, self, close }: FormProps) {
  const { t } = useTranslation('relationships');
  const [goal] = useState(() => crypto.randomUUID());
  const [text] = useState(() => crypto.randomUUID());
  const record = useRecord(programme, detail.relationship, () => undefined);
  const write = useWritten(textsOf(programme, detail.relationship));
  const form = useForm({
    initialValues: { words: '', horizon: 'NOW' as Goal['horizon'], weight: 1 },
    validate: { words: (words) => (words.trim() ? null : t('goals.missing')) },
  });
  useUnsaved(form.isDirty());
  const submit = form.onSubmit(async ({ words, horizon, weight }) => {
    try {
      if (!record.isSuccess) {
        const body = { owner: self, horizon, origin: 'OWN', weight };
        await record.mutateAsync({ words: '', commands: [put(`/goals/${goal}`, body)], named: true });
      }
      await write.mutateAsync({ text, version: 1, words, query: { kind: 'GOAL', about: goal } });
      close();
    } catch {
      // Both say themselves what is in the way.
    }
  });
  const refusal = record.error ?? write.error;
  return (
    <PersonDialog title={t('goals.set')} close={close}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {refusal && <ProblemNote problem={refusal} />}
          <Textarea
            label={t('goals.words')}
            description={t('goals.wordsHint')}
            autosize
            minRows={3}
            maxRows={12}
            dir="auto"
            data-autofocus
            {...form.getInputProps('words')}
          />
          <Select
            label={t('goals.when')}
            allowDeselect={false}
            disabled={record.isSuccess}
            data={HORIZONS.map((value) => ({ value, label: t(`goals.horizon.${value}`) }))}
            {...form.getInputProps('horizon')}
          />
          <NumberInput
            label={t('goals.weight')}
            description={t('goals.weightHint')}
            min={1}
            max={4}
            clampBehavior="strict"
            allowDecimal={false}
            disabled={record.isSuccess}
            {...form.getInputProps('weight')}
          />
          <FormButtons
            submit={t('save')}
            cancel={t('cancel')}
            close={close}
            busy={record.isPending || write.isPending}
          />
        </Stack>
      </form>
    </PersonDialog>
  );
}

function signed(score: number): string {
  return `${score > 0 ? '+' : ''}${formatNumber(score)}`;
}
