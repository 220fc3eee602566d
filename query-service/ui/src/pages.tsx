import type { ComponentType } from 'react';
import type { Capability, Me } from './api/types';
import { i18n } from './i18n';
import type { catalogues } from './i18n/catalogues';
import { lazyPage } from './shell/lazyPage';

type Catalogue = (typeof catalogues)['en'];
/** The folders of texts that have the title of a page. */
type Titled = {
  [Folder in keyof Catalogue]: 'pageTitle' extends keyof Catalogue[Folder] ? Folder : never;
}[keyof Catalogue];

/** The registry of pages: the menu, the first page and who may open what follow from it. */
export type PageName =
  | 'today'
  | 'inbox'
  | 'board'
  | 'relationships'
  | 'replay'
  | 'people'
  | 'import'
  | 'roles'
  | 'settings'
  | 'programmes'
  | 'operations'
  | 'mailbox';

export interface PageProps {
  programme: string;
  relationship?: string;
}

export interface Page {
  name: PageName;
  /** The folder whose texts name the page, in the menu and in the title of the window. */
  texts: Titled;
  path: string;
  /** Any of them opens the page. */
  capabilities: Capability[];
  /** Its place in the menu. */
  order: number;
  /** The roles that start here. */
  homeOf: string[];
  /** Whether it is for the demo alone, which has a mailbox. */
  needsMailbox?: true;
  component: ComponentType<PageProps>;
}

export const PAGES: readonly Page[] = [
  {
    name: 'today',
    texts: 'today',
    path: '/programmes/$programme/today/{-$relationship}',
    capabilities: ['READ_OWN'],
    order: 0,
    homeOf: [],
    component: lazyPage(() => import('./today/TodayPage')),
  },
  {
    name: 'relationships',
    texts: 'relationships',
    path: '/programmes/$programme/relationships/{-$relationship}',
    capabilities: ['READ_RELATIONSHIPS', 'READ_OWN'],
    order: 1,
    homeOf: ['coordinator'],
    component: lazyPage(() => import('./relationships/Relationships')),
  },
  {
    name: 'inbox',
    texts: 'inbox',
    path: '/programmes/$programme/inbox/{-$relationship}',
    capabilities: ['LOOK_AFTER_RELATIONSHIPS'],
    order: 2,
    homeOf: [],
    component: lazyPage(() => import('./inbox/InboxPage')),
  },
  {
    name: 'board',
    texts: 'board',
    path: '/programmes/$programme/board/{-$relationship}',
    capabilities: ['READ_BOARD'],
    order: 3,
    homeOf: ['programme-manager'],
    component: lazyPage(() => import('./board/BoardPage')),
  },
  {
    name: 'replay',
    texts: 'replay',
    path: '/programmes/$programme/replay/{-$relationship}',
    capabilities: ['REPLAY'],
    order: 4,
    homeOf: ['auditor'],
    component: lazyPage(() => import('./replay/ReplayPage')),
  },
  {
    name: 'people',
    texts: 'people',
    path: '/programmes/$programme/people/{-$relationship}',
    capabilities: ['READ_NAMES'],
    order: 5,
    homeOf: [],
    component: lazyPage(() => import('./people/PeoplePage')),
  },
  {
    name: 'import',
    texts: 'importing',
    path: '/programmes/$programme/import/{-$relationship}',
    capabilities: ['IMPORT_MEETINGS'],
    order: 6,
    homeOf: ['integration'],
    component: lazyPage(() => import('./importing/ImportPage')),
  },
  {
    name: 'roles',
    texts: 'roles',
    path: '/programmes/$programme/roles/{-$relationship}',
    capabilities: ['GRANT_ROLES', 'REPLAY'],
    order: 7,
    homeOf: ['administrator'],
    component: lazyPage(() => import('./roles/RolesPage')),
  },
  {
    name: 'settings',
    texts: 'settings',
    path: '/programmes/$programme/settings/{-$relationship}',
    capabilities: ['MANAGE_PROGRAMMES'],
    order: 8,
    homeOf: [],
    component: lazyPage(() => import('./settings/SettingsPage')),
  },
  {
    name: 'programmes',
    texts: 'programmes',
    path: '/programmes/$programme/programmes/{-$relationship}',
    capabilities: ['MANAGE_PROGRAMMES'],
    order: 9,
    homeOf: [],
    component: lazyPage(() => import('./programmes/ProgrammesPage')),
  },
  {
    name: 'operations',
    texts: 'operations',
    path: '/operations',
    capabilities: ['OPERATE'],
    order: 10,
    homeOf: ['operator'],
    component: lazyPage(() => import('./operations/OperationsPage')),
  },
  {
    name: 'mailbox',
    texts: 'mailbox',
    path: '/programmes/$programme/mailbox/{-$relationship}',
    capabilities: ['READ_OWN', 'READ_BOARD', 'READ_RELATIONSHIPS', 'GRANT_ROLES'],
    order: 11,
    homeOf: [],
    needsMailbox: true,
    component: lazyPage(() => import('./mailbox/MailboxPage')),
  },
];

/** The name of a page in the language of the moment. */
export function titleOf({ texts }: Page): string {
  return i18n.t(`${texts}:pageTitle`);
}

/** The pages a person may open, the one to start with first. */
export function pagesOf(me: Me, mailbox: boolean): Page[] {
  const served = PAGES.filter(({ needsMailbox }) => mailbox || !needsMailbox);
  const pages = served.filter(({ capabilities }) => capabilities.some((one) => holds(me, one)));
  const ordered = pages.toSorted((one, other) => one.order - other.order);
  const homes = me.roles.map((role) => ordered.find(({ homeOf }) => homeOf.includes(role)));
  const home = homes.find((page) => page !== undefined);
  return home ? [home, ...ordered.filter((page) => page !== home)] : ordered;
}

/** Everybody may read what is their own; only a participant has something of the kind. */
function holds({ capabilities, participations }: Me, capability: Capability): boolean {
  return capabilities.includes(capability) && (capability !== 'READ_OWN' || participations.length > 0);
}
