import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Invitation, useInvite } from '../api/invitations';
import { asProblem } from '../api/client';
import { called, isolated, type KnownPerson } from '../api/people';
import classes from './InvitationState.module.css';
import { invitationWords, isInvitable, wasInvited } from './inviting';

interface Props {
  programme: string;
  person: KnownPerson;
  invitation: Invitation;
  /** Whether any mail is sent here. */
  areSent: boolean;
}

/** How far somebody is on their way in, and the button that sends them the first link, or another one. */
export function InvitationState({ programme, person, invitation, areSent }: Props) {
  const { t } = useTranslation('people');
  const invite = useInvite(programme, person.participant);
  const again = wasInvited(invitation);
  const isBad = invitation.state === 'BOUNCED' || invitation.state === 'FAILED';
  return (
    <div className={classes.state}>
      <span className={isBad ? classes.bad : undefined}>{invitationWords(invitation)}</span>
      {areSent && isInvitable(invitation) && (
        <Button
          size="compact-xs"
          variant="default"
          loading={invite.isPending}
          aria-label={t(again ? 'inviting.againOf' : 'inviting.firstOf', { name: isolated(called(person)) })}
          onClick={() => invite.mutate()}
        >
          {t(again ? 'inviting.again' : 'inviting.first')}
        </Button>
      )}
      {invite.error && (
        <span className={classes.bad} role="alert">
          {asProblem(invite.error).detail}
        </span>
      )}
    </div>
  );
}
