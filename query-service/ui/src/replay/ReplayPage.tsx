import { Group, Select, Title } from '@mantine/core';
import { useEffect } from 'react';
import type { RelationshipList, Timeline } from '../api/relationships';
import { useLive } from '../api/useLive';
import { ask, over } from '../question/question';
import { QuestionBar } from '../question/QuestionBar';
import { useQuestion } from '../question/useQuestion';
import { navigate, pageWith, useAddress } from '../shell/address';
import { EmptyNote, ProblemNote, Waiting } from '../shell/notes';
import { pathTo } from '../shell/route';
import { useThing } from '../shell/title';
import { Replay } from './Replay';

interface Props {
  programme: string;
  relationship?: string;
}

/** The auditor's page: one relationship's history, told step by step on both clocks, and always from its beginning. */
export default function ReplayPage({ programme, relationship }: Props) {
  const [question] = useQuestion();
  const { params, setParams } = useAddress();
  useEffect(() => {
    if (params.has('window')) setParams({ window: undefined }, 'replace');
  }, [params, setParams]);
  const base = `/api/programmes/${encodeURIComponent(programme)}/relationships`;
  const path = relationship && `${base}/${encodeURIComponent(relationship)}/timeline`;
  const { data, problem, loading, again } = useLive<Timeline>(path && ask(path, over(question, 0)));
  useThing(data && `Replay of ${data.label}`);
  return (
    <>
      <QuestionBar {...(data && { answer: data })} withWindow={false} />
      <Group mb={12} gap="md">
        <Title order={2} fz={18}>
          Replay
        </Title>
        <RelationshipSelect programme={programme} path={base} {...(relationship && { relationship })} />
      </Group>
      {!relationship && <EmptyNote title="Choose a relationship">Its history is then told fact by fact.</EmptyNote>}
      {problem && <ProblemNote problem={problem} again={again} />}
      {relationship && !data && !problem && <Waiting heights={[190, 70, 360]} />}
      {data && path && (
        <div className={loading ? 'busy' : ''} aria-busy={loading}>
          {data.steps.length === 0 ? (
            <EmptyNote title="Nothing was known of it by then">Choose a later day, or "as known now".</EmptyNote>
          ) : (
            <Replay timeline={data} path={path} />
          )}
        </div>
      )}
    </>
  );
}

function RelationshipSelect({ programme, path, relationship }: Props & { path: string }) {
  const { params } = useAddress();
  const { data } = useLive<RelationshipList>(path);
  const rows = data?.relationships ?? [];
  const options = rows
    .map((row) => ({ value: row.relationship, label: row.label }))
    .sort((one, other) => one.label.localeCompare(other.label, undefined, { numeric: true }));
  return (
    <Select
      aria-label="Relationship"
      placeholder="Relationship"
      w={280}
      searchable
      allowDeselect={false}
      limit={200}
      nothingFoundMessage="No relationship of that name"
      data={options}
      value={relationship ?? null}
      onChange={(next) => next && navigate(pageWith(pathTo(programme, 'replay', next), params))}
    />
  );
}
