import type { State } from '../api/types';
import { lifecycleWords, stateWords } from '../format/words';
import { Check, Clock, Eye, Pause } from '../shell/icons';
import classes from './StateBadge.module.css';

const SIGNS = { ON_TRACK: Check, NEEDS_A_LOOK: Eye, TOO_EARLY: Clock, PAUSED: Pause };

/** A declined or closed relationship has no state any more; its lifecycle says why. */
export function StateBadge({ state, lifecycle }: { state: State | null; lifecycle: string }) {
  if (!state) return <span className={classes.badge}>{lifecycleWords(lifecycle)}</span>;
  const Sign = SIGNS[state];
  return (
    <span className={classes.badge} data-mood={state}>
      <Sign size={13} />
      {stateWords(state)}
    </span>
  );
}
