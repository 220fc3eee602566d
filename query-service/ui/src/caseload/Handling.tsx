import { useTranslation } from 'react-i18next';
import type { Coordinator } from '../api/caseload';
import type { Handling as Handled } from '../api/types';
import { formatDate } from '../format/dates';
import { coordinatorName } from './coordinators';
import classes from './Handling.module.css';

interface Props {
  handling: Handled;
  coordinators: Coordinator[];
}

/** Who looks after a pair, until when it is put off, and what was done last; nothing where nobody said anything. */
export function Handling({ handling: { owner, snoozedUntil, lastStep, lastStepOn }, coordinators }: Props) {
  const { t } = useTranslation('caseload');
  const whose = coordinators.find(({ person }) => person === owner);
  const words = [
    owner && (whose ? ownerWords(whose) : t('ownerUnknown')),
    snoozedUntil && t('snoozed', { date: formatDate(snoozedUntil) }),
    lastStep && lastStepOn && t(`step.${lastStep}`, { date: formatDate(lastStepOn) }),
  ].filter((word) => word !== null && word !== undefined);
  if (words.length === 0) return null;
  return (
    <span className={classes.handling}>
      {words.map((word) => (
        <span key={word}>{word}</span>
      ))}
    </span>
  );

  function ownerWords(coordinator: Coordinator): string {
    return coordinator.own ? t('ownerYou') : t('owner', { name: coordinatorName(coordinator) });
  }
}
