import { Button, Group, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RelationshipDetail } from '../api/types';
import { type Naming, titleOf, useNames } from '../api/people';
import { notesOnRelationship } from '../api/notes';
import { useAnswer } from '../api/queries';
import { FigureCard } from '../board/FigureCard';
import { ofOne } from '../board/figureWords';
import { sideWords } from '../format/words';
import { InCare } from '../caseload/InCare';
import { anyNamed, Members } from '../people/Members';
import { NamesNote } from '../people/NamesNote';
import { ask } from '../question/question';
import { QuestionBar } from '../question/QuestionBar';
import { useQuestion } from '../question/useQuestion';
import { ReceiptDrawer } from '../receipt/ReceiptDrawer';
import { useSession } from '../session/session';
import { pageAt, sameListing, sameQuestion, useAddress } from '../shell/address';
import { Back } from '../shell/icons';
import { ProblemNote, Waiting } from '../shell/notes';
import { useThing } from '../shell/title';
import { Notes } from '../texts/Notes';
import { PrivateTexts } from '../texts/PrivateTexts';
import classes from './RelationshipPage.module.css';
import { Ending, Pauses, Promises, ProtocolInForce, Sessions, Viewers } from './Sections';
import { Actions } from './Actions';
import { Goals } from './Goals';
import { LabelForm } from './LabelForm';
import { ReasonText } from './ReasonText';
import { StateBadge } from './StateBadge';
import { Strip } from './Strip';

interface Props {
  programme: string;
  relationship: string;
}

/** Activity of one relationship: how it stands and why, its rhythm, its meetings and its promises. */
export default function RelationshipPage({ programme, relationship }: Props) {
  const { t } = useTranslation('relationships');
  const [question] = useQuestion();
  const { params } = useAddress();
  const base = `/api/programmes/${encodeURIComponent(programme)}`;
  const path = `${base}/relationships/${encodeURIComponent(relationship)}`;
  const { data, problem, loading, again } = useAnswer<RelationshipDetail>(ask(path, question));
  const naming = useNames(programme);
  useThing(data && titleOf(data, naming));
  return (
    <>
      <Link
        className={`${classes.back} no-print`}
        {...pageAt('relationships', programme)}
        activeOptions={{ exact: true }}
        search={sameListing(params)}
      >
        <Back size={14} /> {t('all')}
      </Link>
      <QuestionBar {...(data && { answer: data })} />
      <NamesNote programme={programme} naming={naming} />
      {problem && <ProblemNote problem={problem} again={again} />}
      {!data && !problem && <Waiting heights={[70, 120, 150, 300]} />}
      {data && (
        <div className={loading ? 'busy' : ''} aria-busy={loading}>
          <Detail detail={data} programme={programme} naming={naming} />
        </div>
      )}
      <ReceiptDrawer programme={programme} relationship={relationship} />
    </>
  );
}

interface DetailProps {
  detail: RelationshipDetail;
  programme: string;
  naming: Naming;
}

function Detail({ detail, programme, naming }: DetailProps) {
  const { names } = naming;
  const { t } = useTranslation('relationships');
  const { setParams } = useAddress();
  const figures = ofOne(detail.figures).filter(({ value }) => value !== null);
  return (
    <div className={classes.page}>
      <Heading detail={detail} programme={programme} naming={naming} />
      {detail.closure && <Ending closure={detail.closure} />}
      <Actions detail={detail} programme={programme} {...(names && { names })} />
      {detail.handling && <InCare detail={detail} handling={detail.handling} programme={programme} naming={naming} />}
      {detail.reasons.length > 0 && (
        <ul className={`surface ${classes.reasons}`} aria-label={t('reasons')}>
          {detail.reasons.map((reason) => (
            <li key={reason.rule}>
              <ReasonText reason={reason} />
            </li>
          ))}
        </ul>
      )}
      <Strip detail={detail} />
      {figures.length > 0 && (
        <ul className={classes.cards} aria-label={t('figures')}>
          {figures.map((figure) => (
            <li key={figure.id}>
              <FigureCard brief figure={figure} onOpen={() => setParams({ receipt: figure.id })} />
            </li>
          ))}
        </ul>
      )}
      <div className={classes.columns}>
        <Sessions detail={detail} {...(names && { names })} />
        <div className={classes.column}>
          <Promises detail={detail} {...(names && { names })} />
          <Goals programme={programme} detail={detail} {...(names && { names })} />
          <ProtocolInForce protocol={detail.protocol} />
          <Pauses pauses={detail.pauses} />
          <div className={`${classes.column} no-print`}>
            {detail.lookedAt && <Viewers viewings={detail.lookedAt} {...(names && { names })} />}
            <Notes path={notesOnRelationship(programme, detail.relationship)} surface />
            <PrivateTexts programme={programme} detail={detail} {...(names && { names })} />
          </div>
        </div>
      </div>
    </div>
  );
}

function Heading({ detail, programme, naming }: DetailProps) {
  const { names } = naming;
  const { t } = useTranslation('relationships');
  const { me } = useSession();
  const { params } = useAddress();
  const roles = detail.members
    .map((member) => sideWords(member.role).toLowerCase())
    .sort()
    .join(', ');
  return (
    <Group justify="space-between" gap="xs">
      <Group gap={10}>
        <Title order={2} fz={22}>
          <bdi>{titleOf(detail, naming) ?? '\u2026'}</bdi>
        </Title>
        {me.capabilities.includes('PROPOSE_RELATIONSHIPS') && (
          <LabelForm programme={programme} relationship={detail.relationship} naming={naming} />
        )}
        <StateBadge state={detail.state} lifecycle={detail.lifecycle} />
        <span className={classes.roles}>
          {anyNamed(detail.members, names) ? <Members members={detail.members} names={names} /> : roles}
        </span>
      </Group>
      <Group gap="xs" className="no-print">
        <Button variant="default" size="sm" onClick={() => print()}>
          {t('print')}
        </Button>
        {me.capabilities.includes('REPLAY') && (
          <Button
            renderRoot={(button) => (
              <Link {...button} {...pageAt('replay', programme, detail.relationship)} search={sameQuestion(params)} />
            )}
            variant="default"
            size="sm"
          >
            {t('replay')}
          </Button>
        )}
      </Group>
    </Group>
  );
}
