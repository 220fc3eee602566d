import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Board, State } from '../api/types';
import { formatNumber } from '../format/numbers';
import { STATES, stateWords } from '../format/words';
import { useSession } from '../session/session';
import { pageAt, sameListing, useAddress } from '../shell/address';
import { Lock } from '../shell/icons';
import classes from './StatesBar.module.css';

/** How the running relationships stand; for those who may read them, each state leads to its list. */
export function StatesBar({ board, programme }: { board: Board; programme: string }) {
  const { t } = useTranslation('board');
  const hidden = STATES.some((state) => board.states[state] === null);
  const total = STATES.reduce((sum, state) => sum + (board.states[state] ?? 0), 0);
  return (
    <section className={`surface ${classes.states}`} aria-labelledby="states">
      <h2 id="states" className={classes.title}>
        {t('states.title')} <Total count={hidden ? board.relationships : total} />
      </h2>
      {hidden ? (
        <p className={classes.hidden}>{t('states.hidden', { smallest: formatNumber(board.smallestGroup) })}</p>
      ) : (
        <div className={classes.bar} aria-hidden="true">
          {STATES.map((state) => (
            <span key={state} data-state={state} style={{ flexGrow: board.states[state] ?? 0 }} />
          ))}
        </div>
      )}
      <ul className={classes.legend}>
        {STATES.map((state) => (
          <Count key={state} state={state} count={board.states[state] ?? null} programme={programme} />
        ))}
      </ul>
    </section>
  );
}

function Count({ state, count, programme }: { state: State; count: number | null; programme: string }) {
  const { me } = useSession();
  const { params } = useAddress();
  return (
    <li>
      <i data-state={state} aria-hidden="true" />
      {me.capabilities.includes('READ_RELATIONSHIPS') ? (
        <Link className="quiet-link" {...pageAt('relationships', programme)} search={{ ...sameListing(params), state }}>
          {stateWords(state)}
        </Link>
      ) : (
        stateWords(state)
      )}
      {count === null ? <Hidden /> : <b className="num">{formatNumber(count)}</b>}
    </li>
  );
}

function Total({ count }: { count: number | null }) {
  return count === null ? <Hidden /> : <span className="num">{formatNumber(count)}</span>;
}

function Hidden() {
  const { t } = useTranslation('board');
  return (
    <b className={classes.lock}>
      <Lock size={13} />
      <span className="visually-hidden">{t('hidden')}</span>
    </b>
  );
}
