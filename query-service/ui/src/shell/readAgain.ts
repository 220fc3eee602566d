import { useEffect } from 'react';

/** Another link that is opened in this tab differs after the # alone, for which a browser loads nothing. */
export function useReadAgain(): void {
  useEffect(() => {
    const again = () => location.reload();
    addEventListener('hashchange', again);
    return () => removeEventListener('hashchange', again);
  }, []);
}
