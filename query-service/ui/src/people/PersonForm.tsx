import { Autocomplete, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, type Problem } from '../api/client';
import { isolated, type Person, usePerson, useSavedPerson } from '../api/people';
import { useUnsaved } from '../session/unsaved';
import { FormButtons } from '../shell/FormButtons';
import { ProblemNote, Waiting } from '../shell/notes';
import {
  changedSince,
  detailsOf,
  FIELDS,
  type Field,
  type Fields,
  byName,
  fieldsOf,
  languageName,
  OFFERED,
  mergedInto,
  ownDetailsOf,
  zones,
} from './details';
import classes from './PersonForm.module.css';

const LONGEST_NAME = 200;
const CHANGED_MEANWHILE = 'CHANGED_MEANWHILE';

interface Props {
  /** Where what is known of the person is read and written. */
  path: string;
  /** Whether it is the reader's own: an address is given by those who look after people. */
  own?: boolean;
  close: () => void;
}

/** Says who somebody is. */
export function PersonForm({ path, own = false, close }: Props) {
  const { person, problem, again } = usePerson(path);
  if (problem && !person) return <ProblemNote problem={problem} again={() => void again()} />;
  if (!person) return <Waiting heights={[60, 60, 60, 60]} />;
  const readAgain = async () => {
    const { data, error } = await again();
    if (error || !data) throw error;
    return data;
  };
  return <Editing path={path} own={own} close={close} known={person} readAgain={readAgain} />;
}

interface EditingProps extends Required<Props> {
  known: Person;
  readAgain: () => Promise<Person>;
}

function Editing({ path, own, close, known, readAgain }: EditingProps) {
  const { t } = useTranslation('people');
  const save = useSavedPerson(path);
  const [base, setBase] = useState(known);
  const [changes, setChanges] = useState<Field[]>();
  const [problem, setProblem] = useState<Problem>();
  const form = useForm<Fields>({
    initialValues: fieldsOf(known),
    validate: { name: (name) => (name.trim() ? null : t('required')) },
  });
  useUnsaved(form.isDirty());

  /** Somebody else's changes come in beside what was typed, which is then a change of theirs. */
  const takeIn = async () => {
    const now = await readAgain();
    const [read, fresh] = [fieldsOf(base), fieldsOf(now)];
    form.setValues(mergedInto(fresh, read, form.getValues()));
    form.resetDirty(fresh);
    setChanges(changedSince(read, fresh));
    setBase(now);
  };

  const refuse = async (refusal: Problem) => {
    const field = FIELDS.find((one) => one === refusal.field);
    if (refusal.rule === CHANGED_MEANWHILE) await takeIn();
    else if (field) form.setFieldError(field, refusal.detail);
    else setProblem(refusal);
  };

  const submit = form.onSubmit(async (fields) => {
    setProblem(undefined);
    setChanges(undefined);
    try {
      await save.mutateAsync(own ? ownDetailsOf(fields, base.version) : detailsOf(fields, base.version));
      close();
    } catch (cause) {
      await refuse(asProblem(cause)).catch((worse: unknown) => setProblem(asProblem(worse)));
    }
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {changes && <ChangedMeanwhile changes={changes} now={fieldsOf(base)} />}
        {problem && <ProblemNote problem={problem} />}
        <TextInput
          data-autofocus
          label={t('name')}
          required
          maxLength={LONGEST_NAME}
          dir="auto"
          autoComplete={own ? 'name' : 'off'}
          {...form.getInputProps('name')}
        />
        <TextInput
          label={t('email')}
          inputMode="email"
          autoComplete="off"
          {...(own && { readOnly: true, variant: 'filled', description: t('emailOwn') })}
          {...form.getInputProps('email')}
        />
        <Autocomplete
          label={t('language')}
          description={languageName(form.values.language) ?? t('languageHint')}
          data={byName(OFFERED)}
          filter={({ options, search }) => options.filter((one) => 'value' in one && offers(one.value, search))}
          renderOption={({ option }) => (
            <span>
              {languageName(option.value)} <span className={classes.tag}>{option.value}</span>
            </span>
          )}
          {...form.getInputProps('language')}
        />
        <Select
          label={t('zone')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('zoneClear') }}
          limit={100}
          nothingFoundMessage={t('zoneNone')}
          data={zones(base.zone ?? '')}
          {...form.getInputProps('zone')}
          value={form.values.zone || null}
          onChange={(zone) => form.setFieldValue('zone', zone ?? '')}
        />
        <FormButtons submit={t('save')} cancel={t('cancel')} close={close} busy={save.isPending} />
      </Stack>
    </form>
  );
}

/** Where one is chosen already, every other is offered too. */
function offers(tag: string, search: string): boolean {
  if (OFFERED.includes(search)) return true;
  const words = search.trim().toLowerCase();
  return tag.toLowerCase().startsWith(words) || (languageName(tag) ?? '').toLowerCase().includes(words);
}

function ChangedMeanwhile({ changes, now }: { changes: Field[]; now: Fields }) {
  const { t } = useTranslation('people');
  return (
    <div className={classes.changed} role="alert">
      <Text fw={600}>{t('changedMeanwhile')}</Text>
      {changes.map((field) => (
        <Text key={field} size="sm">
          {now[field]
            ? t('changedTo', { field: t(field), value: isolated(now[field]) })
            : t('changedToNone', { field: t(field) })}
        </Text>
      ))}
      <Text size="sm">{t('keptTyped')}</Text>
    </div>
  );
}
