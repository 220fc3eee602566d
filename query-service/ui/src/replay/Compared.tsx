import { useDebouncedValue } from '@mantine/hooks';
import type { Step, Timeline } from '../api/relationships';
import type { Clock } from '../api/types';
import { useLive } from '../api/useLive';
import { formatDate, formatEffective, formatMoment } from '../format/dates';
import { formatNumber } from '../format/numbers';
import { ask, over } from '../question/question';
import { useQuestion } from '../question/useQuestion';
import { ProblemNote } from '../shell/notes';
import classes from './Compared.module.css';
import { StateNow } from './StateNow';
import { anyKnownBy, differenceOf, knownSince, momentOf, type Order, type Told } from './story';

const SETTLE_MS = 250;
const MOST = 8;
const NOT_FOUND = 404;

interface Props {
  timeline: Timeline;
  path: string;
  told: Told;
  order: Order;
}

/** What the record said at this step's time, what it says of the same days now, and the facts between. */
export function Compared({ timeline, path, told, order }: Props) {
  const [question] = useQuestion();
  const [settled] = useDebouncedValue(told, SETTLE_MS);
  const moment = momentOf(settled, order, timeline.clock);
  const known = anyKnownBy(moment, timeline);
  const asked = known ? ask(path, { ...over(question, 0), ...moment }) : undefined;
  const { data, problem, loading } = useLive<Timeline>(asked);
  // A relationship nobody had recorded yet is not found, which is an answer here.
  const then = !known || problem?.status === NOT_FOUND ? { ...timeline, steps: [] } : data;
  const until = moment.asOf;
  const now = timeline.steps.filter((step) => !until || step.effectiveAt.date <= until);
  const when = until ? formatDate(until) : formatMoment(moment.knownAt, settled.step.effectiveAt.zone);
  return (
    <section
      className={`surface ${classes.compared} ${loading ? 'busy' : ''}`}
      aria-label="Known then and known now"
      aria-busy={loading}
    >
      {problem && !then && <ProblemNote problem={problem} />}
      {then && <Difference then={then} timeline={timeline} now={now.at(-1)} when={when} {...(until && { until })} />}
    </section>
  );
}

interface DifferenceProps {
  then: Timeline;
  timeline: Timeline;
  now: Step | undefined;
  when: string;
  until?: string;
}

function Difference({ then, timeline, now, when, until }: DifferenceProps) {
  const { learnt, corrected } = differenceOf(then, timeline, until);
  const believed = then.steps.at(-1)?.stateAfter;
  return (
    <>
      <div className={classes.states}>
        {believed ? (
          <StateNow title={`As known then, ${when}`} state={believed} />
        ) : (
          <NothingThen when={when} clock={timeline.clock} />
        )}
        {now && (
          <StateNow
            title={until ? 'The same day, as known now' : 'As known now'}
            state={now.stateAfter}
            {...(believed && { other: believed })}
          />
        )}
      </div>
      {learnt.length + corrected.length === 0 ? (
        <p className={classes.none}>Then and now the record says the same.</p>
      ) : (
        <>
          <Facts title="Learnt only afterwards" steps={learnt} timeline={timeline} />
          <Facts title="Believed then, corrected since" steps={corrected} timeline={timeline} />
        </>
      )}
    </>
  );
}

/** What was imported later was on record nowhere but at its source, whose claim is the other clock. */
function NothingThen({ when, clock }: { when: string; clock: Clock }) {
  return (
    <p className={classes.none}>
      Then, {when}, nothing was on record.
      {clock === 'kept' && ' \u201cSource\u2019s claim\u201d above believes what imported facts say of themselves.'}
    </p>
  );
}

function Facts({ title, steps, timeline }: { title: string; steps: Step[]; timeline: Timeline }) {
  if (steps.length === 0) return null;
  return (
    <div className={classes.facts}>
      <h4>
        {title} <span className="num">{formatNumber(steps.length)}</span>
      </h4>
      <ul>
        {steps.slice(0, MOST).map((step) => (
          <li key={step.eventId}>
            {step.what}{' '}
            <span>
              happened {formatEffective(step.effectiveAt)}, known since{' '}
              {formatDate(knownSince(step, timeline.clock), step.effectiveAt.zone)}
            </span>
          </li>
        ))}
      </ul>
      {steps.length > MOST && <p>and {formatNumber(steps.length - MOST)} more</p>}
    </div>
  );
}
