import { createRootRoute, createRoute, createRouter, type RouterHistory } from '@tanstack/react-router';
import { App, PageContent, WayIn } from './App';
import { type PageName, PAGES } from './pages';
import { isList } from './shell/address';
import { NoSuchPage } from './shell/notes';
import { parseSearch, stringifySearch } from './shell/search';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** What is shown there; the first page of a person where an address names none. */
    page?: PageName | 'first';
  }
}

const root = createRootRoute({ component: App, notFoundComponent: NoSuchPage });

const shorter = ['/', '/programmes/$programme'].map((path) =>
  createRoute({ getParentRoute: () => root, path, component: WayIn, staticData: { page: 'first' } }),
);

const elsewhere = createRoute({ getParentRoute: () => root, path: '$', component: NoSuchPage });

const pages = PAGES.map((page) =>
  createRoute({
    getParentRoute: () => root,
    path: page.path,
    component: () => <PageContent page={page} />,
    staticData: { page: page.name },
  }),
);

/** Every address of the pages; a part of one that cannot be decoded leads nowhere. */
export function routerFor(history?: RouterHistory) {
  return createRouter({
    routeTree: root.addChildren([...shorter, ...pages, elsewhere]),
    ...(history && { history }),
    parseSearch,
    stringifySearch,
    caseSensitive: true,
    // A fault is shown by the boundaries of our own, within the page or around all of it.
    disableGlobalCatchBoundary: true,
    // A list finds its own place again once its rows are there.
    scrollRestoration: ({ location }) => !isList(location.pathname),
  });
}

export type Router = ReturnType<typeof routerFor>;

/** Whether the address in the bar leads to a page, for those who are not signed in yet. */
export function leadsSomewhere(router: Router): boolean {
  const { pathname } = router.parseLocation(router.history.location);
  return router.getMatchedRoutes(pathname)[2]?.options.staticData?.page !== undefined;
}
