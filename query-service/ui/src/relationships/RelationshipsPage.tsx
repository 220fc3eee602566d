import { Button, Chip, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RelationshipList, RelationshipRow } from '../api/relationships';
import type { State } from '../api/types';
import { useLive } from '../api/useLive';
import { formatNumber } from '../format/numbers';
import { STATE, STATES } from '../format/words';
import { ask } from '../question/question';
import { QuestionBar } from '../question/QuestionBar';
import { useQuestion } from '../question/useQuestion';
import { LISTING, useAddress } from '../shell/address';
import { Search } from '../shell/icons';
import { EmptyNote, ProblemNote, Waiting } from '../shell/notes';
import { leaving, useLeft } from '../shell/scroll';
import { RelationshipTable } from './RelationshipTable';
import { filtered, ordered, orderOf } from './rows';
import classes from './RelationshipsPage.module.css';

const PAGE = 100;

/** The coordinator's page: who needs a look comes first, and each says why and what to do next. */
export default function RelationshipsPage({ programme }: { programme: string }) {
  const [question] = useQuestion();
  const path = `/api/programmes/${encodeURIComponent(programme)}/relationships`;
  const { data, problem, loading, again } = useLive<RelationshipList>(ask(path, question));
  return (
    <>
      <QuestionBar {...(data && { answer: data })} />
      {problem && <ProblemNote problem={problem} again={again} />}
      {!data && !problem && <Waiting heights={[40, 480]} />}
      {data && (
        <div className={loading ? 'busy' : ''} aria-busy={loading}>
          <Listed rows={data.relationships} programme={programme} asOf={data.asOfDate} />
        </div>
      )}
    </>
  );
}

function Listed({ rows, programme, asOf }: { rows: RelationshipRow[]; programme: string; asOf: string }) {
  const { path, params, setParams } = useAddress();
  const list = [path, ...LISTING.map((name) => params.get(name) ?? '')].join(' ');
  const left = useLeft(list);
  const [shown, setShown] = useState(left?.shown ?? PAGE);
  const state = STATES.find((one) => one === params.get('state')) ?? null;
  const words = params.get('q') ?? '';
  const order = orderOf(params.get('sort'));
  const found = ordered(filtered(rows, { state, words }), order);
  return (
    <>
      <div className={classes.tools}>
        <h2 className={classes.title}>Relationships</h2>
        <StateFilter rows={rows} state={state} choose={(next) => setParams({ state: next ?? undefined }, 'replace')} />
        <TextInput
          className={classes.search}
          size="sm"
          aria-label="Search names and reasons"
          placeholder="Search names and reasons"
          leftSection={<Search />}
          value={words}
          onChange={(event) => setParams({ q: event.currentTarget.value }, 'replace')}
        />
      </div>
      <p className="visually-hidden" aria-live="polite">
        {formatNumber(found.length)} relationships listed
      </p>
      {found.length === 0 ? (
        <Nothing any={rows.length > 0} />
      ) : (
        <RelationshipTable
          rows={found.slice(0, shown)}
          programme={programme}
          asOf={asOf}
          order={order}
          onOpen={() => leaving(list, shown)}
        />
      )}
      {found.length > shown && (
        <Group justify="center" mt="md">
          <Button variant="default" onClick={() => setShown(shown + 2 * PAGE)}>
            Show more of {formatNumber(found.length)}
          </Button>
        </Group>
      )}
    </>
  );
}

function Nothing({ any }: { any: boolean }) {
  return any ? (
    <EmptyNote title="No relationship matches">Another word or state may.</EmptyNote>
  ) : (
    <EmptyNote title="No relationship was known by then">
      Choose a later day, or "as known now", to see those that were recorded afterwards.
    </EmptyNote>
  );
}

interface StateFilterProps {
  rows: RelationshipRow[];
  state: State | null;
  choose: (state: State | null) => void;
}

function StateFilter({ rows, state, choose }: StateFilterProps) {
  return (
    <Chip.Group value={state ?? ''} onChange={(next) => choose(STATES.find((one) => one === next) ?? null)}>
      <Group gap={6} role="group" aria-label="State">
        <Chip value="" size="xs" variant="outline">
          All {formatNumber(rows.length)}
        </Chip>
        {STATES.map((one) => (
          <Chip key={one} value={one} size="xs" variant="outline">
            {STATE[one]} {formatNumber(rows.filter((row) => row.state === one).length)}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
