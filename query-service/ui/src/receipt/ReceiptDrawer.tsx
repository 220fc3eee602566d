import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../api/types';
import { useNames } from '../api/people';
import { useAnswer } from '../api/queries';
import { ask } from '../question/question';
import { useQuestion } from '../question/useQuestion';
import { useAddress } from '../shell/address';
import { ProblemNote, Waiting } from '../shell/notes';
import { ReceiptBody } from './ReceiptBody';
import classes from './ReceiptDrawer.module.css';

interface Props {
  programme: string;
  relationship?: string;
}

/** Opens when the address names a receipt, so that a link can point at the grounds of a number. */
export function ReceiptDrawer({ programme, relationship }: Props) {
  const { t } = useTranslation('receipt');
  const { params, setParams } = useAddress();
  const [question] = useQuestion();
  const metric = params.get('receipt') ?? undefined;
  const path = `/api/programmes/${encodeURIComponent(programme)}`;
  const naming = useNames(programme);
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
          {data && <ReceiptBody receipt={data} naming={naming} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
