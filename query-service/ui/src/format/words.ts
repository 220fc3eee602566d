import type { Clock, Evidence, State } from '../api/types';
import { currentLocale, i18n } from '../i18n';
import { termOf } from '../i18n/terms';

/** In the order in which a coordinator reads them. */
export const STATES: State[] = ['NEEDS_A_LOOK', 'ON_TRACK', 'TOO_EARLY', 'PAUSED'];

export function stateWords(state: State): string {
  return i18n.t(`format:state.${state}`);
}

export type Grade = 'E0' | Evidence;

/** What is said of a meeting by evidence of this grade. */
export function evidenceWords(grade: Grade): string {
  return i18n.t(`format:evidence.${grade}`);
}

/** Who confirms a meeting of this grade, in two or three words. */
export function evidenceName(grade: Grade): string {
  return i18n.t(`format:grade.${grade}`);
}

export function isGrade(name: string): name is Grade {
  return /^E[0-3]$/.test(name);
}

export function clockWords(clock: Clock): string {
  return i18n.t(`format:clock.${clock}`);
}

/** A role of the pages or of an actor, such as `programme-manager`. */
export function roleWords(role: string): string {
  return termOf('role', role, plain(role.replaceAll('-', '_')));
}

/** A relationship that has begun, or never did. */
export function lifecycleWords(lifecycle: string): string {
  return termOf('lifecycle', lifecycle, plain(lifecycle));
}

/** Which side of a relationship somebody is on. */
export function sideWords(role: string): string {
  return termOf('side', role, plain(role));
}

/** Until a programme adopts its own policy, version 0 is in force. */
export function policyWords(version: number): string {
  return version === 0 ? i18n.t('format:policy.default') : i18n.t('format:policy.version', { version });
}

/** Things beside each other, without an "and". */
export function formatList(items: string[]): string {
  return new Intl.ListFormat(currentLocale(), { type: 'unit', style: 'short' }).format(items);
}

/** Several things counted as one. */
export function together(names: string[]): string {
  return names.join(' + ');
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `SMALL_GROUP` as words; text that is already words stays. */
export function plain(name: string): string {
  return capitalised(/\s/.test(name) ? name : name.replaceAll('_', ' ').toLowerCase());
}

/** A text as it is searched for: case and marks make no difference. The command service searches names alike. */
export function folded(text: string): string {
  const plainText = text.normalize('NFKD').replace(/\p{M}+/gu, '');
  return plainText
    .toUpperCase()
    .toLowerCase()
    .replace(/[łøđı]/g, (letter) => UNMARKED[letter] ?? letter);
}

/** Letters whose mark is a part of them. */
const UNMARKED: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i' };
