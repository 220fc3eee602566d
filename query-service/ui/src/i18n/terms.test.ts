import { afterEach, describe, expect, it } from 'vitest';
import { i18n } from '.';
import { Problem } from '../api/client';
import { roleWords } from '../format/words';
import { termOf } from './terms';

afterEach(() => i18n.changeLanguage('en'));

describe('what a service names by a code', () => {
  it('is in English what the service says', () => {
    expect(termOf('metric', 'M2', 'Time covered, renamed')).toBe('Time covered, renamed');
    expect(roleWords('programme-manager')).toBe('Programme manager');
  });

  it('is in German the word for the code, and without one what the service says', async () => {
    await i18n.changeLanguage('de');
    expect(termOf('metric', 'M2', 'Time covered')).toBe('Abgedeckte Zeit');
    expect(termOf('metric', 'M99', 'Brand new')).toBe('Brand new');
    expect(termOf('metric', 'constructor', 'Brand new')).toBe('Brand new');
    expect(roleWords('gardener')).toBe('Gardener');
  });
});

describe('a problem', () => {
  it('is read in the language of the moment', async () => {
    const own = new Problem(
      0,
      () => i18n.t('api:noAnswer'),
      () => i18n.t('api:unreachable'),
    );
    const refused = new Problem(404, 'Not found', 'There is nothing at this path.', 'NOT_FOUND');
    expect([own.title, refused.title]).toEqual(['No answer', 'Not found']);
    await i18n.changeLanguage('de');
    expect([own.title, refused.title]).toEqual(['Keine Antwort', 'Nicht gefunden']);
  });
});
