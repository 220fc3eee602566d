import type { TextKind } from '../api/privateTexts';
import type { RelationshipDetail } from '../api/types';
import { formatDate, formatEffective } from '../format/dates';
import { i18n } from '../i18n';

/** Something that can be written about. */
export interface Subject {
  kind: TextKind;
  about: string;
  label: string;
}

/** What the members may write about: anything, each promise and goal, and each meeting before and after it. */
export function subjectsOf({ relationship, items, sessions, goals }: RelationshipDetail): Subject[] {
  const promises = items.map((item) => ({
    kind: 'PROMISE' as const,
    about: item.actionItem,
    label: i18n.t('texts:of.promise', { due: formatDate(item.due) }),
  }));
  const aims = goals.map(({ goal, setOn }) => ({
    kind: 'GOAL' as const,
    about: goal,
    label: i18n.t('texts:of.goal', { when: formatDate(setOn) }),
  }));
  const meetings = sessions.toReversed().map((line) => ({
    kind: line.state === 'BOOKED' ? ('AGENDA' as const) : ('SESSION_NOTE' as const),
    about: line.session,
    label: i18n.t(line.state === 'BOOKED' ? 'texts:of.agenda' : 'texts:of.meeting', {
      when: formatEffective(line.start),
    }),
  }));
  return [{ kind: 'NOTE', about: relationship, label: i18n.t('texts:of.note') }, ...promises, ...aims, ...meetings];
}
