import { useTranslation } from 'react-i18next';
import { plain } from '../format/words';
import { termOf } from '../i18n/terms';
import classes from './FindingText.module.css';
import type { Finding } from './imports';

/** What is wrong or worth knowing, what the row says there, and what it may have meant. */
export function FindingText({ finding }: { finding: Finding }) {
  const { t } = useTranslation('importing');
  const { rule, field, detail, value, suggestions } = finding;
  const name = termOf('rule', rule, plain(rule));
  // What the row says is shown as it stands, never as markup.
  const [before, after] = t('says').split('<bdi>{{value}}</bdi>');
  return (
    <div className={classes.finding}>
      {detail}
      {value && (
        <>
          {' '}
          {before}
          <bdi className={classes.value}>{value}</bdi>
          {after}
        </>
      )}
      {suggestions && suggestions.length > 0 && (
        <>
          {' '}
          {t('near')}{' '}
          {suggestions.map((name, index) => (
            <span key={name}>
              {index > 0 && ', '}
              <bdi className={classes.value}>{name}</bdi>
            </span>
          ))}
          .
        </>
      )}
      {rule && <span className={classes.rule}> {field ? t('column', { rule: name, field }) : name}</span>}
    </div>
  );
}
