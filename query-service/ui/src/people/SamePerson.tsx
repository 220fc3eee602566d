import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/client';
import { newKey } from '../api/keys';
import { called, isolated, type KnownPerson, useMerge } from '../api/people';
import { ProblemNote } from '../shell/notes';
import { othersThan } from './details';

const MOST_SHOWN = 50;

interface Props {
  person: KnownPerson & { person: string };
  people: Iterable<KnownPerson>;
  close: () => void;
}

/** Merges another record into that of this person, once it was asked for twice. */
export function SamePerson({ person, people, close }: Props) {
  const { t } = useTranslation('people');
  const [alias, setAlias] = useState<string | null>(null);
  const [asked, setAsked] = useState<string>();
  const merge = useMerge(person.person);
  const others = othersThan(person, people);
  const other = others.find(({ value }) => value === alias);
  const again = (choice: string | null) => {
    merge.reset();
    setAsked(undefined);
    setAlias(choice);
  };
  return (
    <Stack gap="xs" mt="lg">
      <Select
        label={t('same')}
        description={t('sameHint')}
        data={others}
        searchable
        clearable
        limit={MOST_SHOWN}
        nothingFoundMessage={t('sameNobody')}
        value={alias}
        onChange={again}
      />
      {other && !asked && (
        <Button variant="default" size="xs" w="fit-content" onClick={() => setAsked(newKey('merge'))}>
          {t('merge')}
        </Button>
      )}
      {other && asked && (
        <>
          <Text size="sm" role="alert">
            {t('mergeAsk', { name: isolated(called(person)), other: isolated(other.label) })}
          </Text>
          <Group gap={8}>
            <Button
              size="xs"
              color="red"
              loading={merge.isPending}
              onClick={() => merge.mutate({ alias: other.value, key: asked }, { onSuccess: close })}
            >
              {t('mergeConfirm')}
            </Button>
            <Button variant="default" size="xs" onClick={() => again(null)}>
              {t('cancel')}
            </Button>
          </Group>
        </>
      )}
      {merge.error && <ProblemNote problem={asProblem(merge.error)} />}
    </Stack>
  );
}
