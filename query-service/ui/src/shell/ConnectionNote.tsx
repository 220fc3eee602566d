import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../api/connection';
import { formatMoment } from '../format/dates';
import { formatNumber } from '../format/numbers';
import classes from './ConnectionNote.module.css';

const EVERY_MS = 15_000;

/** While no answer comes: what stays on the page, and how old it is. */
export function ConnectionNote() {
  const { t } = useTranslation('shell');
  const { lost, heardAt } = useConnection();
  return (
    <div role="status">
      {lost && (
        <p className={classes.note}>
          <b>{t(navigator.onLine ? 'connection.silent' : 'connection.offline')}</b>{' '}
          {heardAt !== undefined && <Age heardAt={heardAt} />} {t('connection.again')}
        </p>
      )}
    </div>
  );
}

function Age({ heardAt }: { heardAt: number }) {
  const { t } = useTranslation('shell');
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const minutes = Math.floor((now - heardAt) / 60_000);
  const when = formatMoment(new Date(heardAt).toISOString());
  if (minutes < 1) return t('connection.justNow', { when });
  return t('connection.age', { when, count: minutes, size: formatNumber(minutes) });
}
