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
import { plain } from '../format/words';
import { type Page, useSession } from '../session/session';
import { navigate, pageWith, useAddress } from './address';
import { ConnectionNote } from './ConnectionNote';
import { FreshnessPill } from './FreshnessPill';
import classes from './Header.module.css';
import { Moon, Sun } from './icons';
import { Link } from './Link';
import { Logo } from './Logo';
import { pathTo } from './route';

export const TITLES: Record<Page, string> = {
  board: 'Board',
  relationships: 'Relationships',
  replay: 'Replay',
  import: 'Import',
};

interface Props {
  pages: Page[];
  page?: Page;
  programme?: string;
}

export function Header({ pages, page, programme }: Props) {
  return (
    <header className={classes.header}>
      <div className={classes.row}>
        <Link href="/" className={classes.home} aria-label="Kept, first page">
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

function ProgrammeSelect({ programme, page }: { programme: string; page: Page }) {
  const { programmes } = useSession();
  const { params } = useAddress();
  const name = programmes.find((one) => one.programme === programme)?.name ?? 'Unknown programme';
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
      aria-label="Programme"
      allowDeselect={false}
      searchable={programmes.length > 8}
      data={programmes.map((one) => ({ value: one.programme, label: one.name }))}
      value={programme}
      onChange={(next) => next && navigate(pageWith(pathTo(next, page), params))}
    />
  );
}

function PageLinks({ pages, page, programme }: Required<Pick<Props, 'pages' | 'programme'>> & { page?: Page }) {
  const { params } = useAddress();
  return (
    <nav className={classes.pages} aria-label="Pages">
      {pages.map((one) => (
        <Link
          key={one}
          href={pageWith(pathTo(programme, one), params)}
          className={classes.link}
          aria-current={one === page ? 'page' : undefined}
        >
          {TITLES[one]}
        </Link>
      ))}
    </nav>
  );
}

function SchemeButton() {
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={dark ? 'Light colours' : 'Dark colours'}
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
    >
      {dark ? <Sun size={18} /> : <Moon size={18} />}
    </ActionIcon>
  );
}

function PersonMenu() {
  const { me, signOut, signIns } = useSession();
  const roles =
    me.roles.length > 0 ? me.roles.map((role) => plain(role.replaceAll('-', '_'))).join(', ') : 'Participant';
  return (
    <Menu position="bottom-end" width={220} keepMounted={false}>
      <Menu.Target>
        <UnstyledButton className={classes.person} aria-label={`Account of ${me.name}`}>
          {me.name.charAt(0).toUpperCase()}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <Text fw={600}>{me.name}</Text>
          <Text size="xs" c="dimmed">
            {roles}
          </Text>
        </div>
        <Menu.Divider />
        {signIns && (
          <Menu.Item component="a" href={signIns}>
            Where you are signed in
          </Menu.Item>
        )}
        <Menu.Item onClick={signOut}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
