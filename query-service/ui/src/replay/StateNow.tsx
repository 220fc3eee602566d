import type { StateAfter } from '../api/types';
import { formatNumber } from '../format/numbers';
import { evidenceName, lifecycleWords } from '../format/words';
import { i18n } from '../i18n';
import classes from './StateNow.module.css';

interface Props {
  title: string;
  state: StateAfter;
  /** Whether to say the evidence of the meeting the last fact was about. */
  graded?: boolean;
  /** Another state; where this one differs from it, it is marked. */
  other?: StateAfter;
}

/** What the facts so far add up to. */
export function StateNow({ title, state, graded = false, other }: Props) {
  const before = other && new Map(cellsOf(other));
  const cells = cellsOf(state);
  if (graded && state.evidence) cells.push([i18n.t('replay:state.meeting'), evidenceName(state.evidence)]);
  return (
    <div className={classes.state}>
      <h4>{title}</h4>
      <dl>
        {cells.map(([name, value]) => (
          <div key={name} data-differs={before !== undefined && before.get(name) !== value}>
            <dt>{name}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function cellsOf(state: StateAfter): [name: string, value: string][] {
  return [
    [
      i18n.t('replay:state.relationship'),
      state.paused ? i18n.t('replay:state.paused') : lifecycleWords(state.lifecycle),
    ],
    [i18n.t('replay:state.held'), formatNumber(state.sessionsHeld)],
    [i18n.t('replay:state.open'), formatNumber(state.openItems)],
  ];
}
