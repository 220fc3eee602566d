import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { looksAfter } from '../api/caseload';
import type { Board } from '../api/types';
import { formatNumber } from '../format/numbers';
import { useQuestion } from '../question/useQuestion';
import { useSession } from '../session/session';
import { pageAt } from '../shell/address';
import { Lock } from '../shell/icons';
import classes from './FunnelCard.module.css';
import { hidesSteps, lengthOf, type Step, stepWords, TURNS, WAY } from './funnel';

interface Props {
  board: Board;
  programme: string;
}

/** How far the pairs came that were ever proposed, and what became of them. */
export function FunnelCard({ board, programme }: Props) {
  const { t } = useTranslation('board');
  const { funnel, smallestGroup } = board;
  if (funnel.proposed === 0) return null;
  const rowOf = (step: Step) => <Row key={step} step={step} board={board} programme={programme} />;
  return (
    <section className={`surface ${classes.funnel}`} aria-labelledby="funnel">
      <h2 id="funnel" className={classes.title}>
        {t('funnel.title')}
      </h2>
      <div className={classes.lists}>
        <ol className={classes.steps}>{WAY.map(rowOf)}</ol>
        <ul className={classes.steps}>{TURNS.map(rowOf)}</ul>
      </div>
      <p className={classes.note}>
        {t('funnel.counted')}
        {hidesSteps(funnel) && ` ${t('funnel.hidden', { smallest: formatNumber(smallestGroup) })}`}
      </p>
    </section>
  );
}

function Row({ step, board: { funnel }, programme }: Props & { step: Step }) {
  const words = stepWords(funnel, step);
  const hidden = funnel[step] === null;
  return (
    <li className={hidden ? classes.hidden : ''}>
      <span>
        {hidden && <Lock size={13} />}
        {step === 'waiting' && funnel.waiting ? <InboxLink words={words} programme={programme} /> : words}
      </span>
      <span className={classes.track} aria-hidden="true">
        <span data-step={step} style={{ width: `${lengthOf(funnel, step) * 100}%` }} />
      </span>
    </li>
  );
}

/** The inbox is about today: who waited on another day need not wait there. */
function InboxLink({ words, programme }: { words: string; programme: string }) {
  const { me } = useSession();
  const [{ asOf, knownAt }] = useQuestion();
  if (asOf || knownAt || !looksAfter(me)) return words;
  return (
    <Link className="quiet-link" {...pageAt('inbox', programme)}>
      {words}
    </Link>
  );
}
