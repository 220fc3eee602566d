import { Checkbox, NumberInput, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post, useRecordOfProgramme } from '../api/commands';
import type { Problem } from '../api/client';
import type { Policies, PolicyVersion } from '../api/types';
import { dayOf, formatDate } from '../format/dates';
import { useSession } from '../session/session';
import { useUnsaved } from '../session/unsaved';
import { FormButtons } from '../shell/FormButtons';
import { ProblemNote } from '../shell/notes';
import {
  type Adoption,
  changesOf,
  firstDay,
  isSensible,
  LEAST,
  mergedInto,
  MOST,
  policyOf,
  type Size,
  SIZES,
  type Typed,
  typedOf,
} from './policy';
import { Preview } from './Preview';
import { Sentences } from './Sentences';

interface Props {
  policies: Policies;
  again: () => void;
  /** @param day from which it is in force */
  adopted: (day: string) => void;
  close: () => void;
}

/** The next version of the policy, which says what it changes before it is adopted. */
export function PolicyForm({ policies, again, adopted, close }: Props) {
  const last = policies.versions.at(-1);
  return last ? <Editing policies={policies} last={last} again={again} adopted={adopted} close={close} /> : null;
}

/** A version follows on the last one, which may still be to come. */
function Editing({ policies, last, again, adopted, close }: Props & { last: PolicyVersion }) {
  const { t } = useTranslation('settings');
  const { me } = useSession();
  const { programme, zone } = policies;
  const earliest = firstDay(last, dayOf(new Date().toISOString(), zone));
  const form = useForm<Typed>({
    initialValues: typedOf(last, earliest),
    validate: {
      ...Object.fromEntries(SIZES.map((size) => [size, (value: number | string) => outOfRange(size, value)])),
      at: (at) => (at >= earliest ? null : t('missingDay', { date: formatDate(earliest) })),
    },
  });
  useRebased(form, last, earliest);
  const policy = policyOf(form.values);
  const changes = policy && changesOf(last, policy);
  useUnsaved(form.isDirty());
  const record = useRecordOfProgramme(programme, () => {
    adopted(form.getValues().at);
    close();
  });
  const refused = (problem: Problem) => {
    const field = fieldOf(problem);
    if (field) form.setFieldError(field, problem.detail);
    else again();
  };

  function outOfRange(size: Size, value: number | string): string | null {
    return isSensible(size, value) ? null : t('outOfRange', { least: LEAST[size], most: MOST });
  }

  const submit = form.onSubmit(({ at }) => {
    if (!policy || !changes?.length) return;
    const body = { ...policy, version: last.version + 1, at, zone } satisfies Adoption;
    record.mutate(post('/policies', body), { onError: refused });
  });

  return (
    <form className="surface" onSubmit={submit} noValidate>
      <Stack gap="sm" p="md">
        <Title order={3} fz={16}>
          {t('next')}
        </Title>
        <Text size="sm" c="dimmed">
          {last.validity === 'TO_COME' ? t('afterTheLast', { date: formatDate(last.fromDate) }) : t('hint')}
        </Text>
        {record.error && !fieldOf(record.error) && <ProblemNote problem={record.error} />}
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
          {SIZES.map((size) => (
            <NumberInput
              key={size}
              label={t(`field.${size}`)}
              min={LEAST[size]}
              max={MOST}
              clampBehavior="none"
              allowDecimal={false}
              {...form.getInputProps(size)}
            />
          ))}
          <TextInput type="date" label={t('field.at')} min={earliest} {...form.getInputProps('at')} />
        </SimpleGrid>
        <Checkbox
          label={t('field.expectationsRequired')}
          {...form.getInputProps('expectationsRequired', { type: 'checkbox' })}
        />
        {policy && changes && (
          <Changes changes={changes}>
            {me.capabilities.includes('READ_BOARD') && <Preview programme={programme} policy={policy} />}
          </Changes>
        )}
        <FormButtons submit={t('adopt')} cancel={t('cancel')} close={close} busy={record.isPending} />
      </Stack>
    </form>
  );
}

/** A version that somebody else adopts meanwhile comes in beside what was typed. */
function useRebased(form: UseFormReturnType<Typed>, last: PolicyVersion, earliest: string) {
  const [base, setBase] = useState({ version: last.version, values: form.values });
  useEffect(() => {
    if (base.version === last.version) return;
    const values = typedOf(last, earliest);
    form.setValues(mergedInto(values, base.values, form.getValues()));
    form.resetDirty(values);
    setBase({ version: last.version, values });
  }, [form, base, last, earliest]);
}

function Changes({ changes, children }: { changes: string[]; children: ReactNode }) {
  const { t } = useTranslation('settings');
  return (
    <section aria-labelledby="changes">
      <Text id="changes" size="sm" fw={600}>
        {t('changes')}
      </Text>
      {changes.length > 0 ? <Sentences sentences={changes} /> : <Text size="sm">{t('nothing')}</Text>}
      {changes.length > 0 && children}
    </section>
  );
}

/** The input that a refusal is about; the version, which somebody else may have adopted meanwhile, has none. */
function fieldOf({ field }: Problem): Size | 'at' | undefined {
  return ([...SIZES, 'at'] as const).find((one) => one === field);
}
