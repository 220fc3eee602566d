import { Button, Group, Title } from '@mantine/core';
import type { RelationshipDetail } from '../api/relationships';
import { useLive } from '../api/useLive';
import { FigureCard } from '../board/FigureCard';
import { ofOne } from '../board/figureWords';
import { plain } from '../format/words';
import { ask } from '../question/question';
import { QuestionBar } from '../question/QuestionBar';
import { useQuestion } from '../question/useQuestion';
import { ReceiptDrawer } from '../receipt/ReceiptDrawer';
import { pagesFor, useSession } from '../session/session';
import { navigate, pageOfList, pageWith, useAddress } from '../shell/address';
import { Back } from '../shell/icons';
import { Link } from '../shell/Link';
import { ProblemNote, Waiting } from '../shell/notes';
import { pathTo } from '../shell/route';
import { useThing } from '../shell/title';
import classes from './RelationshipPage.module.css';
import { Pauses, Promises, ProtocolInForce, Sessions } from './Sections';
import { StateBadge } from './StateBadge';
import { Strip } from './Strip';

interface Props {
  programme: string;
  relationship: string;
}

/** Activity of one relationship: how it stands and why, its rhythm, its meetings and its promises. */
export default function RelationshipPage({ programme, relationship }: Props) {
  const [question] = useQuestion();
  const { params } = useAddress();
  const base = `/api/programmes/${encodeURIComponent(programme)}`;
  const path = `${base}/relationships/${encodeURIComponent(relationship)}`;
  const { data, problem, loading, again } = useLive<RelationshipDetail>(ask(path, question));
  useThing(data?.label);
  return (
    <>
      <Link className={classes.back} href={pageOfList(pathTo(programme, 'relationships'), params)}>
        <Back size={14} /> All relationships
      </Link>
      <QuestionBar {...(data && { answer: data })} />
      {problem && <ProblemNote problem={problem} again={again} />}
      {!data && !problem && <Waiting heights={[70, 120, 150, 300]} />}
      {data && (
        <div className={loading ? 'busy' : ''} aria-busy={loading}>
          <Detail detail={data} programme={programme} />
        </div>
      )}
      <ReceiptDrawer path={base} relationship={relationship} />
    </>
  );
}

function Detail({ detail, programme }: { detail: RelationshipDetail; programme: string }) {
  const { setParams } = useAddress();
  return (
    <div className={classes.page}>
      <Heading detail={detail} programme={programme} />
      {detail.reasons.length > 0 && (
        <ul className={`surface ${classes.reasons}`} aria-label="Reasons">
          {detail.reasons.map((reason) => (
            <li key={reason.rule}>
              {reason.text} {reason.nextAction && <b>{reason.nextAction}</b>}
            </li>
          ))}
        </ul>
      )}
      <Strip detail={detail} />
      <ul className={classes.cards} aria-label="Figures">
        {ofOne(detail.figures).map((figure) => (
          <li key={figure.id}>
            <FigureCard brief figure={figure} onOpen={() => setParams({ receipt: figure.id })} />
          </li>
        ))}
      </ul>
      <div className={classes.columns}>
        <Sessions detail={detail} />
        <div className={classes.column}>
          <Promises detail={detail} />
          <ProtocolInForce protocol={detail.protocol} />
          <Pauses pauses={detail.pauses} />
        </div>
      </div>
    </div>
  );
}

function Heading({ detail, programme }: { detail: RelationshipDetail; programme: string }) {
  const { me } = useSession();
  const { params } = useAddress();
  const replay = pageWith(pathTo(programme, 'replay', detail.relationship), params);
  const roles = detail.members
    .map((member) => plain(member.role).toLowerCase())
    .sort()
    .join(', ');
  return (
    <Group justify="space-between" gap="xs">
      <Group gap={10}>
        <Title order={2} fz={22}>
          {detail.label}
        </Title>
        <StateBadge state={detail.state} lifecycle={detail.lifecycle} />
        <span className={classes.roles}>{roles}</span>
      </Group>
      {pagesFor(me).includes('replay') && (
        <Button
          component="a"
          href={replay}
          variant="default"
          size="sm"
          onClick={(event) => {
            event.preventDefault();
            navigate(replay);
          }}
        >
          Replay its history
        </Button>
      )}
    </Group>
  );
}
