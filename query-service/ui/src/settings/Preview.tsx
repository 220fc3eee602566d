import { Table, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../api/queries';
import type { PolicyPreview } from '../api/types';
import { formatNumber } from '../format/numbers';
import { STATES, stateWords } from '../format/words';
import { type Policy, previewPath } from './policy';

const SETTLE_MS = 400;

/** How many pairs or groups would be in another state today; nothing where the numbers cannot be had. */
export function Preview({ programme, policy }: { programme: string; policy: Policy }) {
  const { t } = useTranslation('settings');
  const [path] = useDebouncedValue(previewPath(programme, policy), SETTLE_MS);
  const { data } = useAnswer<PolicyPreview>(path);
  if (!data) return null;
  const { inForce, asked, changed } = data;
  if (changed === null) return <Text size="sm">{t('preview.withheld')}</Text>;
  return (
    <>
      <Text size="sm" role="status">
        {t('preview.changed', { count: changed, size: formatNumber(changed) })}
      </Text>
      {changed > 0 && (
        <Table mt={4} fz="sm" w="fit-content" aria-label={t('preview.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('preview.state')}</Table.Th>
              <Table.Th>{t('preview.inForce')}</Table.Th>
              <Table.Th>{t('preview.asked')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {STATES.map((state) => (
              <Table.Tr key={state}>
                <Table.Th scope="row" fw={400}>
                  {stateWords(state)}
                </Table.Th>
                <Table.Td>{shown(inForce[state])}</Table.Td>
                <Table.Td>{shown(asked[state])}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  );

  function shown(count: number | null | undefined): string {
    return count == null ? t('preview.hidden') : formatNumber(count);
  }
}
