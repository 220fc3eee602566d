import type { Reason } from '../api/types';
import { nextWords, reasonWords } from './reasons';

/** Why a relationship needs a look and what to do. */
export function ReasonText({ reason }: { reason: Reason }) {
  return (
    <span>
      {reasonWords(reason)} <b>{nextWords(reason)}</b>
    </span>
  );
}
