import type { Detail, Figure } from '../api/types';
import { captionOf, partName, sorted, valueOf, wholeOf } from './figureWords';
import classes from './Parts.module.css';

/** Growth factors that add up to less than one would leave a bar of shares unfilled. */
const WEIGHT = 1000;

/** What a figure is made of: its parts as one bar with a legend, its percentiles in words. */
export function Parts({ figure, most }: { figure: Pick<Figure, 'details' | 'denominator'>; most?: number }) {
  const { parts, lines } = sorted(figure.details, wholeOf(figure));
  if (parts.length === 0 && lines.length === 0) return null;
  return (
    <span className={classes.parts}>
      {parts.length > 0 && !parts.some((part) => part.suppressed) && <PartsBar parts={parts} />}
      {parts.length > 0 && (
        <span className={classes.legend}>
          {parts.map((part, at) => (
            <span key={part.name}>
              <i data-shade={shadeOf(part, at)} aria-hidden="true" />
              {partName(part.name)} <b className="num">{valueOf(part)}</b>
            </span>
          ))}
        </span>
      )}
      {lines.slice(0, most).map((one) => (
        <span key={one.name} className={classes.line}>
          {captionOf(one)} <b className="num">{valueOf(one)}</b>
        </span>
      ))}
    </span>
  );
}

export function PartsBar({ parts }: { parts: Detail[] }) {
  return (
    <span className={classes.bar} aria-hidden="true">
      {parts.map((part, at) => (
        <span key={part.name} data-shade={shadeOf(part, at)} style={{ flexGrow: (part.value ?? 0) * WEIGHT }} />
      ))}
    </span>
  );
}

/** A grade of evidence keeps its shade wherever it appears. */
function shadeOf({ name }: Detail, at: number): number {
  return /^E[0-3]$/.test(name) ? Number(name.charAt(1)) : Math.min(at, 3);
}
