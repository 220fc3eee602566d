import { called, type KnownPerson, type OwnDetails, type Person, type PersonDetails } from '../api/people';
import { folded } from '../format/words';
import { currentLanguage, currentLocale } from '../i18n';

/** What the form has of a person. */
export interface Fields {
  name: string;
  email: string;
  language: string;
  zone: string;
}

export type Field = keyof Fields;
export const FIELDS: readonly Field[] = ['name', 'email', 'language', 'zone'];

export function fieldsOf({ name, email, language, zone }: Person): Fields {
  return { name: name ?? '', email: email ?? '', language: language ?? '', zone: zone ?? '' };
}

/** What is empty is not known. */
export function detailsOf(fields: Fields, version: number): PersonDetails {
  const [name, email, language, zone] = FIELDS.map((field) => fields[field].trim());
  return { name: name ?? '', email: email || null, language: language || null, zone: zone || null, version };
}

export function ownDetailsOf(fields: Fields, version: number): OwnDetails {
  const { email: _, ...own } = detailsOf(fields, version);
  return own;
}

/** What somebody else changed while the form was open. */
export function changedSince(read: Fields, now: Fields): Field[] {
  return FIELDS.filter((field) => read[field] !== now[field]);
}

/** What was typed stays; the rest is as it is now. */
export function mergedInto(now: Fields, read: Fields, typed: Fields): Fields {
  const kept = FIELDS.filter((field) => typed[field] !== read[field]).map((field) => [field, typed[field]]);
  return { ...now, ...Object.fromEntries(kept) };
}

/** Who has no name yet comes last, in the order of the numbers. */
export function sortedByName(people: Iterable<KnownPerson>): KnownPerson[] {
  const { compare } = new Intl.Collator(currentLocale(), { numeric: true });
  return [...people].sort(
    (one, other) => Number(one.name == null) - Number(other.name == null) || compare(called(one), called(other)),
  );
}

/** Whom somebody may be a second time: each record once, as who takes part in the programme is called. */
export function othersThan({ person }: KnownPerson, people: Iterable<KnownPerson>): { value: string; label: string }[] {
  const records = new Map<string, string>();
  for (const other of sortedByName(people)) {
    if (other.person != null && other.person !== person) records.set(other.person, called(other));
  }
  return [...records].map(([value, label]) => ({ value, label }));
}

/** Those whose name, or number, has every word, however it is accented. */
export function found(people: KnownPerson[], words: string): KnownPerson[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  return people.filter((person) => {
    const text = folded(called(person));
    return wanted.every((word) => text.includes(word));
  });
}

/** Languages that many people speak; any other can be typed. */
export const OFFERED =
  'ar bn cs da de el en es fi fr he hi hu it ja ko nl no pl pt pt-BR ro ru sv ta tr uk vi zh-Hans zh-Hant'.split(' ');

/** In the order of their names in the language of the pages. */
export function byName(tags: string[]): string[] {
  const nameIn = (tag: string) => languageName(tag) ?? tag;
  return tags.toSorted((one, other) => nameIn(one).localeCompare(nameIn(other), currentLocale()));
}

/** A language in the language of the pages, if there is one of this tag. */
export function languageName(tag: string): string | undefined {
  try {
    return new Intl.DisplayNames(currentLanguage(), { type: 'language', fallback: 'none' }).of(tag);
  } catch {
    return undefined;
  }
}

/** The zones a browser knows, and the one that is set already. */
export function zones(set: string): string[] {
  return [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), ...(set ? [set] : [])])].sort();
}

/** One skill a line, each once, spelt as the list takes it. */
export function skillsIn(lines: string): string[] {
  return [...new Set(lines.split('\n').map((line) => line.normalize('NFC').trim()))].filter(Boolean);
}
