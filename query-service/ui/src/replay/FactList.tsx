import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../format/dates';
import classes from './FactList.module.css';
import type { Order, Told } from './story';

interface Props {
  story: Told[];
  at: number;
  go: (to: number) => void;
  order: Order;
}

/** The whole story in sentences; the step shown is kept in view. */
export function FactList({ story, at, go, order }: Props) {
  const { t } = useTranslation('replay');
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const holder = list.current;
    const item = holder?.children[at];
    if (!holder || !(item instanceof HTMLElement)) return;
    const above = item.offsetTop - holder.offsetTop;
    if (above < holder.scrollTop || above + item.offsetHeight > holder.scrollTop + holder.clientHeight) {
      holder.scrollTop = above - holder.clientHeight / 2;
    }
  }, [at]);
  return (
    <ol ref={list} className={`surface ${classes.list}`} aria-label={t('facts')}>
      {story.map((one, step) => (
        <li key={one.step.eventId} data-mood={step === at ? 'now' : step > at ? 'ahead' : 'told'}>
          <button type="button" aria-current={step === at ? 'step' : undefined} onClick={() => go(step)}>
            <span className={`num ${classes.day}`}>{dayOf(one, order)}</span>
            <span>
              {one.step.what}
              {one.late && <span className={classes.late}> {t('lateMark')}</span>}
              {one.step.supersededBy && <span className={classes.gone}> {t('correctedLater')}</span>}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function dayOf({ step, known }: Told, order: Order): string {
  const { date, zone } = step.effectiveAt;
  return formatDate(order === 'happened' ? date : new Date(known).toISOString(), zone);
}
