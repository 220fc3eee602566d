import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Reason, RelationshipRow } from '../api/types';
import type { Caseload } from '../relationships/RelationshipTable';
import { pageAt, sameListing, useAddress } from '../shell/address';
import { StepMenu } from './StepMenu';
import { type Step, useSteps } from './steps';
import classes from './RowSteps.module.css';

type Next = 'book' | 'remind' | 'decide';

/** The step that each reason asks for first. */
const NEXT: Record<string, Next> = {
  NOTHING_BOOKED: 'book',
  NO_FIRST_SESSION: 'book',
  NO_SECOND_SESSION: 'book',
  A_MEETING_IS_DENIED: 'book',
  PAUSED_LONG: 'decide',
  A_MEMBER_LEFT: 'decide',
};

function nextOf([first]: Reason[]): Next | undefined {
  return first && (NEXT[first.rule] ?? 'remind');
}

interface Props {
  row: RelationshipRow;
  title: string;
  caseload: Caseload;
}

/** The next step about one pair as a button, and all others behind it. */
export function RowSteps({ row, title, caseload }: Props) {
  const { t } = useTranslation('caseload');
  const { params } = useAddress();
  const { take, said, pending, problem } = useSteps(caseload.programme);
  const next = row.handling.snoozedUntil ? undefined : nextOf(row.reasons);
  const about = (step: Step) => take(step, [row.relationship]);
  return (
    <div className={classes.steps}>
      <Group gap={6} wrap="nowrap" justify="flex-end">
        {next === 'remind' && (
          <Button size="compact-sm" variant="default" loading={pending} onClick={() => about({ kind: 'remind' })}>
            {t('next.remind')}
          </Button>
        )}
        {(next === 'book' || next === 'decide') && (
          <Button
            size="compact-sm"
            variant="default"
            renderRoot={(props) => (
              <Link
                {...props}
                {...pageAt('relationships', caseload.programme, row.relationship)}
                search={{ ...sameListing(params), ...(next === 'book' && { act: next }) }}
              />
            )}
          >
            {t(`next.${next}`)}
          </Button>
        )}
        <StepMenu
          label={t('menu', { name: title })}
          today={caseload.today}
          snoozed={row.handling.snoozedUntil !== null}
          coordinators={caseload.coordinators}
          busy={pending}
          take={about}
        />
      </Group>
      <Text size="xs" role="status">
        {[said?.words, said?.refused, problem?.detail].filter(Boolean).join(' ')}
      </Text>
    </div>
  );
}
