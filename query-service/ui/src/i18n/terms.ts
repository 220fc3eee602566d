import { currentLanguage, type Language } from '.';
import texts from './terms.json';

export type Kind = keyof typeof texts.de;
const TERMS: Partial<Record<Language, Record<Kind, Record<string, string>>>> = texts;

/**
 * What a service names by a code, in the language of the pages. The services speak English, and know best what they
 * mean: in English, and for a code that is not known here, it is what they said.
 */
export function termOf(kind: Kind, code: string, said: string, language: Language = currentLanguage()): string {
  const terms = TERMS[language]?.[kind] ?? {};
  return Object.hasOwn(terms, code) ? (terms[code] ?? said) : said;
}
