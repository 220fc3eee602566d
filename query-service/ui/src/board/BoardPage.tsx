import type { Board, Figure } from '../api/types';
import { useLive } from '../api/useLive';
import { formatNumber } from '../format/numbers';
import { policyWords } from '../format/words';
import { ask } from '../question/question';
import { QuestionBar } from '../question/QuestionBar';
import { useQuestion } from '../question/useQuestion';
import { ReceiptDrawer } from '../receipt/ReceiptDrawer';
import { useAddress } from '../shell/address';
import { EmptyNote, ProblemNote, Waiting } from '../shell/notes';
import classes from './BoardPage.module.css';
import { FigureCard } from './FigureCard';
import { grouped } from './figureWords';
import { Headline } from './Headline';
import { StatesBar } from './StatesBar';
import { TrendCard } from './TrendCard';

const HEADLINE = 'M2';

/** The programme manager's page: the headline, its trend, how the relationships stand, and every other figure. */
export default function BoardPage({ programme }: { programme: string }) {
  const [question] = useQuestion();
  const path = `/api/programmes/${encodeURIComponent(programme)}`;
  const { data, problem, loading, again } = useLive<Board>(ask(`${path}/board`, question));
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
      <ReceiptDrawer path={path} />
    </>
  );
}

function BoardContent({ board, programme }: { board: Board; programme: string }) {
  const { setParams } = useAddress();
  const open = (id: string) => setParams({ receipt: id });
  const headline = board.metrics.find((figure) => figure.id === HEADLINE);
  const others = board.metrics.filter((figure) => figure.id !== HEADLINE);
  return (
    <div className={classes.board}>
      {headline && <Headline figure={headline} onOpen={() => open(HEADLINE)} />}
      <TrendCard board={board} />
      <StatesBar board={board} programme={programme} />
      {board.relationships === 0 ? (
        <div className={classes.all}>
          <Nothing />
        </div>
      ) : (
        grouped(others).map((group) => (
          <section key={group.title} className={classes.all} aria-label={group.title}>
            <h2 className={classes.title}>{group.title}</h2>
            <Figures figures={group.figures} board={board} onOpen={open} />
          </section>
        ))
      )}
      <p className={classes.foot}>
        {formatNumber(board.people)} people on the roster
        {board.relationships !== null && `, ${formatNumber(board.relationships)} relationships`}. Judged by{' '}
        {policyWords(board.policyVersion)}; figures of fewer than {board.smallestGroup} people are not shown. Every
        figure opens its receipt.
      </p>
    </div>
  );
}

/** What was loaded later was on record nowhere but at its source, whose claim is the other clock. */
function Nothing() {
  const [{ knownAt, clock }] = useQuestion();
  if (!knownAt)
    return <EmptyNote title="No relationship existed by then">Choose a later day to see figures.</EmptyNote>;
  return (
    <EmptyNote title="No relationship was on record by then">
      Choose a later day or &ldquo;Now&rdquo;{clock === 'kept' && ', or believe the source\u2019s claim,'} to see
      figures.
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
            onOpen={() => onOpen(figure.id)}
          />
        </li>
      ))}
    </ul>
  );
}
