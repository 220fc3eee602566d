import { CloseButton, Group, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SentLater as Told, useSendingLater } from '../api/commands';
import { onTryAgain } from '../api/connection';
import { formatNumber } from '../format/numbers';

const EVERY_MS = 30_000;

/** Sends what was recorded before while no answer came, and says what became of it. */
export function SentLater() {
  const { t } = useTranslation('shell');
  const [told, setTold] = useState<Told>();
  const send = useSendingLater(setTold);
  const sending = useRef(send);
  sending.current = send;
  useEffect(() => {
    let busy = false;
    const attempt = async () => {
      if (busy) return;
      busy = true;
      await sending.current().finally(() => (busy = false));
    };
    void attempt();
    const timer = setInterval(() => void attempt(), EVERY_MS);
    const leave = onTryAgain(() => void attempt());
    return () => {
      clearInterval(timer);
      leave();
    };
  }, []);
  const refused = told?.refused ?? [];
  const size = (count: number) => ({ count, size: formatNumber(count) });
  return (
    <div role="status">
      {told && (
        <Group className="surface" justify="space-between" p="xs" mb="md" wrap="nowrap">
          <Text size="sm">
            {told.done > 0 && t('later.done', size(told.done))}{' '}
            {refused.length > 0 &&
              t('later.refused', {
                ...size(refused.length),
                why: [...new Set(refused.map(({ detail }) => detail))].join(' '),
              })}
          </Text>
          <CloseButton aria-label={t('later.close')} onClick={() => setTold(undefined)} />
        </Group>
      )}
    </div>
  );
}
