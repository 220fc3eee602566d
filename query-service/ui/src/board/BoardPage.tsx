import { useTranslation } from 'react-i18next';
import type { Board, Figure } from '../api/types';
import { useAnswer } from '../api/queries';
import { formatNumber } from '../format/numbers';
import { formatList, policyWords } from '../format/words';
import { termOf } from '../i18n/terms';
import { ask } from '../question/question';
import { QuestionBar } from '../question/QuestionBar';
import { useQuestion } from '../question/useQuestion';
import { ReceiptDrawer } from '../receipt/ReceiptDrawer';
import { useAddress } from '../shell/address';
import { EmptyNote, ProblemNote, Waiting } from '../shell/notes';
import classes from './BoardPage.module.css';
import { FigureCard } from './FigureCard';
import { grouped, hasContent, headlineOf } from './figureWords';
import { FunnelCard } from './FunnelCard';
import { Headline } from './Headline';
import { StatesBar } from './StatesBar';
import { Summary } from './Summary';
import { TrendCard } from './TrendCard';

/** The programme manager's page: the headline, its trend, how the relationships stand, and every other figure. */
export default function BoardPage({ programme }: { programme: string }) {
  const [question] = useQuestion();
  const path = `/api/programmes/${encodeURIComponent(programme)}`;
  const { data, problem, loading, again } = useAnswer<Board>(ask(`${path}/board`, question));
  return (
    <>
      <QuestionBar {...(data && { answer: data })} />
      {problem && <ProblemNote problem={problem} again={again} />}
      {!data && !problem && <Waiting heights={[292, 92, 320]} />}
      {data && (
        <div className={loading ? 'busy' : ''} aria-busy={loading}>
          <BoardContent board={data} programme={programme} />
        </div>
      )}
      <ReceiptDrawer programme={programme} />
    </>
  );
}

function BoardContent({ board, programme }: { board: Board; programme: string }) {
  const { t } = useTranslation('board');
  const { setParams } = useAddress();
  const open = (id: string) => setParams({ receipt: id });
  const smallest = formatNumber(board.smallestGroup);
  const headline = headlineOf(board.metrics);
  const nothing = board.funnel.proposed === 0;
  const others = board.metrics.filter((figure) => figure !== headline);
  return (
    <div className={classes.board}>
      <Summary board={board} />
      {headline && <Headline figure={headline} window={board.window} onOpen={() => open(headline.id)} />}
      <TrendCard board={board} />
      <StatesBar board={board} programme={programme} />
      <FunnelCard board={board} programme={programme} />
      {nothing ? (
        <div className={classes.all}>
          <Nothing />
        </div>
      ) : (
        grouped(others.filter(hasContent)).map((group) => (
          <section key={group.title} className={classes.all} aria-label={group.title}>
            <h2 className={classes.title}>{group.title}</h2>
            <Figures figures={group.figures} board={board} onOpen={open} />
          </section>
        ))
      )}
      {!nothing && <Undrawn figures={others} smallest={smallest} />}
      <p className={classes.foot}>
        <RosterWords board={board} /> {t('foot.judged', { policy: policyWords(board.policyVersion), smallest })}{' '}
        {t('foot.receipts')}
      </p>
    </div>
  );
}

/** The figures without a card, in a line, so that nobody looks for them. */
function Undrawn({ figures, smallest }: { figures: Figure[]; smallest: string }) {
  const { t } = useTranslation('board');
  const without = figures.filter((figure) => !hasContent(figure));
  const namesOf = (some: Figure[]) => formatList(some.map(({ id, name }) => termOf('metric', id, name)));
  const locked = without.filter(({ suppressed }) => suppressed);
  const empty = without.filter(({ suppressed }) => !suppressed);
  return (
    <>
      {empty.length > 0 && <p className={classes.foot}>{t('empty', { names: namesOf(empty) })}</p>}
      {locked.length > 0 && <p className={classes.foot}>{t('locked', { names: namesOf(locked), smallest })}</p>}
    </>
  );
}

function RosterWords({ board: { people, relationships } }: { board: Board }) {
  const { t } = useTranslation('board');
  const size = formatNumber(people);
  if (relationships === null) return t('foot.roster', { count: people, size });
  const counted = { count: relationships, size: formatNumber(relationships), people: size };
  return t('foot.rosterAndRelationships', counted);
}

/** What was loaded later was on record nowhere but at its source, whose claim is the other clock. */
function Nothing() {
  const { t } = useTranslation('board');
  const [{ knownAt, clock }] = useQuestion();
  if (!knownAt) return <EmptyNote title={t('nothing.existed')}>{t('nothing.later')}</EmptyNote>;
  return (
    <EmptyNote title={t('nothing.onRecord')}>
      {t(clock === 'kept' ? 'nothing.laterNowOrSource' : 'nothing.laterOrNow')}
    </EmptyNote>
  );
}

function Figures({ figures, board, onOpen }: { figures: Figure[]; board: Board; onOpen: (id: string) => void }) {
  return (
    <ul className={classes.cards}>
      {figures.map((figure) => (
        <li key={figure.id}>
          <FigureCard
            figure={figure}
            trend={board.trend.map((point) => point.values[figure.id] ?? null)}
            smallestGroup={board.smallestGroup}
            window={board.window}
            onOpen={() => onOpen(figure.id)}
          />
        </li>
      ))}
    </ul>
  );
}
