import { useTranslation } from 'react-i18next';
import { nameOf, type Names } from '../api/people';
import { isMember, type PrivateText, textsOf } from '../api/privateTexts';
import type { RelationshipDetail } from '../api/types';
import { useVersions } from '../api/versions';
import { PersonName } from '../people/PersonName';
import { useSession } from '../session/session';
import { subjectsOf } from './subjects';
import { TextForm } from './TextForm';
import { TextSection } from './TextSection';

interface Props {
  programme: string;
  detail: RelationshipDetail;
  names?: Names;
}

/** What the members wrote for each other, for themselves alone. */
export function PrivateTexts(props: Props) {
  const { me } = useSession();
  return isMember(me, props.programme, props.detail.relationship) ? <OfMembers {...props} /> : null;
}

function OfMembers({ programme, detail, names }: Props) {
  const { t } = useTranslation('texts');
  const { me } = useSession();
  const path = textsOf(programme, detail.relationship);
  const { texts, problem, again } = useVersions<PrivateText, 'texts'>(path, 'texts');
  const subjects = subjectsOf(detail);
  return (
    <TextSection
      title={t('title')}
      hint={t('hint')}
      {...(detail.lifecycle !== 'CLOSED' && { write: t('write') })}
      surface
      texts={texts}
      {...(problem && { problem })}
      again={again}
      about={({ kind, about }) =>
        subjects.find((one) => one.kind === kind && one.about === about)?.label ?? t(`kind.${kind}`)
      }
      by={({ author }) => <PersonName name={nameOf(names, author, t('member'))} />}
      isOwn={({ author }) => me.participations.some(({ participant }) => participant === author)}
      form={(close, earlier) => (
        <TextForm
          path={path}
          subjects={earlier ? [{ kind: earlier.kind, about: earlier.about, label: '' }] : subjects}
          {...(earlier && { earlier })}
          close={close}
        />
      )}
    />
  );
}
