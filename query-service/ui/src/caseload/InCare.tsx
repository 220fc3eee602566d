import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCoordinators } from '../api/caseload';
import { type Naming, titleOf } from '../api/people';
import type { Handling as Handled, RelationshipDetail } from '../api/types';
import { todayIn } from '../format/local';
import { isNow } from '../question/question';
import { useQuestion } from '../question/useQuestion';
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
  const [question] = useQuestion();
  const coordinators = useCoordinators(programme);
  const { take, said, pending, problem } = useSteps(programme);
  if (coordinators.length === 0) return null;
  return (
    <Group gap="sm" className="no-print">
      <Handling handling={handling} coordinators={coordinators} />
      {detail.state !== null && isNow(question) && (
        <StepMenu
          label={t('menu', { name: titleOf(detail, naming) ?? '' })}
          today={todayIn(detail.zone)}
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
