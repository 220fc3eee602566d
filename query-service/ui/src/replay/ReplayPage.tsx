import { Group, Select, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RelationshipList, Timeline } from '../api/types';
import { type Naming, titleOf, useNames } from '../api/people';
import { useAnswer } from '../api/queries';
import { NamesNote } from '../people/NamesNote';
import { ask, over } from '../question/question';
import { QuestionBar } from '../question/QuestionBar';
import { useQuestion } from '../question/useQuestion';
import { pageAt, sameQuestion, useAddress } from '../shell/address';
import { EmptyNote, ProblemNote, Waiting } from '../shell/notes';
import { useThing } from '../shell/title';
import { withNames } from './called';
import { Replay } from './Replay';

interface Props {
  programme: string;
  relationship?: string;
}

/** The auditor's page: one relationship's history, told step by step on both clocks, and always from its beginning. */
export default function ReplayPage({ programme, relationship }: Props) {
  const { t } = useTranslation('replay');
  const [question] = useQuestion();
  const { params, setParams } = useAddress();
  useEffect(() => {
    if (params.has('window')) setParams({ window: undefined }, 'replace');
  }, [params, setParams]);
  const base = `/api/programmes/${encodeURIComponent(programme)}/relationships`;
  const path = relationship && `${base}/${encodeURIComponent(relationship)}/timeline`;
  const { data, problem, loading, again } = useAnswer<Timeline>(path && ask(path, over(question, 0)));
  const naming = useNames(programme);
  const told = useMemo(() => data && withNames(data, naming.names), [data, naming.names]);
  const title = data && titleOf(data, naming);
  useThing(title && t('of', { label: title }));
  return (
    <>
      <QuestionBar {...(data && { answer: data })} withWindow={false} />
      <Group mb={12} gap="md">
        <Title order={2} fz={18}>
          {title ? t('of', { label: title }) : t('title')}
        </Title>
        <RelationshipSelect programme={programme} path={base} naming={naming} {...(relationship && { relationship })} />
      </Group>
      <NamesNote programme={programme} naming={naming} />
      {!relationship && <EmptyNote title={t('choose')}>{t('factByFact')}</EmptyNote>}
      {problem && <ProblemNote problem={problem} again={again} />}
      {relationship && !data && !problem && <Waiting heights={[190, 70, 360]} />}
      {data && told && path && (
        <div className={loading ? 'busy' : ''} aria-busy={loading}>
          {data.steps.length === 0 ? (
            <EmptyNote title={t('noneThen')}>{t('laterDay')}</EmptyNote>
          ) : (
            <Replay
              timeline={told}
              title={title ?? '\u2026'}
              path={path}
              {...(naming.names && { names: naming.names })}
            />
          )}
        </div>
      )}
    </>
  );
}

function RelationshipSelect({ programme, path, naming, relationship }: Props & { path: string; naming: Naming }) {
  const { t } = useTranslation('replay');
  const navigate = useNavigate();
  const { params } = useAddress();
  const { data } = useAnswer<RelationshipList>(path);
  const rows = data?.relationships ?? [];
  const options = rows
    .map((row) => ({ value: row.relationship, label: titleOf(row, naming) ?? '\u2026' }))
    .sort((one, other) => one.label.localeCompare(other.label, undefined, { numeric: true }));
  return (
    <Select
      aria-label={t('relationship')}
      placeholder={t('relationship')}
      w={280}
      searchable
      allowDeselect={false}
      limit={200}
      nothingFoundMessage={t('noSuchName')}
      data={options}
      value={relationship ?? null}
      onChange={(next) =>
        next &&
        void navigate({ ...pageAt('replay', programme, next), search: sameQuestion(params), resetScroll: false })
      }
    />
  );
}
