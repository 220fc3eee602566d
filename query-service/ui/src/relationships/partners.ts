import { isolated, nameOf, type Names } from '../api/people';
import type { RelationshipDetail } from '../api/types';
import { formatList, sideWords } from '../format/words';

/** The other members of a relationship, in one line. */
export function partners({ members }: RelationshipDetail, self: string | undefined, names?: Names): string {
  const others = members.filter(({ participant }) => participant !== self);
  return formatList(others.map(({ participant, role }) => isolated(nameOf(names, participant, sideWords(role)))));
}
