import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Chosen } from './chosen';

interface Props {
  chosen: Chosen;
  relationship: string;
  title: string;
}

export function ChooseRow({ chosen, relationship, title }: Props) {
  const { t } = useTranslation('caseload');
  return (
    <Checkbox
      aria-label={t('choose', { name: title })}
      checked={chosen.has(relationship)}
      onChange={(event) => chosen.choose(relationship, event.currentTarget.checked)}
    />
  );
}
