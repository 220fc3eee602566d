import type { Coordinator } from '../api/caseload';
import { i18n } from '../i18n';

/** What a coordinator is called: by name, else by the beginning of the id, which stays theirs. */
export function coordinatorName({ person, name, own }: Coordinator): string {
  if (own) return i18n.t('caseload:you');
  return name ?? i18n.t('caseload:coordinator', { id: person.slice(0, 8) });
}
