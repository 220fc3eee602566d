import { Button, Chip, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RelationshipList, RelationshipRow } from '../api/types';
import { nameOf, type Names, type Naming, titleOf, useNames } from '../api/people';
import { type Coordinator, useCoordinators } from '../api/caseload';
import { useAnswer } from '../api/queries';
import { BulkBar } from '../caseload/BulkBar';
import { useChosen } from '../caseload/chosen';
import { coordinatorName } from '../caseload/coordinators';
import { HandOver } from '../caseload/HandOver';
import { todayIn } from '../format/local';
import { saveFile } from '../format/saveFile';
import { formatNumber } from '../format/numbers';
import { STATES, stateWords } from '../format/words';
import { NamesNote } from '../people/NamesNote';
import { ask, isNow } from '../question/question';
import { QuestionBar } from '../question/QuestionBar';
import { useQuestion } from '../question/useQuestion';
import { LISTING, useAddress } from '../shell/address';
import { Search } from '../shell/icons';
import { EmptyNote, ProblemNote, Waiting } from '../shell/notes';
import { leaving, useLeft } from '../shell/scroll';
import { ProposePair } from './ProposePair';
import { RelationshipTable } from './RelationshipTable';
import { listFile } from './listFile';
import { reasonName } from './reasons';
import { COLUMNS, type Filter, filtered, NOBODY, type Order, ordered, orderOf, OVER } from './rows';
import classes from './RelationshipsPage.module.css';

const PAGE = 25;
const MORE = 100;
const FILTERED: readonly NonNullable<Filter['state']>[] = [...STATES, OVER];

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
          <Listed
            rows={data.relationships}
            programme={programme}
            asOf={data.asOfDate}
            zone={data.zone}
            naming={naming}
          />
        </div>
      )}
    </>
  );
}

interface ListedProps {
  rows: RelationshipRow[];
  programme: string;
  asOf: string;
  zone: string;
  naming: Naming;
}

function Listed({ rows, programme, asOf, zone, naming }: ListedProps) {
  const { t } = useTranslation('relationships');
  const [question] = useQuestion();
  const { path, params, setParams } = useAddress();
  const list = [path, ...LISTING.map((name) => params.get(name) ?? '')].join(' ');
  const left = useLeft(list);
  const [shown, setShown] = useState(left?.shown ?? PAGE);
  const coordinators = useCoordinators(programme);
  const filter = {
    state: FILTERED.find((one) => one === params.get('state')) ?? null,
    words: params.get('q') ?? '',
    owner: coordinators.length > 0 ? params.get('owner') : null,
    reason: params.get('reason'),
  };
  const order = orderOf(params.get('sort'));
  const title = (row: RelationshipRow) => titleOf(row, naming) ?? null;
  const found = ordered(filtered(rows, filter, title, namesIn(naming.names)), order, title);
  const page = found.slice(0, shown);
  const chosen = useChosen(page.filter(({ state }) => state !== null).map(({ relationship }) => relationship));
  const caseload =
    isNow(question) && coordinators.length > 0 ? { programme, today: todayIn(zone), coordinators } : undefined;
  return (
    <>
      <div className={classes.tools}>
        <h2 className={classes.title}>{t('list.title')}</h2>
        {naming.names && isNow(question) && <ProposePair programme={programme} names={naming.names} rows={rows} />}
        {caseload && <HandOver programme={programme} coordinators={coordinators} />}
        <StateFilter
          rows={rows}
          state={filter.state}
          choose={(next) => setParams({ state: next ?? undefined }, 'replace')}
        />
        <TextInput
          className={classes.search}
          size="sm"
          aria-label={t('list.search')}
          placeholder={t('list.search')}
          leftSection={<Search />}
          value={filter.words}
          onChange={(event) => setParams({ q: event.currentTarget.value }, 'replace')}
        />
      </div>
      <div className={`${classes.tools} no-print`}>
        <ReasonFilter rows={rows} reason={filter.reason} />
        {caseload && <OwnerFilter coordinators={coordinators} owner={filter.owner} />}
        <SortChoice order={order} />
        <Button
          size="xs"
          variant="default"
          onClick={() =>
            saveFile(
              `${t('file.name')}-${asOf}.csv`,
              'text/csv',
              listFile(found, {
                title: (row) => title(row) ?? '',
                members: namesIn(naming.names),
                owner: ({ handling: { owner } }) => ownerName(coordinators, owner),
              }),
            )
          }
        >
          {t('file.save')}
        </Button>
      </div>
      {caseload && <BulkBar {...caseload} chosen={chosen} />}
      <p className="visually-hidden" aria-live="polite">
        {t('list.listed', { count: found.length, size: formatNumber(found.length) })}
      </p>
      {found.length === 0 ? (
        <Nothing any={rows.length > 0} />
      ) : (
        <RelationshipTable
          rows={page}
          programme={programme}
          asOf={asOf}
          order={order}
          naming={naming}
          onOpen={() => leaving(list, shown)}
          {...(caseload && { caseload: { ...caseload, chosen } })}
        />
      )}
      {found.length > shown && (
        <Group justify="center" mt="md">
          <Button variant="default" onClick={() => setShown(shown + MORE)}>
            {t('list.more', { size: formatNumber(found.length) })}
          </Button>
        </Group>
      )}
    </>
  );
}

