import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answer, relationshipPath, type Saying, undoing, useRecord } from '../api/commands';
import { newKey } from '../api/keys';
import { type Names, useNames } from '../api/people';
import { reading, useAnswer } from '../api/queries';
import type { Me, RelationshipDetail } from '../api/types';
import { lifecycleWords } from '../format/words';
import type { PageProps } from '../pages';
import { NamesNote } from '../people/NamesNote';
import { partners } from '../relationships/partners';
import { useSession } from '../session/session';
import { pageAt } from '../shell/address';
import { EmptyNote, ProblemNote, Waiting } from '../shell/notes';
import { DidYouMeet } from './DidYouMeet';
import { Invitation } from './Invitation';
import { NextMeeting } from './NextMeeting';
import { Promises } from './Promises';
import { PutOnMe } from './PutOnMe';
import { RecordMeeting } from './RecordMeeting';
import { Rest } from './Rest';
import { ProposedRhythm } from './Rhythm';
import { isAskedToAgree, isInvited, putOn, unanswered } from './today';
import classes from './TodayPage.module.css';
import type { Pair } from './pair';

const LOOK_MS = 30_000;

interface Done {
  key: string;
  relationship: string;
  words: string;
  answers: Answer[];
}

/** What a participant has to do, pair by pair: a word that is waited for, a promise, the next meeting. */
export default function TodayPage({ programme }: PageProps) {
  const { t } = useTranslation('today');
  const { me } = useSession();
  useNewPairs();
  const naming = useNames(programme);
  const [done, setDone] = useState<Done>();
  const pairs = me.participations
    .filter((one) => one.programme === programme)
    .flatMap(({ participant, relationships }) => relationships.map((relationship) => ({ participant, relationship })));
  if (pairs.length === 0) {
    return <EmptyNote title={t('none.title')}>{t('none.text')}</EmptyNote>;
  }
  return (
    <div className={classes.column}>
      <NamesNote programme={programme} naming={naming} />
      <div role="status" className={done ? undefined : 'visually-hidden'}>
        {done && <DoneNote key={done.key} programme={programme} done={done} undone={setDone} />}
      </div>
      {pairs.map(({ participant, relationship }) => (
        <PairToday
          key={relationship}
          programme={programme}
          relationship={relationship}
          self={participant}
          {...(naming.names && { names: naming.names })}
          told={({ words }, answers) => setDone({ key: newKey('done'), relationship, words, answers })}
        />
      ))}
    </div>
  );
}

/** Looks now and then whether somebody proposed a pair. */
function useNewPairs() {
  const { me, send } = useSession();
  useQuery({ ...reading<Me>(me.sub, send, '/api/me'), refetchInterval: LOOK_MS, refetchOnWindowFocus: 'always' });
}

/** What was just recorded, and the way to take it back. */
function DoneNote({ programme, done, undone }: { programme: string; done: Done; undone: (done: Done) => void }) {
  const { t } = useTranslation('today');
  const { relationship, words, answers } = done;
  const undo = useRecord(programme, relationship, (said) =>
    undone({ key: newKey('undone'), relationship, words: said.words, answers: [] }),
  );
  // The same ones with every try, so that what was taken back already stays so.
  const [commands] = useState(() => undoing(answers));
  // What was answered is gone from the page, and the focus with it.
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <Group ref={note} tabIndex={-1} className={`surface ${classes.done}`} justify="space-between" gap="sm">
      <Text size="sm">{words}</Text>
      {commands.length > 0 && (
        <Button
          size="xs"
          variant="default"
          loading={undo.isPending}
          onClick={() => undo.mutate({ commands, words: t('undone') })}
        >
          {t('undo')}
        </Button>
      )}
      {undo.error && <ProblemNote problem={undo.error} />}
    </Group>
  );
}

interface PairProps {
  programme: string;
  relationship: string;
  self: string;
  names?: Names;
  told: (said: Saying, answers: Answer[]) => void;
}

function PairToday({ programme, relationship, self, names, told }: PairProps) {
  const { data, problem, again } = useAnswer<RelationshipDetail>(relationshipPath(programme, relationship));
  if (problem) return <ProblemNote problem={problem} again={again} />;
  if (!data) return <Waiting heights={[110, 160]} />;
  const pair: Pair = {
    programme,
    detail: data,
    self,
    ...(names && { names }),
    partners: partners(data, self, names),
    told,
  };
  return <Cards pair={pair} />;
}

function Cards({ pair }: { pair: Pair }) {
  const { t } = useTranslation('today');
  const { detail, self, programme, partners: others } = pair;
  const { lifecycle } = detail;
  const over = lifecycle === 'DECLINED' || lifecycle === 'CLOSED';
  const paused = detail.pauses.some(({ to }) => to === null);
  return (
    <section className={classes.pair} aria-label={others}>
      {over && (
        <Text size="sm" className={classes.dim}>
          {t('over', { names: others, state: lifecycleWords(lifecycle) })}
        </Text>
      )}
      {!over && unanswered(detail, self).map((line) => <DidYouMeet key={line.session} pair={pair} line={line} />)}
      {lifecycle === 'PROPOSED' && <Invitation pair={pair} waiting={isInvited(detail, self)} />}
      {isAskedToAgree(detail, self) && <ProposedRhythm pair={pair} />}
      {putOn(detail, self).map((item) => (
        <PutOnMe key={item.actionItem} pair={pair} item={item} />
      ))}
      {lifecycle === 'ACTIVE' && (
        <>
          <Promises pair={pair} />
          {paused ? (
            <Rest pair={pair} />
          ) : (
            <>
              <NextMeeting pair={pair} />
              <RecordMeeting pair={pair} />
            </>
          )}
        </>
      )}
      <Link className={classes.all} {...pageAt('relationships', programme, detail.relationship)}>
        {t('pair')}
      </Link>
    </section>
  );
}
