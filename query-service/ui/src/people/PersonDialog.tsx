import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './PersonDialog.module.css';

interface Props {
  title: string;
  close: () => void;
  children: ReactNode;
}

/** What was typed is not lost by a click beside it. Its head is no second banner of the page. */
export function PersonDialog({ title, close, children }: Props) {
  const { t } = useTranslation('people');
  return (
    <Modal.Root opened onClose={close} closeOnClickOutside={false}>
      <Modal.Overlay />
      <Modal.Content bg="var(--kept-surface)">
        <div className={classes.head}>
          <Modal.Title fw={600}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('close')} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
