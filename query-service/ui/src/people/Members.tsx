import { useTranslation } from 'react-i18next';
import { nameOf, type Names } from '../api/people';
import type { Member } from '../api/types';
import { sideWords } from '../format/words';
import classes from './Members.module.css';
import { PersonName } from './PersonName';

interface Props {
  members: Member[];
  names: Names;
  /** What a member is called beside the name; none is said of peers, who are alike. */
  beside?: (member: Member) => string | undefined;
}

/** The members of a relationship by name. */
export function Members({ members, names, beside = coaching }: Props) {
  const { t } = useTranslation('people');
  return (
    <span className={classes.members} role="group" aria-label={t('members')}>
      {members.map((member) => (
        <span key={member.participant} className={classes.member}>
          <PersonName name={nameOf(names, member.participant, sideWords(member.role))} />
          {beside(member) && <span className={classes.side}>({beside(member)})</span>}
        </span>
      ))}
    </span>
  );
}

function coaching({ role }: Member): string | undefined {
  return role === 'PEER' ? undefined : sideWords(role);
}

/** Whether there is more to say of members than how many there are. */
export function anyNamed(members: Member[], names: Names | undefined): names is Names {
  return names !== undefined && members.some((member) => names.has(member.participant));
}
