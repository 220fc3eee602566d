import { createContext, useContext, useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Takes the name of the thing a page shows, as soon as the page knows it. */
export const ThingContext = createContext<(name: string | undefined) => void>(() => undefined);

/** Names the thing a page shows, for the title of the window and for those who hear the page. */
export function useThing(name: string | undefined): void {
  const setThing = useContext(ThingContext);
  useEffect(() => {
    setThing(name);
    return () => setThing(undefined);
  }, [name, setThing]);
}

/** The title of the window. */
export function useTitle(text?: string): void {
  const { t } = useTranslation('shell');
  useEffect(() => {
    document.title = text ? t('windowTitle', { page: text }) : 'Kept';
  }, [text, t]);
}
