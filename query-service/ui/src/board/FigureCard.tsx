import { UnstyledButton } from '@mantine/core';
import type { Figure } from '../api/types';
import { formatDate } from '../format/dates';
import { deltaOf, formatNumber, formatValue } from '../format/numbers';
import { Down, Level, Lock, Up } from '../shell/icons';
import classes from './FigureCard.module.css';
import { absenceOf, basisOf, betterOf } from './figureWords';
import { Parts } from './Parts';
import { Sparkline } from './Sparkline';

interface Props {
  figure: Figure;
  trend?: (number | null)[];
  smallestGroup?: number;
  /** Of one relationship: the parts stay in the receipt, and how many people it is about is known. */
  brief?: boolean;
  onOpen: () => void;
}

/** One figure with what it rests on; the whole card opens the receipt. */
export function FigureCard({ figure, trend = [], smallestGroup, brief = false, onOpen }: Props) {
  const absence = absenceOf(figure, smallestGroup);
  return (
    <UnstyledButton
      className={`surface ${classes.card}`}
      onClick={onOpen}
      title={figure.definition}
      aria-haspopup="dialog"
    >
      <span className={classes.name}>
        {figure.name} <span className={classes.id}>{figure.id}</span>
      </span>
      <span className={classes.middle}>
        <Value figure={figure} />
        {!absence && <Sparkline values={trend} unit={figure.unit} />}
      </span>
      <span className={classes.basis}>{absence ?? basisOf(figure) ?? '\u00a0'}</span>
      {!absence && !brief && <Parts details={figure.details} most={1} />}
      {!brief && (
        <span className={classes.foot}>
          <DeltaWords figure={figure} />
          {figure.people !== null && !figure.suppressed && <span>{formatNumber(figure.people)} people</span>}
        </span>
      )}
    </UnstyledButton>
  );
}

export function Value({ figure, large = false }: { figure: Figure; large?: boolean }) {
  if (figure.suppressed) {
    return (
      <span className={classes.absent}>
        <Lock size={large ? 22 : 16} /> Not shown
      </span>
    );
  }
  if (figure.value === null) return <span className={classes.absent}>Unknown</span>;
  return (
    <span className={`num ${large ? classes.huge : classes.value}`}>{formatValue(figure.value, figure.unit)}</span>
  );
}

const ARROWS = { up: Up, down: Down, level: Level };

/** The move since the previous period, in words and with an arrow; colour only repeats them. */
export function DeltaWords({ figure }: { figure: Figure }) {
  const delta = deltaOf(figure);
  if (!delta || !figure.previous) return <span />;
  const Arrow = ARROWS[delta.direction];
  const better = betterOf(figure.id);
  const good = better && delta.direction !== 'level' && (delta.direction === 'up') === (better === 'more');
  const mood = delta.direction === 'level' || !better ? 'level' : good ? 'good' : 'bad';
  const spoken = delta.direction === 'level' ? '' : delta.direction === 'up' ? 'up ' : 'down ';
  return (
    <span className={classes.delta} data-mood={mood} title={`since ${formatDate(figure.previous.asOf)}`}>
      <Arrow size={13} />
      <span className="visually-hidden">{spoken}</span>
      {delta.text}
      <span className="visually-hidden"> since {formatDate(figure.previous.asOf)}</span>
    </span>
  );
}
