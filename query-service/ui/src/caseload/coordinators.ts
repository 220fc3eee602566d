import type { Coordinator } from '../api/caseload';
import { formatNumber } from '../format/numbers';
import { i18n } from '../i18n';

/** What a coordinator is called: by name, else by the place among those who coordinate. */
export function coordinatorName(coordinators: Coordinator[], { person, name, own }: Coordinator): string {
  if (own) return i18n.t('caseload:you');
  const place = coordinators.findIndex((one) => one.person === person) + 1;
  return name ?? i18n.t('caseload:coordinator', { number: formatNumber(place) });
}
