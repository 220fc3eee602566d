import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { catalogues } from './catalogues';

/** The languages of the pages, each by its own name. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof LANGUAGES;

const FALLBACK: Language = 'en';
/** How numbers and dates are written where the browser names no region of the language. */
const REGIONS: Record<Language, string> = { en: 'en-GB', de: 'de-DE' };
const KEY = 'kept.language';

/** Outside a component too; whatever shows the text calls `useTranslation`, which shows it anew in another language. */
export const i18n = i18next.createInstance();

i18n.on('languageChanged', (language) => {
  if (typeof document !== 'undefined') document.documentElement.lang = language;
});

void i18n.use(initReactI18next).init({
  resources: catalogues satisfies Record<Language, object>,
  lng: languageOf(saved(), preferred()),
  fallbackLng: FALLBACK,
  supportedLngs: Object.keys(LANGUAGES),
  nonExplicitSupportedLngs: true,
  defaultNS: 'shell',
  // All catalogues are there already: the first page is shown with them.
  initAsync: false,
  // React escapes what it shows.
  interpolation: { escapeValue: false },
});

/** The language the pages speak now. */
export function currentLanguage(): Language {
  return languageOf(i18n.language, []);
}

/** The language chosen, and the region of it that the browser prefers, for numbers and dates. */
export function currentLocale(): string {
  return localeOf(currentLanguage(), preferred());
}

/** Speaks another language at once, and in this browser from now on. */
export function choose(language: Language): void {
  localStorage.setItem(KEY, language);
  void i18n.changeLanguage(language);
}

/** The choice, else the first language of the browser that the pages speak. */
export function languageOf(choice: string | null, preferences: readonly string[]): Language {
  const spoken = [choice ?? '', ...preferences].map((tag) => tag.split('-')[0] ?? '');
  return spoken.find((language): language is Language => Object.hasOwn(LANGUAGES, language)) ?? FALLBACK;
}

export function localeOf(language: Language, preferences: readonly string[]): string {
  return preferences.find((tag) => tag.startsWith(`${language}-`)) ?? REGIONS[language];
}

function saved(): string | null {
  return typeof document === 'undefined' ? null : localStorage.getItem(KEY);
}

function preferred(): readonly string[] {
  return typeof document === 'undefined' ? [] : navigator.languages;
}
