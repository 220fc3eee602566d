import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Figure } from '../api/types';
import { formatDate } from '../format/dates';
import { deltaOf, formatNumber, formatValue } from '../format/numbers';
import { i18n } from '../i18n';
import { termOf } from '../i18n/terms';
import { Down, Level, Lock, Up } from '../shell/icons';
import classes from './FigureCard.module.css';
import { absenceOf, basisOf } from './figureWords';
import { Parts } from './Parts';
import { Sparkline } from './Sparkline';
import { movedWords } from './sentences';

interface Props {
  figure: Figure;
  trend?: (number | null)[];
  smallestGroup?: number;
  /** The days a figure looks back, absent for all time. */
  window?: number | null;
  /** Of one relationship: the parts stay in the receipt, and how many people it is about is known. */
  brief?: boolean;
  onOpen: () => void;
}

/** One figure with what it rests on; the whole card opens the receipt. */
export function FigureCard({ figure, trend = [], smallestGroup, window = null, brief = false, onOpen }: Props) {
  const { t } = useTranslation('board');
  const absence = absenceOf(figure, smallestGroup);
  return (
    <UnstyledButton
      className={`surface ${classes.card}`}
      onClick={onOpen}
      title={termOf('definition', figure.id, figure.definition ?? '')}
      aria-haspopup="dialog"
    >
      <span className={classes.name}>{termOf('metric', figure.id, figure.name)}</span>
      <span className={classes.middle}>
        <Value figure={figure} />
        {!absence && <Sparkline values={trend} unit={figure.unit} />}
      </span>
      <span className={classes.basis}>{absence ?? basisOf(figure) ?? '\u00a0'}</span>
      {!absence && !brief && <Parts figure={figure} most={1} />}
      {!brief && (
        <span className={classes.foot}>
          <DeltaWords figure={figure} window={window} />
          {figure.people !== null && !figure.suppressed && (
            <span>{t('people', { count: figure.people, size: formatNumber(figure.people) })}</span>
          )}
        </span>
      )}
    </UnstyledButton>
  );
}

export function Value({ figure, large = false }: { figure: Figure; large?: boolean }) {
  const { t } = useTranslation('board');
  if (figure.suppressed) {
    return (
      <span className={classes.absent}>
        <Lock size={large ? 22 : 16} /> {t('notShown')}
      </span>
    );
  }
  if (figure.value === null) return <span className={classes.absent}>{t('unknown')}</span>;
  return (
    <span className={`num ${large ? classes.huge : classes.value}`}>{formatValue(figure.value, figure.unit)}</span>
  );
}

const ARROWS = { up: Up, down: Down, level: Level };

/** Whether it moved the way that is better. */
function moodOf(moved: 'up' | 'down' | 'level', better: NonNullable<Figure['about']>['direction']) {
  if (moved === 'level' || better === 'NEITHER') return 'level';
  return (moved === 'up') === (better === 'MORE_IS_BETTER') ? 'good' : 'bad';
}

/** The move since the previous period, in words and with an arrow; colour only repeats them. */
export function DeltaWords({ figure, window }: { figure: Figure; window: number | null }) {
  const delta = deltaOf(figure);
  if (!delta || !figure.previous) return <span />;
  const Arrow = ARROWS[delta.direction];
  const mood = moodOf(delta.direction, figure.about?.direction ?? 'NEITHER');
  const against = againstWords(figure, window);
  return (
    <span className={classes.delta} data-mood={mood} title={against}>
      <Arrow size={13} /> {movedWords(figure)}
      <span className="visually-hidden"> {against}</span>
    </span>
  );
}

/** What a figure is compared with: the period before of the same length, of all time an earlier day. */
export function againstWords({ previous }: Figure, window: number | null): string {
  return window === null
    ? i18n.t('board:since', { date: formatDate(previous?.asOf) })
    : i18n.t('board:against', { count: window, size: formatNumber(window) });
}
