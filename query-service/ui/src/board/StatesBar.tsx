import type { Board, State } from '../api/types';
import { formatNumber } from '../format/numbers';
import { STATE, STATES } from '../format/words';
import { seesAll, useSession } from '../session/session';
import { pageOfList, patched, useAddress } from '../shell/address';
import { Lock } from '../shell/icons';
import { Link } from '../shell/Link';
import { pathTo } from '../shell/route';
import classes from './StatesBar.module.css';

/** How the running relationships stand; for those who may read them, each state leads to its list. */
export function StatesBar({ board, programme }: { board: Board; programme: string }) {
  const hidden = STATES.some((state) => board.states[state] === null);
  const total = STATES.reduce((sum, state) => sum + (board.states[state] ?? 0), 0);
  return (
    <section className={`surface ${classes.states}`} aria-labelledby="states">
      <h2 id="states" className={classes.title}>
        Relationships <Total count={hidden ? board.relationships : total} />
      </h2>
      {hidden ? (
        <p className={classes.hidden}>
          States of fewer than {board.smallestGroup} people are not shown, nor other states from which they could be
          worked out.
        </p>
      ) : (
        <div className={classes.bar} aria-hidden="true">
          {STATES.map((state) => (
            <span key={state} data-state={state} style={{ flexGrow: board.states[state] ?? 0 }} />
          ))}
        </div>
      )}
      <ul className={classes.legend}>
        {STATES.map((state) => (
          <Count key={state} state={state} count={board.states[state]} programme={programme} />
        ))}
      </ul>
    </section>
  );
}

function Count({ state, count, programme }: { state: State; count: number | null; programme: string }) {
  const { me } = useSession();
  const { params } = useAddress();
  const list = pageOfList(pathTo(programme, 'relationships'), patched(params, { state }));
  return (
    <li>
      <i data-state={state} aria-hidden="true" />
      {seesAll(me) ? (
        <Link className="quiet-link" href={list}>
          {STATE[state]}
        </Link>
      ) : (
        STATE[state]
      )}
      {count === null ? <Hidden /> : <b className="num">{formatNumber(count)}</b>}
    </li>
  );
}

function Total({ count }: { count: number | null }) {
  return count === null ? <Hidden /> : <span className="num">{formatNumber(count)}</span>;
}

function Hidden() {
  return (
    <b className={classes.lock}>
      <Lock size={13} />
      <span className="visually-hidden">not shown</span>
    </b>
  );
}
