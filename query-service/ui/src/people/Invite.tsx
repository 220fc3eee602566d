import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/client';
import { useSession } from '../session/session';
import { ProblemNote } from '../shell/notes';
import classes from './Invite.module.css';

interface Props {
  /** Where invitations of this participant are asked for. */
  path: string;
}

/** Sends somebody the link by which they sign in for the first time. */
export function Invite({ path }: Props) {
  const { t } = useTranslation('people');
  const { send, commandUrl } = useSession();
  const invite = useMutation({
    mutationFn: async () => {
      await send(commandUrl + path, { method: 'POST' });
    },
  });
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
