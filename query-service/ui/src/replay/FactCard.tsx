import type { Step } from '../api/relationships';
import type { Clock } from '../api/types';
import { formatEffective, formatMoment } from '../format/dates';
import { formatHours, formatNumber } from '../format/numbers';
import { CLOCK, plain } from '../format/words';
import classes from './FactCard.module.css';
import { StateNow } from './StateNow';
import { knownSince, lateBy, type Order, type Told } from './story';

/** One fact with its whole envelope, and the state it led to. */
export function FactCard({ told, clock, order }: { told: Told; clock: Clock; order: Order }) {
  const { step } = told;
  const late = <b className={classes.late}> {formatHours(step.lateHours)} later</b>;
  // All three on the clock of the people concerned, or a claim might seem to come before what it is about.
  const { zone } = step.effectiveAt;
  return (
    <section className={`surface ${classes.card}`} aria-label="This fact">
      <h3>{step.what}</h3>
      {step.odd && <p>This was not possible where it stands, and changed nothing.</p>}
      <dl>
        <Pair name="Happened">{formatEffective(step.effectiveAt)}</Pair>
        <Pair name="Recorded">
          {formatMoment(step.recordedAt, zone)}
          {lateBy(told, clock) === 'kept' && late}
        </Pair>
        {step.claimedRecordedAt && (
          <Pair name="Source claims">
            {formatMoment(step.claimedRecordedAt, zone)}
            {lateBy(told, clock) === 'source' && late}
            {clock === 'kept' && <span className={classes.dim}> (a claim, not asked for)</span>}
          </Pair>
        )}
        <Pair name="By">{byWhom(step)}</Pair>
        <Pair name="Fact">
          {step.noun}, revision {step.revision}, class {step.class}, position {formatNumber(step.position)}
        </Pair>
        {step.supersedes && <Pair name="Corrects">{step.supersedes}</Pair>}
        {step.supersededBy && <Pair name="Corrected by">{step.supersededBy}</Pair>}
        <Pair name="Event">
          <code>{step.eventId}</code>
        </Pair>
      </dl>
      {order === 'happened' && (
        <div className={classes.after}>
          <StateNow title="After this step" state={step.stateAfter} graded />
        </div>
      )}
      <p className="visually-hidden">
        Known since {knownSince(step, clock)} by {CLOCK[clock]}
      </p>
    </section>
  );
}

function byWhom(step: Step): string {
  const onBehalf = step.onBehalfOf ? ' on behalf of a participant' : '';
  return `${plain(step.actorRole)}${onBehalf}, through ${step.source}`;
}

function Pair({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
