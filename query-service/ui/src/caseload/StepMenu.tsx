import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coordinator } from '../api/caseload';
import { plusDays } from '../format/dates';
import { formatNumber } from '../format/numbers';
import { More } from '../shell/icons';
import { coordinatorName } from './coordinators';
import { SnoozeForm } from './SnoozeForm';
import type { Step } from './steps';

/** A week, and the two intervals that pairs agree on most. */
const PUT_OFF_DAYS = [7, 14, 28];

interface Props {
  /** What the menu is about, for who does not see where it stands. */
  label: string;
  today: string;
  snoozed: boolean;
  coordinators: Coordinator[];
  busy: boolean;
  take: (step: Step) => void;
}

/** What a coordinator can do about pairs without opening them. */
export function StepMenu({ label, today, snoozed, coordinators, busy, take }: Props) {
  const { t } = useTranslation('caseload');
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <Menu keepMounted={false} position="bottom-end" withinPortal={false}>
        <Menu.Target>
          <Button size="compact-sm" variant="default" aria-label={label} loading={busy}>
            <More size={14} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => take({ kind: 'remind' })}>{t('remind')}</Menu.Item>
          <Menu.Item onClick={() => take({ kind: 'spoke' })}>{t('spoke')}</Menu.Item>
          {snoozed && <Menu.Item onClick={() => take({ kind: 'snooze', until: today })}>{t('now')}</Menu.Item>}
          {PUT_OFF_DAYS.map((days) => (
            <Menu.Item key={days} onClick={() => take({ kind: 'snooze', until: plusDays(today, days) })}>
              {t('inDays', { count: days, size: formatNumber(days) })}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => setChoosing(true)}>{t('onDay')}</Menu.Item>
          {coordinators
            .filter(({ active }) => active)
            .map((one) => (
              <Menu.Item key={one.person} onClick={() => take({ kind: 'own', owner: one.person })}>
                {one.own ? t('takeOn') : t('giveTo', { name: coordinatorName(one) })}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
      {choosing && (
        <SnoozeForm
          today={today}
          close={() => setChoosing(false)}
          put={(until) => {
            setChoosing(false);
            take({ kind: 'snooze', until });
          }}
        />
      )}
    </>
  );
}
