import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Board, State } from '../api/types';
import { formatNumber } from '../format/numbers';
import { stateWords, together } from '../format/words';
import { useSession } from '../session/session';
import { pageAt, sameListing, useAddress } from '../shell/address';
import { Lock } from '../shell/icons';
import classes from './StatesBar.module.css';
import { type Share, sharesOf } from './states';

/** How the running relationships stand; for those who may read them, each state leads to its list. */
export function StatesBar({ board, programme }: { board: Board; programme: string }) {
  const { t } = useTranslation('board');
  const shares = sharesOf(board);
  const hidden = shares.some(({ count }) => count === null);
  const merged = shares.some(({ states }) => states.length > 1);
  const total = shares.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const smallest = formatNumber(board.smallestGroup);
  return (
    <section className={`surface ${classes.states}`} aria-labelledby="states">
      <h2 id="states" className={classes.title}>
        {t('states.title')} <Total count={hidden ? board.relationships : total} />
      </h2>
      {hidden ? (
        <p className={classes.hidden}>{t('states.hidden', { smallest })}</p>
      ) : (
        <div className={classes.bar} aria-hidden="true">
          {shares.map((share) => (
            <span key={share.states[0]} data-state={markOf(share)} style={{ flexGrow: share.count ?? 0 }} />
          ))}
        </div>
      )}
      <ul className={classes.legend}>
        {shares.map((share) => (
          <Count key={share.states[0]} share={share} programme={programme} />
        ))}
      </ul>
      {merged && <p className={`${classes.hidden} ${classes.note}`}>{t('states.merged', { smallest })}</p>}
    </section>
  );
}

/** Several states together have a colour of their own. */
function markOf({ states }: Share): string {
  return states.length > 1 ? 'TOGETHER' : (states[0] ?? '');
}

function Count({ share, programme }: { share: Share; programme: string }) {
  const { me } = useSession();
  const { states, count } = share;
  const [only] = states;
  return (
    <li>
      <i data-state={markOf(share)} aria-hidden="true" />
      {states.length === 1 && only && me.capabilities.includes('READ_RELATIONSHIPS') ? (
        <ListLink state={only} programme={programme} />
      ) : (
        together(states.map(stateWords))
      )}
      {count === null ? <Hidden /> : <b className="num">{formatNumber(count)}</b>}
    </li>
  );
}

function ListLink({ state, programme }: { state: State; programme: string }) {
  const { params } = useAddress();
  return (
    <Link className="quiet-link" {...pageAt('relationships', programme)} search={{ ...sameListing(params), state }}>
      {stateWords(state)}
    </Link>
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
