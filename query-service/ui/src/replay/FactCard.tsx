import { useTranslation } from 'react-i18next';
import type { Step } from '../api/types';
import { isolated, nameOf, type Names } from '../api/people';
import type { Clock } from '../api/types';
import { formatEffective, formatMoment } from '../format/dates';
import { formatHours, formatNumber } from '../format/numbers';
import { clockWords, plain } from '../format/words';
import { currentLanguage, i18n } from '../i18n';
import { termOf } from '../i18n/terms';
import classes from './FactCard.module.css';
import { StateNow } from './StateNow';
import { knownSince, lateBy, type Order, type Told } from './story';

interface Props {
  told: Told;
  clock: Clock;
  order: Order;
  names?: Names;
}

/** One fact with its whole envelope, and the state it led to. */
export function FactCard({ told, clock, order, names }: Props) {
  const { t } = useTranslation('replay');
  const { step } = told;
  const late = <b className={classes.late}> {t('fact.late', { hours: formatHours(step.lateHours) })}</b>;
  // All three on the clock of the people concerned, or a claim might seem to come before what it is about.
  const { zone } = step.effectiveAt;
  return (
    <section className={`surface ${classes.card}`} aria-label={t('fact.this')}>
      <h3 {...spokenIn()}>{step.what}</h3>
      {step.odd && <p>{t('fact.odd')}</p>}
      <dl>
        <Pair name={t('fact.happened')}>{formatEffective(step.effectiveAt)}</Pair>
        <Pair name={t('fact.recorded')}>
          {formatMoment(step.recordedAt, zone)}
          {lateBy(told, clock) === 'kept' && late}
        </Pair>
        {step.claimedRecordedAt && (
          <Pair name={t('fact.claims')}>
            {formatMoment(step.claimedRecordedAt, zone)}
            {lateBy(told, clock) === 'source' && late}
            {clock === 'kept' && <span className={classes.dim}> {t('fact.claim')}</span>}
          </Pair>
        )}
        <Pair name={t('fact.by')}>{byWhom(step, names)}</Pair>
        <Pair name={t('fact.fact')}>
          {t('fact.envelope', {
            noun: termOf('noun', step.noun, step.noun),
            revision: step.revision,
            class: step.class,
            position: formatNumber(step.position),
          })}
        </Pair>
        {step.supersedes && <Pair name={t('fact.corrects')}>{step.supersedes}</Pair>}
        {step.supersededBy && <Pair name={t('fact.corrected')}>{step.supersededBy}</Pair>}
        <Pair name={t('fact.event')}>
          <code>{step.eventId}</code>
        </Pair>
      </dl>
      {order === 'happened' && (
        <div className={classes.after}>
          <StateNow title={t('fact.after')} state={step.stateAfter} graded />
        </div>
      )}
      <p className="visually-hidden">
        {t('fact.knownSince', { moment: knownSince(step, clock), clock: clockWords(clock) })}
      </p>
    </section>
  );
}

/** The sentences of facts are the service's own, in English. */
function spokenIn() {
  return currentLanguage() === 'en' ? {} : { lang: 'en' };
}

/** Who speaks for themselves is recorded as a participant, who speaks for another as what they are. */
function byWhom(step: Step, names: Names | undefined): string {
  const { actor, actorRole, onBehalfOf, source } = step;
  const own = termOf('actorRole', actorRole, plain(actorRole));
  const role = actorRole === 'PARTICIPANT' && names?.has(actor) ? isolated(nameOf(names, actor, own)) : own;
  if (onBehalfOf === null) return i18n.t('replay:fact.through', { role, source });
  return names?.has(onBehalfOf)
    ? i18n.t('replay:fact.onBehalfOf', { role, source, name: isolated(nameOf(names, onBehalfOf, '')) })
    : i18n.t('replay:fact.onBehalf', { role, source });
}

function Pair({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
