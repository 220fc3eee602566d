import type { PageProps } from '../pages';
import { useSession } from '../session/session';
import { lazyPage } from '../shell/lazyPage';

const RelationshipsPage = lazyPage(() => import('./RelationshipsPage'));
const RelationshipPage = lazyPage(() => import('./RelationshipPage'));
const OwnRelationships = lazyPage(() => import('./OwnRelationships'));

/** One relationship, or the list of those a person may read. */
export default function Relationships({ programme, relationship }: PageProps) {
  const { me } = useSession();
  if (relationship) return <RelationshipPage programme={programme} relationship={relationship} />;
  return me.capabilities.includes('READ_RELATIONSHIPS') ? (
    <RelationshipsPage programme={programme} />
  ) : (
    <OwnRelationships programme={programme} />
  );
}
