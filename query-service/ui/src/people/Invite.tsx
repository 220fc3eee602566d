import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/client';
import { useInvite } from '../api/invitations';
import { ProblemNote } from '../shell/notes';
import classes from './Invite.module.css';

interface Props {
  programme: string;
  participant: string;
}

/** Sends somebody the link by which they sign in for the first time. */
export function Invite({ programme, participant }: Props) {
  const { t } = useTranslation('people');
  const invite = useInvite(programme, participant);
  return (
    <div className={classes.invite}>
      {invite.error && <ProblemNote problem={asProblem(invite.error)} />}
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="dimmed" role={invite.isSuccess ? 'status' : undefined}>
          {t(invite.isSuccess ? 'invited' : 'inviteHint')}
        </Text>
        <Button
          variant="default"
          loading={invite.isPending}
          disabled={invite.isSuccess}
          onClick={() => invite.mutate()}
        >
          {t('invite')}
        </Button>
      </Group>
    </div>
  );
}
