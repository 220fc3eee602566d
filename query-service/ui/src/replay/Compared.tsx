import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Step, Timeline } from '../api/types';
import type { Clock } from '../api/types';
import { useAnswer } from '../api/queries';
import { formatDate, formatEffective, formatMoment } from '../format/dates';
import { formatNumber } from '../format/numbers';
import { ask, over } from '../question/question';
import { useQuestion } from '../question/useQuestion';
import { ProblemNote } from '../shell/notes';
import classes from './Compared.module.css';
import { StateNow } from './StateNow';
import { anyKnownBy, differenceOf, knownSince, momentOf, type Order, type Told } from './story';

const SETTLE_MS = 250;
const NOT_FOUND = 404;

interface Props {
  timeline: Timeline;
  path: string;
  told: Told;
  order: Order;
}

/** What the record said at this step's time, what it says of the same days now, and the facts between. */
export function Compared({ timeline, path, told, order }: Props) {
  const { t } = useTranslation('replay');
  const [question] = useQuestion();
  const [settled] = useDebouncedValue(told, SETTLE_MS);
  const moment = momentOf(settled, order, timeline.clock);
  const known = anyKnownBy(moment, timeline);
  const asked = known ? ask(path, { ...over(question, 0), ...moment }) : undefined;
  const { data, problem, loading } = useAnswer<Timeline>(asked);
  // A relationship nobody had recorded yet is not found, which is an answer here.
  const then = !known || problem?.status === NOT_FOUND ? { ...timeline, steps: [] } : data;
  const until = moment.asOf;
  const now = timeline.steps.filter((step) => !until || step.effectiveAt.date <= until);
  const when = until ? formatDate(until) : formatMoment(moment.knownAt, settled.step.effectiveAt.zone);
  return (
    <section
      className={`surface ${classes.compared} ${loading ? 'busy' : ''}`}
      aria-label={t('compared.title')}
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
  const { t } = useTranslation('replay');
  const { learnt, corrected } = differenceOf(then, timeline, until);
  const believed = then.steps.at(-1)?.stateAfter;
  return (
    <>
      <div className={classes.states}>
        {believed ? (
          <StateNow title={t('compared.then', { when })} state={believed} />
        ) : (
          <NothingThen when={when} clock={timeline.clock} />
        )}
        {now && (
          <StateNow
            title={t(until ? 'compared.sameDay' : 'compared.now')}
            state={now.stateAfter}
            {...(believed && { other: believed })}
          />
        )}
      </div>
      {learnt.length + corrected.length === 0 ? (
        <p className={classes.none}>{t('compared.same')}</p>
      ) : (
        <>
          <Facts title={t('compared.learnt')} steps={learnt} timeline={timeline} />
          <Facts title={t('compared.corrected')} steps={corrected} timeline={timeline} />
        </>
      )}
    </>
  );
}

/** What was imported later was on record nowhere but at its source, whose claim is the other clock. */
function NothingThen({ when, clock }: { when: string; clock: Clock }) {
  const { t } = useTranslation('replay');
  return (
    <p className={classes.none}>
      {t('compared.nothing', { when })}
      {clock === 'kept' && ` ${t('compared.claim')}`}
    </p>
  );
}

function Facts({ title, steps, timeline }: { title: string; steps: Step[]; timeline: Timeline }) {
  const { t } = useTranslation('replay');
  if (steps.length === 0) return null;
  return (
    <div className={classes.facts}>
      <h4>
        {title} <span className="num">{formatNumber(steps.length)}</span>
      </h4>
      <ul>
        {steps.map((step) => (
          <li key={step.eventId}>
            {step.what}{' '}
            <span>
              {t('compared.since', {
                happened: formatEffective(step.effectiveAt),
                known: formatDate(knownSince(step, timeline.clock), step.effectiveAt.zone),
              })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
