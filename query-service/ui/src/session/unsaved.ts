import { useEffect } from 'react';

/** Asked before the page leaves for the issuer by itself: who would lose something by it prevents it. */
const LEAVING = 'kept:leaving';

export function mayLeave(): boolean {
  return dispatchEvent(new Event(LEAVING, { cancelable: true }));
}

/** Keeps the page where it is as long as there is something on it that an address cannot carry. */
export function useUnsaved(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const stay = (event: Event) => event.preventDefault();
    addEventListener(LEAVING, stay);
    return () => removeEventListener(LEAVING, stay);
  }, [unsaved]);
}
