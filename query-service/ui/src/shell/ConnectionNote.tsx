import { useEffect, useState } from 'react';
import { useConnection } from '../api/connection';
import { formatMoment } from '../format/dates';
import classes from './ConnectionNote.module.css';

const EVERY_MS = 15_000;

/** While no answer comes: what stays on the page, and how old it is. */
export function ConnectionNote() {
  const { lost, heardAt } = useConnection();
  return (
    <div role="status">
      {lost && (
        <p className={classes.note}>
          <b>{navigator.onLine ? 'Kept does not answer.' : 'This browser is offline.'}</b>{' '}
          {heardAt !== undefined && <Age heardAt={heardAt} />} The page asks again by itself.
        </p>
      )}
    </div>
  );
}

function Age({ heardAt }: { heardAt: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const minutes = Math.floor((now - heardAt) / 60_000);
  const age = minutes < 1 ? 'less than a minute old' : minutes === 1 ? '1 minute old' : `${minutes} minutes old`;
  return (
    <>
      What is shown is as it was on {formatMoment(new Date(heardAt).toISOString())}, {age}.
    </>
  );
}
