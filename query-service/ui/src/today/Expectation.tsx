import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Command, post } from '../api/commands';

interface Props {
  checked: boolean;
  change: (checked: boolean) => void;
}

/** That a member has said what they expect: what it is, they said to each other. */
export function Expectation({ checked, change }: Props) {
  const { t } = useTranslation('today');
  return (
    <Checkbox label={t('invited.expect')} checked={checked} onChange={(event) => change(event.currentTarget.checked)} />
  );
}

export function expecting(self: string): Command {
  return post('/expectations', { by: self });
}
