import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { looksAfter, useCoordinators } from '../api/caseload';
import { type Naming, titleOf } from '../api/people';
import type { Handling as Handled, RelationshipDetail } from '../api/types';
import { useSession } from '../session/session';
import { Handling } from './Handling';
import { StepMenu } from './StepMenu';
import { useSteps } from './steps';

interface Props {
  programme: string;
  detail: RelationshipDetail;
  handling: Handled;
  naming: Naming;
}

/** On the page of one pair: who looks after it, and what a coordinator can do about it besides recording. */
export function InCare({ programme, detail, handling, naming }: Props) {
  const { t } = useTranslation('caseload');
  const { me } = useSession();
  const coordinators = useCoordinators(programme);
  const { take, said, pending, problem } = useSteps(programme);
  if (!looksAfter(me)) return null;
  return (
    <Group gap="sm">
      <Handling handling={handling} coordinators={coordinators} />
      {detail.state !== null && (
        <StepMenu
          label={t('menu', { name: titleOf(detail, naming) ?? '' })}
          today={detail.asOfDate}
          snoozed={handling.snoozedUntil !== null}
          coordinators={coordinators}
          busy={pending}
          take={(step) => take(step, [detail.relationship])}
        />
      )}
      <Text size="sm" role="status">
        {[said?.words, said?.refused, problem?.detail].filter(Boolean).join(' ')}
      </Text>
    </Group>
  );
}
