import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Naming } from '../api/people';
import { useSession } from '../session/session';
import { mayReveal } from './reveal';
import { NamesShown, RevealNames } from './RevealNames';

interface Props {
  programme: string;
  naming: Naming;
}

/** Says that names are missing for now, and shows them to who may ask for them. Where Kept keeps none, there is nothing to say. */
export function NamesNote({ programme, naming }: Props) {
  const { t } = useTranslation('people');
  const { me } = useSession();
  return (
    <>
      <div role="status">
        {naming.problem && (
          <Text size="xs" c="dimmed" mb={8}>
            {t('unreachable')}
          </Text>
        )}
      </div>
      {naming.revealedUntil && <NamesShown until={naming.revealedUntil} />}
      {mayReveal(me, naming) && <RevealNames programme={programme} />}
    </>
  );
}
