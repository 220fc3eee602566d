import { CloseButton, Group, Text } from '@mantine/core';
import { useMutationState } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SentLater as Told, useSendingLater } from '../api/commands';
import { onTryAgain } from '../api/connection';
import { formatNumber } from '../format/numbers';

const EVERY_MS = 30_000;
const NOTHING: Told = { done: 0, refused: [], waiting: 0 };

/** Sends what was recorded before while no answer came, and says what waits and what became of the rest. */
export function SentLater() {
  const { t } = useTranslation('shell');
  const [told, setTold] = useState(NOTHING);
  const send = useSendingLater(({ done, refused, waiting }) =>
    setTold((last) => ({ done: last.done + done, refused: [...last.refused, ...refused], waiting })),
  );
  useRegularly(send);
  const failures = useMutationState({ filters: { status: 'pending' }, select: ({ state }) => state.failureCount });
  const isSilent = failures.some((count) => count > 0);
  const size = (count: number) => ({ count, size: formatNumber(count) });
  const { done, refused, waiting } = told;
  const words = [
    isSilent && t('later.silent'),
    waiting > 0 && t('later.waiting', size(waiting)),
    done > 0 && t('later.done', size(done)),
    refused.length > 0 &&
      t('later.refused', { ...size(refused.length), why: [...new Set(refused.map(({ detail }) => detail))].join(' ') }),
  ].filter(Boolean);
  return (
    <Group
      wrap="nowrap"
      justify="space-between"
      className={words.length > 0 ? 'surface no-print' : ''}
      p={words.length > 0 ? 'xs' : 0}
      mb={words.length > 0 ? 'md' : 0}
    >
      <Text size="sm" role="status">
        {words.join(' ')}
      </Text>
      {done + refused.length > 0 && (
        <CloseButton aria-label={t('later.close')} onClick={() => setTold({ ...NOTHING, waiting })} />
      )}
    </Group>
  );
}

/** At first, every so often, and whenever there is a connection again; never twice at once. */
function useRegularly(send: () => Promise<void>) {
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
}
