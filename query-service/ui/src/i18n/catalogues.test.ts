import { describe, expect, it } from 'vitest';
import { languageOf, localeOf } from '.';
import { catalogues } from './catalogues';

type Catalogue = { [key: string]: string | Catalogue };

/** Every text by its whole key. */
function textsOf(catalogue: Catalogue, path = ''): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]) =>
      typeof value === 'string' ? [[path + key, value] as const] : [...textsOf(value, `${path}${key}.`)],
    ),
  );
}

const english = textsOf(catalogues.en);
const german = textsOf(catalogues.de);

/** Placeholders and the tags of markup; a text may say them in another order. */
const markers = (text = '') => [...text.matchAll(/{{.*?}}|<\/?\w+\/?>/g)].map(([marker]) => marker).sort();

describe('the catalogues', () => {
  it('have the same texts in both languages, each plural in all its forms', () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
    const counted = [...english.keys()].filter((key) => /_(one|other)$/.test(key));
    const forms = counted.flatMap((key) => ['_one', '_other'].map((form) => key.replace(/_(one|other)$/, form)));
    expect(forms.filter((key) => !english.has(key))).toEqual([]);
  });

  it('say something in every text', () => {
    const empty = [...english, ...german].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('have the same placeholders and markup in both languages', () => {
    const differing = [...english].filter(([key, text]) => `${markers(german.get(key))}` !== `${markers(text)}`);
    expect(differing).toEqual([]);
  });
});

describe('the language', () => {
  it('is the one chosen, else the first of the browser that the pages speak, else English', () => {
    expect(languageOf('de', ['en-US'])).toBe('de');
    expect(languageOf(null, ['fr-FR', 'de-AT', 'en-US'])).toBe('de');
    expect(languageOf('xx', ['constructor', 'fr'])).toBe('en');
  });

  it('writes numbers and dates as its region in the browser does', () => {
    expect(localeOf('en', ['de-DE', 'en-US'])).toBe('en-US');
    expect(localeOf('de', ['en-US'])).toBe('de-DE');
  });
});
