import type { Reason } from '../api/types';
import { currentLanguage } from '../i18n';

/** Why a relationship needs a look and what to do: the service says it with numbers of its own, in English. */
export function ReasonText({ reason }: { reason: Reason }) {
  const own = currentLanguage() === 'en' ? {} : { lang: 'en' };
  return (
    <span {...own}>
      {reason.text} {reason.nextAction && <b>{reason.nextAction}</b>}
    </span>
  );
}
