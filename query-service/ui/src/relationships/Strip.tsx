import { useTranslation } from 'react-i18next';
import type { RelationshipDetail } from '../api/types';
import { formatDate, formatEffective } from '../format/dates';
import { formatNumber } from '../format/numbers';
import { evidenceName } from '../format/words';
import classes from './Strip.module.css';
import { moodWords, type Rhythm, rhythmOf, spoken, type Stretch } from './stretches';

/** The covered strip: every gap between meetings as long as it was, and whether it was as agreed. */
export function Strip({ detail }: { detail: RelationshipDetail }) {
  const rhythm = rhythmOf(detail);
  if (!rhythm) return null;
  return (
    <figure className={`surface ${classes.figure}`} aria-label={spoken(rhythm)}>
      <div className={classes.strip} aria-hidden="true">
        {rhythm.stretches.map((one) => (
          <Piece key={`${one.mood}${one.from}`} stretch={one} rhythm={rhythm} />
        ))}
        {rhythm.held.map((line) => (
          <i
            key={line.session}
            data-grade={line.evidence}
            title={`${formatEffective(line.start)}, ${evidenceName(line.evidence)}`}
            style={{ left: percent(Date.parse(line.start.instant ?? `${line.start.date}T12:00:00Z`), rhythm) }}
          />
        ))}
      </div>
      <figcaption className={classes.caption}>
        <span>{formatDate(new Date(rhythm.from).toISOString())}</span>
        <span className={classes.legend}>
          {(['onTime', 'late', 'paused', 'open'] as const).map((mood) => (
            <span key={mood}>
              <b data-mood={mood} aria-hidden="true" />
              {moodWords(mood)}
            </span>
          ))}
        </span>
        <span>{formatDate(new Date(rhythm.to).toISOString())}</span>
      </figcaption>
    </figure>
  );
}

function Piece({ stretch, rhythm }: { stretch: Stretch; rhythm: Rhythm }) {
  const { t } = useTranslation('relationships');
  const width =
    ((Math.min(stretch.to, rhythm.to) - Math.max(stretch.from, rhythm.from)) / (rhythm.to - rhythm.from)) * 100;
  const mood = moodWords(stretch.mood);
  const days = stretch.days;
  return (
    <span
      className={classes.piece}
      data-mood={stretch.mood}
      title={days === null ? mood : t('strip.piece', { count: days, size: formatNumber(days), mood })}
      style={{ left: percent(Math.max(stretch.from, rhythm.from), rhythm), width: `${Math.max(width, 0)}%` }}
    />
  );
}

function percent(at: number, { from, to }: Rhythm): string {
  return `${((at - from) / (to - from)) * 100}%`;
}
