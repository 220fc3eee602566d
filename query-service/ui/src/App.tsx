import { lazy, Suspense, useEffect } from 'react';
import { type Page, pagesFor, seesAll, useSession } from './session/session';
import { navigate, pageWith, useAddress } from './shell/address';
import { Header, TITLES } from './shell/Header';
import { EmptyNote, NoSuchPage, Waiting } from './shell/notes';
import { pathTo, type Route, routeOf } from './shell/route';

const BoardPage = lazy(() => import('./board/BoardPage'));
const RelationshipsPage = lazy(() => import('./relationships/RelationshipsPage'));
const RelationshipPage = lazy(() => import('./relationships/RelationshipPage'));
const OwnRelationships = lazy(() => import('./relationships/OwnRelationships'));
const ReplayPage = lazy(() => import('./replay/ReplayPage'));
const ImportPage = lazy(() => import('./importing/ImportPage'));

/** Default page by role: the board for managers, the list for coordinators, the replay for auditors. */
export function App() {
  const { me, programmes } = useSession();
  const { path, params } = useAddress();
  const pages = pagesFor(me);
  const route = routeOf(path);
  const programme = route?.programme ?? programmes[0]?.programme;
  const page = route?.page ?? pages[0];

  useEffect(() => {
    if (route && programme && page && (!route.programme || !route.page)) {
      navigate(pageWith(pathTo(programme, page), params), 'replace');
    }
  }, [route, programme, page, params]);

  const name = programmes.find((one) => one.programme === programme)?.name;
  const place = [page && TITLES[page], name].filter(Boolean).join(', ') || 'Kept';
  const title = route ? place : 'No such page';
  useEffect(() => {
    document.title = `${title} \u2013 Kept`;
  }, [title]);

  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <Header pages={pages} {...(page && { page })} {...(programme && { programme })} />
      <main id="main" className="page" tabIndex={-1}>
        <h1 className="visually-hidden">{title}</h1>
        <Suspense fallback={<Waiting heights={[64, 280, 140]} />}>
          <Content route={route} pages={pages} {...(programme && { programme })} {...(page && { page })} />
        </Suspense>
      </main>
    </>
  );
}

interface Shown {
  route: Route | undefined;
  pages: Page[];
  programme?: string;
  page?: Page;
}

function Content({ route, pages, programme, page }: Shown) {
  const { me } = useSession();
  if (pages.length === 0) return <NothingToRead />;
  if (!route) return <NoSuchPage />;
  if (!programme || !page) {
    return <EmptyNote title="No programme yet">As soon as one is opened it will appear here.</EmptyNote>;
  }
  if (!pages.includes(page)) {
    return <EmptyNote title="This page is not for your role">Its figures are shown to others only.</EmptyNote>;
  }
  switch (page) {
    case 'board':
      return <BoardPage programme={programme} />;
    case 'relationships':
      if (route.relationship) return <RelationshipPage programme={programme} relationship={route.relationship} />;
      return seesAll(me) ? <RelationshipsPage programme={programme} /> : <OwnRelationships programme={programme} />;
    case 'replay':
      return <ReplayPage programme={programme} {...(route.relationship && { relationship: route.relationship })} />;
    case 'import':
      return <ImportPage programme={programme} />;
  }
}

function NothingToRead() {
  return (
    <EmptyNote title="There is nothing for you to read here yet">
      You are signed in, but your account has no role that reads reports. Boards are for programme managers, lists for
      coordinators, replays for auditors; participants see the relationships of which they are members.
    </EmptyNote>
  );
}
