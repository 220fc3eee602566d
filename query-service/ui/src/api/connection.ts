import { useSyncExternalStore } from 'react';

/** Whether the pages hear from the service, and when they last did. */
export interface Connection {
  lost: boolean;
  heardAt: number | undefined;
}

const CHANGED = 'kept:connection';
const TRY_AGAIN = 'kept:try-again';

let heardAt: number | undefined;
let connection: Connection = { lost: false, heardAt };

/** Every answer of the service tells, and every lack of one. */
export function said(something: boolean): void {
  if (something) heardAt = Date.now();
  if (connection.lost !== something) return;
  connection = { lost: !something, heardAt };
  dispatchEvent(new Event(CHANGED));
  if (something) tryAgain();
}

/** Lets whatever failed for want of an answer, or of a token, be asked again. */
export function tryAgain(): void {
  dispatchEvent(new Event(TRY_AGAIN));
}

export function onTryAgain(listener: () => void): () => void {
  addEventListener(TRY_AGAIN, listener);
  return () => removeEventListener(TRY_AGAIN, listener);
}

/** The browser knows sooner than any request that it is offline, or back. */
export function watchConnection(): void {
  addEventListener('online', tryAgain);
  addEventListener('offline', () => said(false));
  if (!navigator.onLine) said(false);
}

function subscribe(listener: () => void): () => void {
  addEventListener(CHANGED, listener);
  return () => removeEventListener(CHANGED, listener);
}

export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => connection);
}
