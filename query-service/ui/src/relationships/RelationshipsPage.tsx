import { Button, Chip, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RelationshipList, RelationshipRow } from '../api/types';
import type { State } from '../api/types';
import { nameOf, type Names, type Naming, titleOf, useNames } from '../api/people';
import { useAnswer } from '../api/queries';
import { formatNumber } from '../format/numbers';
import { STATES, stateWords } from '../format/words';
import { NamesNote } from '../people/NamesNote';
import { ask } from '../question/question';
import { QuestionBar } from '../question/QuestionBar';
import { useQuestion } from '../question/useQuestion';
import { LISTING, useAddress } from '../shell/address';
import { Search } from '../shell/icons';
import { EmptyNote, ProblemNote, Waiting } from '../shell/notes';
import { leaving, useLeft } from '../shell/scroll';
import { ProposePair } from './ProposePair';
import { RelationshipTable } from './RelationshipTable';
import { filtered, ordered, orderOf } from './rows';
import classes from './RelationshipsPage.module.css';

const PAGE = 100;

/** The coordinator's page: who needs a look comes first, and each says why and what to do next. */
export default function RelationshipsPage({ programme }: { programme: string }) {
  const [question] = useQuestion();
  const path = `/api/programmes/${encodeURIComponent(programme)}/relationships`;
  const { data, problem, loading, again } = useAnswer<RelationshipList>(ask(path, question));
  const naming = useNames(programme);
  return (
    <>
      <QuestionBar {...(data && { answer: data })} />
      <NamesNote programme={programme} naming={naming} />
      {problem && <ProblemNote problem={problem} again={again} />}
      {!data && !problem && <Waiting heights={[40, 480]} />}
      {data && (
        <div className={loading ? 'busy' : ''} aria-busy={loading}>
          <Listed rows={data.relationships} programme={programme} asOf={data.asOfDate} naming={naming} />
        </div>
      )}
    </>
  );
}

interface ListedProps {
  rows: RelationshipRow[];
  programme: string;
  asOf: string;
  naming: Naming;
}

function Listed({ rows, programme, asOf, naming }: ListedProps) {
  const { t } = useTranslation('relationships');
  const { path, params, setParams } = useAddress();
  const list = [path, ...LISTING.map((name) => params.get(name) ?? '')].join(' ');
  const left = useLeft(list);
  const [shown, setShown] = useState(left?.shown ?? PAGE);
  const state = STATES.find((one) => one === params.get('state')) ?? null;
  const words = params.get('q') ?? '';
  const order = orderOf(params.get('sort'));
  const title = (row: RelationshipRow) => titleOf(row, naming) ?? null;
  const found = ordered(filtered(rows, { state, words }, title, namesIn(naming.names)), order, title);
  return (
    <>
      <div className={classes.tools}>
        <h2 className={classes.title}>{t('list.title')}</h2>
        {naming.names && <ProposePair programme={programme} names={naming.names} />}
        <StateFilter rows={rows} state={state} choose={(next) => setParams({ state: next ?? undefined }, 'replace')} />
        <TextInput
          className={classes.search}
          size="sm"
          aria-label={t('list.search')}
          placeholder={t('list.search')}
          leftSection={<Search />}
          value={words}
          onChange={(event) => setParams({ q: event.currentTarget.value }, 'replace')}
        />
      </div>
      <p className="visually-hidden" aria-live="polite">
        {t('list.listed', { count: found.length, size: formatNumber(found.length) })}
      </p>
      {found.length === 0 ? (
        <Nothing any={rows.length > 0} />
      ) : (
        <RelationshipTable
          rows={found.slice(0, shown)}
          programme={programme}
          asOf={asOf}
          order={order}
          naming={naming}
          onOpen={() => leaving(list, shown)}
        />
      )}
      {found.length > shown && (
        <Group justify="center" mt="md">
          <Button variant="default" onClick={() => setShown(shown + 2 * PAGE)}>
            {t('list.more', { size: formatNumber(found.length) })}
          </Button>
        </Group>
      )}
    </>
  );
}

function namesIn(names: Names | undefined) {
  return ({ members }: RelationshipRow) => members.map(({ participant }) => nameOf(names, participant, ''));
}

function Nothing({ any }: { any: boolean }) {
  const { t } = useTranslation('relationships');
  return any ? (
    <EmptyNote title={t('list.noMatch')}>{t('list.another')}</EmptyNote>
  ) : (
    <EmptyNote title={t('list.noneThen')}>{t('list.laterDay')}</EmptyNote>
  );
}

interface StateFilterProps {
  rows: RelationshipRow[];
  state: State | null;
  choose: (state: State | null) => void;
}

function StateFilter({ rows, state, choose }: StateFilterProps) {
  const { t } = useTranslation('relationships');
  return (
    <Chip.Group value={state ?? ''} onChange={(next) => choose(STATES.find((one) => one === next) ?? null)}>
      <Group gap={6} role="group" aria-label={t('list.state')}>
        <Chip value="" size="xs" variant="outline">
          {t('list.everyState', { size: formatNumber(rows.length) })}
        </Chip>
        {STATES.map((one) => (
          <Chip key={one} value={one} size="xs" variant="outline">
            {stateWords(one)} {formatNumber(rows.filter((row) => row.state === one).length)}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
