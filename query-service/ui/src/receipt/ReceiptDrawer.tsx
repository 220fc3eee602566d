import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../api/types';
import { useAnswer } from '../api/queries';
import { ask } from '../question/question';
import { useQuestion } from '../question/useQuestion';
import { useAddress } from '../shell/address';
import { ProblemNote, Waiting } from '../shell/notes';
import { ReceiptBody } from './ReceiptBody';
import classes from './ReceiptDrawer.module.css';

interface Props {
  /** The programme's path in the API. */
  path: string;
  relationship?: string;
}

/** Opens when the address names a receipt, so that a link can point at the grounds of a number. */
export function ReceiptDrawer({ path, relationship }: Props) {
  const { t } = useTranslation('receipt');
  const { params, setParams } = useAddress();
  const [question] = useQuestion();
  const metric = params.get('receipt') ?? undefined;
  const asked = metric
    ? ask(`${path}/receipts/${encodeURIComponent(metric)}`, question, relationship ? { relationship } : {})
    : undefined;
  const { data, problem, again } = useAnswer<Receipt>(asked);
  return (
    <Drawer.Root
      opened={metric !== undefined}
      onClose={() => setParams({ receipt: undefined }, 'replace')}
      position="right"
      size={560}
      transitionProps={{ duration: 120 }}
    >
      <Drawer.Overlay backgroundOpacity={0.25} />
      <Drawer.Content bg="var(--kept-surface)">
        <div className={classes.head}>
          <Drawer.Title fw={500} c="dimmed">
            {t('title')}
          </Drawer.Title>
          <Drawer.CloseButton aria-label={t('close')} />
        </div>
        <Drawer.Body px="lg">
          {problem && <ProblemNote problem={problem} again={again} />}
          {!data && !problem && <Waiting heights={[90, 120, 240]} />}
          {data && <ReceiptBody receipt={data} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
