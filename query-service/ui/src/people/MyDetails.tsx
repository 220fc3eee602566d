import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ME, useExport } from '../api/people';
import { ProblemNote } from '../shell/notes';
import { MyAddress } from './MyAddress';
import { PersonDialog } from './PersonDialog';
import { PersonForm } from './PersonForm';

/** What a person says of themselves. */
export default function MyDetails({ close }: { close: () => void }) {
  const { t } = useTranslation('people');
  return (
    <PersonDialog title={t('mine')} close={close}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('mineHint')}
      </Text>
      <PersonForm path={ME} own close={close} />
      <MyAddress />
      <Export />
    </PersonDialog>
  );
}

function Export() {
  const { t } = useTranslation('people');
  const taken = useExport();
  return (
    <>
      <Button variant="default" size="xs" mt="md" loading={taken.isPending} onClick={() => taken.mutate()}>
        {t('export')}
      </Button>
      <Text size="sm" c="dimmed" mt={4}>
        {t('exportHint')}
      </Text>
      {taken.error && <ProblemNote problem={taken.error} />}
    </>
  );
}