function ownerName(coordinators: Coordinator[], owner: string | null): string {
  const one = coordinators.find(({ person }) => person === owner);
  return one ? coordinatorName(one) : '';
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
  state: Filter['state'];
  choose: (state: Filter['state']) => void;
}

/** The sizes add up to that of all. */
function StateFilter({ rows, state, choose }: StateFilterProps) {
  const { t } = useTranslation('relationships');
  return (
    <Chip.Group value={state ?? ''} onChange={(next) => choose(FILTERED.find((one) => one === next) ?? null)}>
      <Group gap={6} role="group" aria-label={t('list.state')} className="no-print">
        <Chip value="" size="xs" variant="outline">
          {t('list.everyState', { size: formatNumber(rows.length) })}
        </Chip>
        {FILTERED.map((one) => (
          <Chip key={one} value={one} size="xs" variant="outline">
            {one === OVER ? t('list.over') : stateWords(one)}{' '}
            {formatNumber(rows.filter((row) => (row.state ?? OVER) === one).length)}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}

function ReasonFilter({ rows, reason }: { rows: RelationshipRow[]; reason: string | null }) {
  const { t } = useTranslation(['relationships', 'caseload']);
  const { setParams } = useAddress();
  const rules = [...new Set(rows.flatMap(({ reasons }) => reasons.map(({ rule }) => rule)))];
  return (
    <NativeSelect
      size="xs"
      label={t('caseload:filterReason')}
      value={reason ?? ''}
      onChange={(event) => setParams({ reason: event.currentTarget.value }, 'replace')}
      data={[
        { value: '', label: t('caseload:everyReason') },
        ...rules.map((rule) => ({ value: rule, label: reasonName(rule) })),
      ]}
    />
  );
}

function OwnerFilter({ coordinators, owner }: { coordinators: Coordinator[]; owner: string | null }) {
  const { t } = useTranslation('caseload');
  const { setParams } = useAddress();
  return (
    <NativeSelect
      size="xs"
      label={t('filterOwner')}
      value={owner ?? ''}
      onChange={(event) => setParams({ owner: event.currentTarget.value }, 'replace')}
      data={[
        { value: '', label: t('everybody') },
        { value: NOBODY, label: t('nobody') },
        ...coordinators.map((one) => ({ value: one.person, label: coordinatorName(one) })),
      ]}
    />
  );
}

/** For where the table has no heads to sort by. */
function SortChoice({ order }: { order: Order }) {
  const { t } = useTranslation('relationships');
  const { setParams } = useAddress();
  return (
    <NativeSelect
      className={classes.sort}
      size="xs"
      label={t('list.sort')}
      value={order.by}
      onChange={(event) => {
        const by = event.currentTarget.value;
        setParams({ sort: by === 'look' ? undefined : by }, 'replace');
      }}
      data={COLUMNS.map((by) => ({ value: by, label: t(`table.${by}`) }))}
    />
  );
}
