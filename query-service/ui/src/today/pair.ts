import type { Told } from '../api/commands';
import { useRecord } from '../api/commands';
import type { Names } from '../api/people';
import type { RelationshipDetail } from '../api/types';

/** One pair or group, as one of its members sees it. */
export interface Pair {
  programme: string;
  detail: RelationshipDetail;
  /** The reader, as a participant. */
  self: string;
  names?: Names;
  /** The others, in one line. */
  partners: string;
  told: Told;
}

export function usePairRecord({ programme, detail, told }: Pair) {
  return useRecord(programme, detail.relationship, told);
}
