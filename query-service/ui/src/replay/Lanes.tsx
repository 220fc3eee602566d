import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Clock } from '../api/types';
import { formatDate } from '../format/dates';
import { i18n } from '../i18n';
import classes from './Lanes.module.css';
import type { Order, Told } from './story';

const HEIGHT = 126;
const TOP = 16;
const BOTTOM = 92;
const GUTTER = 86;
const SIDE = 8;

interface Props {
  story: Told[];
  at: number;
  order: Order;
  clock: Clock;
  go: (to: number) => void;
}

/** Both clocks as two lanes: above when it happened, below when it became known; a slope is the time between. */
export function Lanes({ story, at, order, clock, go }: Props) {
  const { t } = useTranslation('replay');
  const { ref, width } = useElementSize();
  const times = story.flatMap((one) => [one.happened, one.known]);
  const from = Math.min(...times);
  const to = Math.max(...times, from + 1);
  const x = (time: number) => GUTTER + ((time - from) / (to - from)) * Math.max(width - GUTTER - SIDE, 1);
  const current = story[at];
  return (
    <div ref={ref} className={classes.lanes}>
      <svg width={width} height={HEIGHT} role="img" aria-label={spoken(story, at, order)}>
        <text x={0} y={TOP + 4} className={classes.name}>
          {t('lanes.happened')}
        </text>
        <text x={0} y={BOTTOM + 4} className={classes.name}>
          {t(clock === 'source' ? 'lanes.claimed' : 'lanes.recorded')}
        </text>
        <Axis from={from} to={to} x={x} />
        <line x1={GUTTER - SIDE} x2={width} y1={TOP} y2={TOP} className={classes.lane} />
        <line x1={GUTTER - SIDE} x2={width} y1={BOTTOM} y2={BOTTOM} className={classes.lane} />
        {story.map((one, step) => (
          <Fact key={one.step.eventId} one={one} x={x} mood={step > at ? 'ahead' : 'told'} onClick={() => go(step)} />
        ))}
        {current && <Fact one={current} x={x} mood="now" />}
      </svg>
    </div>
  );
}

interface FactProps {
  one: Told;
  x: (time: number) => number;
  mood: 'told' | 'ahead' | 'now';
  onClick?: () => void;
}

/** Clicking is for the mouse; the slider and the list do the same for the keyboard. */
function Fact({ one, x, mood, onClick }: FactProps) {
  const [above, below] = [x(one.happened), x(one.known)];
  const size = mood === 'now' ? 5.5 : 3.2;
  return (
    <g
      className={classes.fact}
      data-mood={mood}
      data-late={one.late}
      data-gone={one.step.supersededBy !== null}
      onClick={onClick}
    >
      <line x1={above} y1={TOP} x2={below} y2={BOTTOM} />
      <circle cx={above} cy={TOP} r={size} />
      <circle cx={below} cy={BOTTOM} r={size} />
    </g>
  );
}

function Axis({ from, to, x }: { from: number; to: number; x: (time: number) => number }) {
  const middle = (from + to) / 2;
  const day = (time: number) => formatDate(new Date(time).toISOString());
  return (
    <g className={classes.axis}>
      <text x={x(from)} y={HEIGHT - 4} textAnchor="start">
        {day(from)}
      </text>
      <text x={x(middle)} y={HEIGHT - 4} textAnchor="middle">
        {day(middle)}
      </text>
      <text x={x(to)} y={HEIGHT - 4} textAnchor="end">
        {day(to)}
      </text>
    </g>
  );
}

function spoken(story: Told[], at: number, order: Order): string {
  const late = story.filter((one) => one.late).length;
  const key = order === 'happened' ? 'replay:lanes.spokenHappened' : 'replay:lanes.spokenKnown';
  return i18n.t(key, { count: story.length, late, at: at + 1 });
}
