import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Copies and says so, without changing its width. */
export function CopyButton({ label, icon, text }: { label: string; icon?: ReactNode; text: () => string }) {
  const { t } = useTranslation('question');
  const [copied, setCopied] = useState(false);
  const copy = () => {
    void navigator.clipboard.writeText(text()).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), 1600);
    });
  };
  return (
    <Button size="compact-sm" fw={500} variant="subtle" leftSection={icon} miw={112} onClick={copy}>
      <span aria-live="polite">{copied ? t('copied') : label}</span>
    </Button>
  );
}
