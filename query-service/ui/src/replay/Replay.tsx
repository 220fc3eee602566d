import { SegmentedControl } from '@mantine/core';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Names } from '../api/people';
import type { Timeline } from '../api/types';
import { anyNamed, Members } from '../people/Members';
import { useAddress } from '../shell/address';
import { Compared } from './Compared';
import { FactCard } from './FactCard';
import { FactList } from './FactList';
import { Lanes } from './Lanes';
import classes from './Replay.module.css';
import { Stepper } from './Stepper';
import { movedTo, type Order, type Seen, told } from './story';

const ORDERS = ['happened', 'known'] as const;

interface Props {
  /** With names in its sentences, as far as they are known. */
  timeline: Timeline;
  /** What the relationship is called. */
  title: string;
  path: string;
  names?: Names;
}

/** The step is in the address: a link shows the same fact. */
export function Replay({ timeline, title, path, names }: Props) {
  const { t } = useTranslation('replay');
  const { params, setParams } = useAddress();
  const order: Order = params.get('order') === 'known' ? 'known' : 'happened';
  const story = useMemo(() => told(timeline, order), [timeline, order]);
  const asked = Number(params.get('step') ?? story.length);
  const at = Math.min(Math.max(Number.isInteger(asked) ? asked : story.length, 1), story.length) - 1;
  const go = (to: number) => setParams({ step: String(Math.min(Math.max(to, 0), story.length - 1) + 1) }, 'replace');
  const current = story[at];
  const seen = useRef<Seen>(undefined);
  useLayoutEffect(() => {
    const moved = params.has('step') ? movedTo(seen.current, { story, order, at }) : at;
    seen.current = { story, order, at: moved };
    if (moved !== at) go(moved);
  });
  if (!current) return null;
  return (
    <div className={classes.replay}>
      <section className={`surface ${classes.stage}`} aria-label={t('bothClocks')}>
        <div className={classes.head}>
          <div className={classes.title}>
            <h3>
              <bdi>{title}</bdi>
            </h3>
            {anyNamed(timeline.members, names) && <Members members={timeline.members} names={names} />}
          </div>
          <SegmentedControl
            size="xs"
            aria-label={t('order')}
            value={order}
            data={ORDERS.map((one) => ({ value: one, label: t(`orders.${one}`) }))}
            onChange={(next) => setParams({ order: next === 'known' ? next : undefined, step: undefined }, 'replace')}
          />
        </div>
        <Lanes story={story} at={at} order={order} clock={timeline.clock} go={go} />
        <Stepper count={story.length} at={at} go={go} current={current} order={order} />
      </section>
      <div className={classes.columns}>
        <FactList story={story} at={at} go={go} order={order} />
        <div className={classes.column}>
          <FactCard told={current} clock={timeline.clock} order={order} {...(names && { names })} />
          <Compared timeline={timeline} path={path} told={current} order={order} />
        </div>
      </div>
    </div>
  );
}
