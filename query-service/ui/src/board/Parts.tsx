import type { Distribution } from '../api/types';
import { formatNumber, formatValue } from '../format/numbers';
import { plain } from '../format/words';
import { quantileWords } from './figureWords';
import classes from './Parts.module.css';

/** What a figure is made of: its parts as one bar with a legend, its quantiles in words. */
export function Parts({ distribution }: { distribution: Distribution | null }) {
  const parts = (distribution?.parts ?? []).filter((part) => part.value > 0);
  const quantiles = distribution?.quantiles ?? [];
  if (parts.length === 0 && quantiles.length === 0) return null;
  return (
    <span className={classes.parts}>
      {parts.length > 0 && (
        <>
          <span className={classes.bar} aria-hidden="true">
            {parts.map((part, at) => (
              <span key={part.name} data-shade={at} style={{ flexGrow: part.value }} />
            ))}
          </span>
          <span className={classes.legend}>
            {parts.map((part, at) => (
              <span key={part.name}>
                <i data-shade={at} aria-hidden="true" />
                {plain(part.name)} <b className="num">{formatNumber(part.value)}</b>
              </span>
            ))}
          </span>
        </>
      )}
      {quantiles.map((one) => {
        const { caption, unit } = quantileWords(one);
        return (
          <span key={one.name} className={classes.quantile}>
            {caption} <b className="num">{formatValue(one.value, unit)}</b>
          </span>
        );
      })}
    </span>
  );
}
