import {
  ActionIcon,
  Group,
  Menu,
  Select,
  Text,
  UnstyledButton,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ME, usePerson } from '../api/people';
import { formatList, roleWords } from '../format/words';
import { LanguageItems } from '../i18n/LanguageChoice';
import { type Page, type PageName, titleOf } from '../pages';
import { useSession } from '../session/session';
import { pageAt, sameQuestion, useAddress } from './address';
import { ConnectionNote } from './ConnectionNote';
import { FreshnessPill } from './FreshnessPill';
import classes from './Header.module.css';
import { Moon, Person, Sun } from './icons';
import { lazyPage } from './lazyPage';
import { Logo } from './Logo';

const MyDetails = lazyPage(() => import('../people/MyDetails'));

interface Props {
  pages: Page[];
  page?: PageName;
  programme?: string;
}

export function Header({ pages, page, programme }: Props) {
  const { t } = useTranslation('shell');
  return (
    <header className={classes.header}>
      <div className={classes.row}>
        <Link to="/" activeOptions={{ exact: true }} className={classes.home} aria-label={t('header.home')}>
          <Logo />
        </Link>
        {programme && pages.length > 0 && (
          <div className={classes.place}>
            <ProgrammeSelect programme={programme} page={page ?? 'board'} />
            <PageLinks pages={pages} programme={programme} {...(page && { page })} />
          </div>
        )}
        <Group gap={6} wrap="nowrap" className={classes.end}>
          <FreshnessPill />
          <SchemeButton />
          <PersonMenu />
        </Group>
      </div>
      <ConnectionNote />
    </header>
  );
}

function ProgrammeSelect({ programme, page }: { programme: string; page: PageName }) {
  const { t } = useTranslation('shell');
  const { programmes } = useSession();
  const { params } = useAddress();
  const navigate = useNavigate();
  const name = programmes.find((one) => one.programme === programme)?.name ?? t('header.unknownProgramme');
  if (programmes.length < 2) {
    return (
      <Text className={classes.programme} fw={500} truncate title={name}>
        {name}
      </Text>
    );
  }
  return (
    <Select
      className={classes.programme}
      size="sm"
      aria-label={t('header.programme')}
      allowDeselect={false}
      searchable={programmes.length > 8}
      data={programmes.map((one) => ({ value: one.programme, label: one.name }))}
      value={programme}
      onChange={(next) =>
        next && void navigate({ ...pageAt(page, next), search: sameQuestion(params), resetScroll: false })
      }
    />
  );
}

function PageLinks({ pages, page, programme }: Required<Pick<Props, 'pages' | 'programme'>> & { page?: PageName }) {
  const { t } = useTranslation('shell');
  const { params } = useAddress();
  return (
    <nav className={classes.pages} aria-label={t('header.pages')}>
      {pages.map((one) => (
        <Link
          key={one.name}
          {...pageAt(one.name, programme)}
          search={sameQuestion(params)}
          className={classes.link}
          aria-current={one.name === page ? 'page' : undefined}
        >
          {titleOf(one)}
        </Link>
      ))}
    </nav>
  );
}

function SchemeButton() {
  const { t } = useTranslation('shell');
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={t(dark ? 'header.light' : 'header.dark')}
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
    >
      {dark ? <Sun size={18} /> : <Moon size={18} />}
    </ActionIcon>
  );
}

function PersonMenu() {
  const { t } = useTranslation('shell');
  const { me, signOut, account } = useSession();
  const roles = me.roles.length > 0 ? me.roles : ['participant'];
  const [details, setDetails] = useState(false);
  return (
    <>
      <Menu position="bottom-end" width={220} keepMounted={false}>
        <Menu.Target>
          <UnstyledButton className={classes.person} aria-label={t('header.account')}>
            <Person size={18} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <div className={classes.who}>
            <OwnName />
            <Text size="xs" c="dimmed">
              {formatList(roles.map(roleWords))}
            </Text>
          </div>
          <Menu.Divider />
          <LanguageItems />
          <Menu.Divider />
          <Menu.Item onClick={() => setDetails(true)}>{t('header.details')}</Menu.Item>
          {account && (
            <>
              <Menu.Item component="a" href={account.passkeys}>
                {t('header.passkeys')}
              </Menu.Item>
              <Menu.Item component="a" href={account.signIns}>
                {t('header.signIns')}
              </Menu.Item>
            </>
          )}
          <Menu.Item onClick={signOut}>{t('header.signOut')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {details && (
        <Suspense>
          <MyDetails close={() => setDetails(false)} />
        </Suspense>
      )}
    </>
  );
}

/** Absent until it is known, and for those who have not said what they are called. */
function OwnName() {
  const { person } = usePerson(ME);
  return person?.name ? <Text fw={600}>{person.name}</Text> : null;
}
