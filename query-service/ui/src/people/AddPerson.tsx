import { Checkbox, MultiSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asProblem, Problem } from '../api/client';
import { useSkills } from '../api/skills';
import { plain } from '../format/words';
import { i18n } from '../i18n';
import { termOf } from '../i18n/terms';
import { attemptWith } from '../importing/imports';
import { useSession } from '../session/session';
import { useUnsaved } from '../session/unsaved';
import { FormButtons } from '../shell/FormButtons';
import { ProblemNote } from '../shell/notes';
import { type Newcomer, newcomerFile } from './newcomer';
import { PersonDialog } from './PersonDialog';
import { type PeopleReport, peopleImportsOf } from './peopleImports';

const LONGEST_NAME = 200;
const FIELDS: (keyof Newcomer)[] = ['name', 'email', 'capacity', 'skills'];

/** Brings one person into a programme, the way a file of one row would. */
export function AddPerson({ programme, close }: { programme: string; close: () => void }) {
  const { t } = useTranslation('people');
  const { skills } = useSkills(programme);
  const form = useForm<Newcomer>({
    initialValues: { name: '', email: '', capacity: '', skills: [], invite: true },
    validate: {
      name: (name) => (name.trim() ? null : t('required')),
      email: (email) => (email.trim() ? null : t('required')),
    },
  });
  useUnsaved(form.isDirty());
  const add = useNewcomer(programme, close);
  /** The next try goes without an invitation where none is sent. */
  const withoutMail = ({ rule }: Problem) => {
    if (rule === 'NOBODY_IS_INVITED') form.setFieldValue('invite', false);
  };
  const refusal = add.error ? asProblem(add.error) : undefined;
  const field = FIELDS.find((one) => one === refusal?.field);
  const errorOf = (name: keyof Newcomer) => (field === name ? { error: refusal?.detail } : {});
  return (
    <PersonDialog title={t('adding.title')} close={close}>
      <form
        onSubmit={form.onSubmit((person) => add.mutate(person, { onError: (cause) => withoutMail(asProblem(cause)) }))}
        noValidate
      >
        <Stack gap="sm">
          {refusal && !field && <ProblemNote problem={refusal} />}
          <TextInput
            data-autofocus
            label={t('name')}
            required
            maxLength={LONGEST_NAME}
            dir="auto"
            autoComplete="off"
            {...form.getInputProps('name')}
            {...errorOf('name')}
          />
          <TextInput
            label={t('email')}
            required
            inputMode="email"
            autoComplete="off"
            {...form.getInputProps('email')}
            {...errorOf('email')}
          />
          <NumberInput
            label={t('adding.capacity')}
            description={t('adding.capacityHint')}
            min={0}
            max={100}
            allowDecimal={false}
            {...form.getInputProps('capacity')}
            {...errorOf('capacity')}
          />
          {skills && skills.length > 0 && (
            <MultiSelect
              label={t('skills.title')}
              data={skills}
              searchable
              {...form.getInputProps('skills')}
              {...errorOf('skills')}
            />
          )}
          <Checkbox label={t('adding.invite')} {...form.getInputProps('invite', { type: 'checkbox' })} />
          <FormButtons submit={t('adding.add')} cancel={t('cancel')} close={close} busy={add.isPending} />
        </Stack>
      </form>
    </PersonDialog>
  );
}

/** Somebody who has this address already is not given another name by the way. */
function requireNew({ refusals, counts }: PeopleReport): void {
  const refusal = refusals[0];
  if (refusal) {
    const { rule, detail, field } = refusal;
    const title = () => termOf('rule', rule, plain(rule));
    throw new Problem(422, title, detail, rule, field ?? undefined);
  }
  if (counts['NEW'] !== 1) {
    throw new Problem(409, i18n.t('people:adding.known'), i18n.t('people:adding.known'), undefined, 'email');
  }
}

/** A row that is refused is refused at its field. */
function useNewcomer(programme: string, added: () => void) {
  const { send, commandUrl } = useSession();
  const queries = useQueryClient();
  return useMutation<void, Error, Newcomer>({
    mutationFn: async (person) => {
      const imports = peopleImportsOf(send, commandUrl, programme);
      const attempt = attemptWith(newcomerFile(person));
      requireNew(await imports.dryRun({ attempt, invite: person.invite }));
      requireNew(await imports.commit({ attempt, invite: person.invite, skipRefused: true }));
    },
    onSuccess: async () => {
      await queries.invalidateQueries();
      added();
    },
  });
}
