import type { RelationshipDetail } from '../api/relationships';
import { useLive } from '../api/useLive';
import { formatEffective, millisOf } from '../format/dates';
import { formatNumber } from '../format/numbers';
import { useSession } from '../session/session';
import { Link } from '../shell/Link';
import { EmptyNote, ProblemNote, Waiting } from '../shell/notes';
import { pathTo } from '../shell/route';
import classes from './OwnRelationships.module.css';

/** What a participant may read: the relationships of which one is a member. */
export default function OwnRelationships({ programme }: { programme: string }) {
  const { me } = useSession();
  const own = me.participations.find((one) => one.programme === programme)?.relationships ?? [];
  return (
    <>
      <h2 className={classes.title}>Your relationships</h2>
      {own.length === 0 && <EmptyNote title="You are in no relationship of this programme yet" />}
      <ul className={classes.list}>
        {own.map((relationship) => (
          <li key={relationship}>
            <Own programme={programme} relationship={relationship} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Own({ programme, relationship }: { programme: string; relationship: string }) {
  const path = `/api/programmes/${encodeURIComponent(programme)}/relationships/${encodeURIComponent(relationship)}`;
  const { data, problem, again } = useLive<RelationshipDetail>(path);
  if (problem) return <ProblemNote problem={problem} again={again} />;
  if (!data) return <Waiting heights={[74]} />;
  const open = data.items.filter((item) => item.state === 'OPEN').length;
  return (
    <Link className={`surface ${classes.own}`} href={pathTo(programme, 'relationships', relationship)}>
      <b>{data.label}</b>
      <span>
        {nextMeeting(data)};{' '}
        {open === 0 ? 'no open promise' : `${formatNumber(open)} open ${open === 1 ? 'promise' : 'promises'}`}
      </span>
    </Link>
  );
}

function nextMeeting({ sessions, asOf }: RelationshipDetail): string {
  const now = Date.parse(asOf);
  const ahead = sessions.filter((line) => line.state !== 'CANCELLED' && millisOf(line.start) > now);
  const next = ahead.sort((one, other) => millisOf(one.start) - millisOf(other.start))[0];
  return next ? `Next meeting ${formatEffective(next.start)}` : 'No meeting is booked';
}
