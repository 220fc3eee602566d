import type { Board, State } from '../api/types';
import { formatNumber } from '../format/numbers';
import { STATE, STATES } from '../format/words';
import { seesAll, useSession } from '../session/session';
import { pageWith, useAddress } from '../shell/address';
import { Link } from '../shell/Link';
import { pathTo } from '../shell/route';
import classes from './StatesBar.module.css';

/** How the running relationships stand; for those who may read them, each state leads to its list. */
export function StatesBar({ board, programme }: { board: Board; programme: string }) {
  const { me } = useSession();
  const listed = seesAll(me);
  const total = STATES.reduce((sum, state) => sum + (board.states[state] ?? 0), 0);
  return (
    <section className={`surface ${classes.states}`} aria-labelledby="states">
      <h2 id="states" className={classes.title}>
        Relationships <span className="num">{formatNumber(total)}</span>
      </h2>
      <div className={classes.bar} aria-hidden="true">
        {STATES.map((state) => (
          <span key={state} data-state={state} style={{ flexGrow: board.states[state] ?? 0 }} />
        ))}
      </div>
      <ul className={classes.legend}>
        {STATES.map((state) => (
          <li key={state}>
            <i data-state={state} aria-hidden="true" />
            {listed ? <StateLink state={state} programme={programme} /> : STATE[state]}
            <b className="num">{formatNumber(board.states[state] ?? 0)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

function StateLink({ state, programme }: { state: State; programme: string }) {
  const { params } = useAddress();
  return (
    <Link className="quiet-link" href={pageWith(pathTo(programme, 'relationships'), params, { state })}>
      {STATE[state]}
    </Link>
  );
}
