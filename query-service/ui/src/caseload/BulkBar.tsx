import { Checkbox, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Coordinator } from '../api/caseload';
import { formatNumber } from '../format/numbers';
import type { Chosen } from './chosen';
import { StepMenu } from './StepMenu';
import { useSteps } from './steps';

interface Props {
  programme: string;
  today: string;
  coordinators: Coordinator[];
  chosen: Chosen;
}

/** One step about all the rows that are chosen. */
export function BulkBar({ programme, today, coordinators, chosen }: Props) {
  const { t } = useTranslation('caseload');
  const { take, said, pending, problem } = useSteps(programme, chosen.keepOnly);
  const count = chosen.relationships.length;
  const size = formatNumber(count);
  return (
    <Group gap="sm" mb="sm" className="no-print">
      <Checkbox
        label={count > 0 ? t('chosen', { count, size }) : t('chooseAll')}
        checked={chosen.all}
        indeterminate={count > 0 && !chosen.all}
        onChange={(event) => chosen.chooseAll(event.currentTarget.checked)}
      />
      {count > 0 && (
        <StepMenu
          label={t('menuMany', { count, size })}
          today={today}
          snoozed={false}
          coordinators={coordinators}
          busy={pending}
          take={(step) => take(step, chosen.relationships)}
        />
      )}
      <Text size="sm" role="status">
        {[said?.words, said?.refused, problem?.detail].filter(Boolean).join(' ')}
      </Text>
    </Group>
  );
}
