import { plain } from '../format/words';
import classes from './FindingText.module.css';
import type { Finding } from './imports';

/** What is wrong or worth knowing, what the row says there, and what it may have meant. */
export function FindingText({ finding }: { finding: Finding }) {
  const { rule, field, detail, value, suggestions = [] } = finding;
  return (
    <div className={classes.finding}>
      {detail}
      {value !== undefined && (
        <>
          {' '}
          The row says <bdi className={classes.value}>{value}</bdi>.
        </>
      )}
      {suggestions.length > 0 && (
        <>
          {' '}
          Near it:{' '}
          {suggestions.map((name, index) => (
            <span key={name}>
              {index > 0 && ', '}
              <bdi className={classes.value}>{name}</bdi>
            </span>
          ))}
          .
        </>
      )}
      {rule && (
        <span className={classes.rule}>
          {' '}
          {plain(rule)}
          {field ? `, column ${field}` : ''}
        </span>
      )}
    </div>
  );
}
