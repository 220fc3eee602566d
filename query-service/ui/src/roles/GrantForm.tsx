import { Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/client';
import { newKey } from '../api/keys';
import { useSession } from '../session/session';
import { useUnsaved } from '../session/unsaved';
import { ProblemNote } from '../shell/notes';
import { fieldOf, GRANTABLE, OF_ALL, type Role, roleCommandsOf, roleName, type Word } from './roles';
import classes from './roles.module.css';

const HERE = 'here';
const EVERYWHERE = 'everywhere';

interface Entered {
  person: string;
  role: Role | null;
  programme: string;
}

const NOTHING: Entered = { person: '', role: null, programme: HERE };

interface Props {
  programme: string;
  changed: (position: number | undefined) => void;
}

/** Grants a role; what is refused is said at the field it is about. */
export function GrantForm({ programme, changed }: Props) {
  const { t } = useTranslation('roles');
  const form = useForm<Entered>({
    initialValues: NOTHING,
    validate: {
      person: (person) => (person.trim() === '' ? t('missing.person') : null),
      role: (role) => (role === null ? t('missing.role') : null),
    },
  });
  const { grant, problem } = useGrant(changed, () => form.reset(), form.setFieldError);
  useUnsaved(form.values.person !== '');
  const everywhere = form.values.role !== null && OF_ALL.has(form.values.role);

  return (
    <form
      className={`surface ${classes.form}`}
      onSubmit={form.onSubmit(({ person, role, programme: where }) => {
        if (role === null) return;
        const place = where === HERE && !everywhere ? programme : undefined;
        grant.mutate({ person: person.trim(), role, programme: place, key: newKey('role') });
      })}
    >
      <Stack gap="sm">
        <Title order={3} fz={14}>
          {t('grantTitle')}
        </Title>
        <Group align="flex-start" gap="sm">
          <TextInput
            className={classes.person ?? ''}
            label={t('personId')}
            description={t('personHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="off"
            spellCheck={false}
            {...form.getInputProps('person')}
          />
          <Select
            label={t('role')}
            placeholder={t('chooseRole')}
            data={GRANTABLE.map((role) => ({ value: role, label: roleName(role) }))}
            {...form.getInputProps('role')}
          />
          <Select
            label={t('where')}
            allowDeselect={false}
            data={[
              { value: HERE, label: t('here'), disabled: everywhere },
              { value: EVERYWHERE, label: t('everywhere') },
            ]}
            {...form.getInputProps('programme')}
            value={everywhere ? EVERYWHERE : form.values.programme}
          />
        </Group>
        <Button type="submit" w="fit-content" loading={grant.isPending}>
          {t('grant')}
        </Button>
        {problem && <ProblemNote problem={problem} />}
        <div role="status">{grant.isSuccess && <Text size="sm">{t('done.grant')}</Text>}</div>
      </Stack>
    </form>
  );
}

/** Says a refusal at its field, and hands on one that is about none of them. */
function useGrant(changed: Props['changed'], granted: () => void, refuse: (field: keyof Entered, why: string) => void) {
  const { send, commandUrl } = useSession();
  const commands = useMemo(() => roleCommandsOf(send, commandUrl), [send, commandUrl]);
  const grant = useMutation({
    mutationFn: (word: Word) => commands.grant(word),
    onSuccess: (position) => {
      changed(position);
      granted();
    },
    onError: (error) => {
      const problem = asProblem(error);
      const field = fieldOf(problem);
      if (field) refuse(field, problem.detail || problem.title);
    },
  });
  const problem = grant.error ? asProblem(grant.error) : undefined;
  return { grant, problem: problem && !fieldOf(problem) ? problem : undefined };
}
