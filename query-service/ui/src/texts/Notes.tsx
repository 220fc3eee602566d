import { useTranslation } from 'react-i18next';
import { keepsNotes, type Note } from '../api/notes';
import { useVersions } from '../api/versions';
import { useSession } from '../session/session';
import { TextForm } from './TextForm';
import { TextSection } from './TextSection';

interface Props {
  /** Where the notes on a relationship or a participant are read and written. */
  path: string;
  surface?: boolean;
}

/** What the coordinators of the programme noted down, for themselves alone. */
export function Notes(props: Props) {
  const { me } = useSession();
  return keepsNotes(me) ? <OfCoordinators {...props} /> : null;
}

function OfCoordinators({ path, surface = false }: Props) {
  const { t } = useTranslation('texts');
  const { texts, problem, again } = useVersions<Note, 'notes'>(path, 'notes');
  // Who coordinates another programme is told that there is nothing.
  if (!texts && (!problem || problem.rule === 'NOT_FOUND')) return null;
  return (
    <TextSection
      title={t('notes.title')}
      hint={t('notes.hint')}
      write={t('notes.write')}
      surface={surface}
      texts={texts}
      {...(problem && { problem })}
      again={again}
      by={({ name }) => <bdi>{name ?? t('notes.coordinator')}</bdi>}
      isOwn={({ own }) => own}
      form={(close, earlier) => <TextForm path={path} {...(earlier && { earlier })} close={close} />}
    />
  );
}
