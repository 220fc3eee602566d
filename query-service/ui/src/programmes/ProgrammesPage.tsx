import { Stack, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session';
import { OpenProgramme } from './OpenProgramme';
import classes from './ProgrammesPage.module.css';

/** The programmes of those who open them. */
export default function ProgrammesPage() {
  const { t } = useTranslation('programmes');
  const { programmes } = useSession();
  return (
    <Stack gap="md" maw={640}>
      <Title order={2} fz={18}>
        {t('title')}
      </Title>
      <ul className={`surface ${classes.list}`}>
        {programmes.map(({ programme, name, zone }) => (
          <li key={programme}>
            <Link to="/programmes/$programme" params={{ programme }} dir="auto">
              {name}
            </Link>
            <span className={classes.zone}>{zone.replaceAll('_', ' ')}</span>
          </li>
        ))}
      </ul>
      <OpenProgramme />
    </Stack>
  );
}
