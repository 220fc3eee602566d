import { type ComponentType, lazy } from 'react';
import { onTryAgain } from '../api/connection';

/** A page whose code comes when it is first opened. Without a network it waits for one, and begins anew then. */
export function lazyPage<P>(load: () => Promise<{ default: ComponentType<P> }>) {
  return lazy(() =>
    load().catch((cause: unknown) => {
      if (navigator.onLine) throw cause;
      onTryAgain(() => location.reload());
      return new Promise<never>(() => undefined);
    }),
  );
}
