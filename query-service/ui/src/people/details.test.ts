import { beforeAll, describe, expect, it } from 'vitest';
import type { KnownPerson } from '../api/people';
import { i18n } from '../i18n';
import {
  changedSince,
  detailsOf,
  type Fields,
  fieldsOf,
  found,
  languageName,
  mergedInto,
  othersThan,
  sortedByName,
  skillsIn,
} from './details';

beforeAll(() => i18n.changeLanguage('en'));

const fields = (more: Partial<Fields> = {}): Fields => ({ name: 'Ana', email: '', language: '', zone: '', ...more });

describe('what is known of a person', () => {
  it('fills the form, and what stays empty is not known', () => {
    const person = { person: 'p', name: null, email: null, language: 'de', zone: null, version: 0 };
    expect(fieldsOf(person)).toEqual(fields({ name: '', language: 'de' }));
    expect(detailsOf(fields({ name: ' Ana ', email: ' ', zone: 'UTC' }), 4)).toEqual({
      name: 'Ana',
      email: null,
      language: null,
      zone: 'UTC',
      version: 4,
    });
  });
});

describe('a change by somebody else', () => {
  const read = fields({ language: 'de' });
  const now = fields({ name: 'Ana B.', language: 'fr' });

  it('is named field by field', () => {
    expect(changedSince(read, now)).toEqual(['name', 'language']);
    expect(changedSince(read, read)).toEqual([]);
  });

  it('comes in beside what was typed, which stays', () => {
    const typed = fields({ name: 'Ana Sousa', language: 'de', zone: 'UTC' });
    expect(mergedInto(now, read, typed)).toEqual(fields({ name: 'Ana Sousa', language: 'fr', zone: 'UTC' }));
  });
});

describe('people', () => {
  const person = (name: string | null, pseudonym: number): KnownPerson => ({
    participant: `${pseudonym}`,
    person: null,
    name,
    pseudonym,
  });
  const people = [person(null, 12), person('Zoë Đặng', 1), person(null, 2), person('Łukasz', 3), person('محمد', 4)];
  const numbers = (some: KnownPerson[]) => some.map((one) => one.pseudonym);

  it('are in the order of their names, those without one last', () => {
    expect(numbers(sortedByName(people))).toEqual([3, 1, 4, 2, 12]);
  });

  it('are found by any part, however it is accented', () => {
    expect(numbers(found(people, 'dang ZOE'))).toEqual([1]);
    expect(numbers(found(people, 'lukasz'))).toEqual([3]);
    expect(numbers(found(people, 'محم'))).toEqual([4]);
    expect(numbers(found(people, 'person 12'))).toEqual([12]);
    expect(found(people, 'nobody')).toEqual([]);
    expect(found(people, ' ')).toEqual(people);
  });
});

describe('a language', () => {
  it('is named if there is one of this tag', () => {
    expect(languageName('pt-BR')).toBe('Brazilian Portuguese');
    expect(languageName('no language')).toBeUndefined();
    expect(languageName('')).toBeUndefined();
  });
});

describe('whom a person may be a second time', () => {
  const one = (person: string | null, name: string | null, pseudonym: number): KnownPerson => ({
    participant: `participant ${pseudonym}`,
    person,
    name,
    pseudonym,
  });

  it('is any other record that is known, once', () => {
    const ana = one('a', 'Ana', 1);
    const people = [one('c', null, 4), one('b', 'Ben', 2), one('b', 'Ben', 3), ana, one(null, null, 5)];
    expect(othersThan(ana, people)).toEqual([
      { value: 'b', label: 'Ben' },
      { value: 'c', label: 'Person 4' },
    ]);
  });
});

describe('the skills of a list', () => {
  it('are one a line, each once, however they were typed', () => {
    expect(skillsIn(' listening \n\nasking\r\nlistening\nZuho\u0308ren')).toEqual([
      'listening',
      'asking',
      'Zuh\u00f6ren',
    ]);
    expect(skillsIn('  \n')).toEqual([]);
  });
});
