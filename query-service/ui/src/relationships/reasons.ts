import type { Reason } from '../api/types';
import { formatDate } from '../format/dates';
import { formatNumber } from '../format/numbers';
import { i18n } from '../i18n';

type Rule = Reason['rule'];

const OTHERWISE = { LONG_GAP: 'LONG_GAP', NO_SECOND_SESSION: 'NO_SECOND_SESSION' } as const;

/** What a rule of attention is called in a choice of them. */
export function reasonName(rule: Rule): string {
  return i18n.t(`relationships:reason.${rule}`);
}

/** What is the case, in the language of the reader. */
export function reasonWords({ rule, found, allowed, on }: Reason): string {
  return i18n.t(`relationships:why.${rule}`, {
    found: formatNumber(found ?? 0),
    allowed: formatNumber(allowed ?? 0),
    on: formatDate(on),
  });
}

/** What to do about it; of some reasons something else once a meeting is booked. */
export function nextWords({ rule, booked }: Reason): string {
  const otherwise = booked && rule in OTHERWISE ? OTHERWISE[rule as keyof typeof OTHERWISE] : undefined;
  return i18n.t(otherwise ? `relationships:whatNextBooked.${otherwise}` : `relationships:whatNext.${rule}`);
}
