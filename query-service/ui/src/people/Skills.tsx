import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSkills } from '../api/skills';
import { formatList } from '../format/words';
import { useSession } from '../session/session';
import { useUnsaved } from '../session/unsaved';
import { ProblemNote } from '../shell/notes';
import { skillsIn } from './details';

/** The words from which the skills of people are chosen, for those who bring people in. */
export function Skills({ programme }: { programme: string }) {
  const { me } = useSession();
  return me.capabilities.includes('ENROL_PARTICIPANTS') ? <Listed programme={programme} /> : null;
}

function Listed({ programme }: { programme: string }) {
  const { t } = useTranslation('people');
  const [editing, setEditing] = useState(false);
  const { skills, problem, again, save } = useSkills(programme);
  return (
    <Stack component="section" className="surface" gap="xs" p="md" mt="md" aria-label={t('skills.title')}>
      <Group justify="space-between">
        <Title order={3} fz={16}>
          {t('skills.title')}
        </Title>
        {skills && !editing && (
          <Button size="xs" variant="default" onClick={() => setEditing(true)}>
            {t('skills.change')}
          </Button>
        )}
      </Group>
      {problem && <ProblemNote problem={problem} again={again} />}
      {skills && editing && <Editing skills={skills} save={save} close={() => setEditing(false)} />}
      {skills && !editing && <Text size="sm">{skills.length > 0 ? formatList(skills) : t('skills.none')}</Text>}
    </Stack>
  );
}

interface EditingProps {
  skills: string[];
  save: ReturnType<typeof useSkills>['save'];
  close: () => void;
}

function Editing({ skills, save, close }: EditingProps) {
  const { t } = useTranslation('people');
  const form = useForm({ initialValues: { lines: skills.join('\n') } });
  useUnsaved(form.isDirty());
  const submit = form.onSubmit(({ lines }) => save.mutate(skillsIn(lines), { onSuccess: close }));
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        {save.error && <ProblemNote problem={save.error} />}
        <Textarea
          label={t('skills.lines')}
          description={t('skills.hint')}
          autosize
          minRows={4}
          maxRows={16}
          dir="auto"
          data-autofocus
          {...form.getInputProps('lines')}
        />
        <Group gap="sm">
          <Button type="submit" loading={save.isPending}>
            {t('save')}
          </Button>
          <Button variant="default" onClick={close} disabled={save.isPending}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
