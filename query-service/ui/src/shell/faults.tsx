import { Anchor, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from './notes';

/** In place of a page that failed; the rest of the screen stays as it is. */
export function PageFailed() {
  return <Failed what="page" />;
}

/** In place of all of it. */
export function KeptFailed() {
  return <Failed what="all" />;
}

function Failed({ what }: { what: 'page' | 'all' }) {
  const { t } = useTranslation('shell');
  return (
    <div role="alert">
      <EmptyNote title={t(`failed.${what}`)}>{t('failed.text')}</EmptyNote>
      <Group justify="center" mt="md" gap="md">
        <Button variant="default" onClick={() => location.reload()}>
          {t('failed.reload')}
        </Button>
        <Anchor href="/">{t('toFirst')}</Anchor>
      </Group>
    </div>
  );
}

/** The kind of fault and the place in our code; its message may quote what people wrote. */
export function report(fault: unknown, { componentStack }: { componentStack?: string | undefined }): void {
  console.error(fault instanceof Error ? fault.name : typeof fault, componentStack);
}
