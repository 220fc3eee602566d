import { Suspense, useEffect, useState } from 'react';
import { showDaysOf } from './format/dates';
import { lastProgramme, rememberProgramme } from './session/lastProgramme';
import { type Page, pagesFor, seesAll, useSession } from './session/session';
import { navigate, pageWith, useAddress } from './shell/address';
import { ErrorBoundary } from './shell/ErrorBoundary';
import { Header, TITLES } from './shell/Header';
import { lazyPage } from './shell/lazyPage';
import { EmptyNote, NoSuchPage, Waiting } from './shell/notes';
import { pathTo, type Route, routeOf } from './shell/route';
import { ThingContext, useTitle } from './shell/title';

const BoardPage = lazyPage(() => import('./board/BoardPage'));
const RelationshipsPage = lazyPage(() => import('./relationships/RelationshipsPage'));
const RelationshipPage = lazyPage(() => import('./relationships/RelationshipPage'));
const OwnRelationships = lazyPage(() => import('./relationships/OwnRelationships'));
const ReplayPage = lazyPage(() => import('./replay/ReplayPage'));
const ImportPage = lazyPage(() => import('./importing/ImportPage'));

/** Default page by role: the board for managers, the list for coordinators, the replay for auditors. */
export function App() {
  const { me } = useSession();
  const { path, params } = useAddress();
  const [thing, setThing] = useState<string>();
  const pages = pagesFor(me);
  const route = routeOf(path);
  const { programme, name } = useProgramme(route);
  const page = route?.page ?? pages[0];
  useWayIn(route, programme, page);
  const heading = route ? placed(page && TITLES[page], name) : 'No such page';
  const title = route && thing ? placed(thing, name) : heading;
  useTitle(title);

  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <Header pages={pages} {...(page && { page })} {...(programme && { programme })} />
      <main id="main" className="page" tabIndex={-1}>
        <h1 className="visually-hidden">{heading || 'Kept'}</h1>
        <p className="visually-hidden" aria-live="polite">
          {title}
        </p>
        <ErrorBoundary what="This page" at={`${path}?${params}`}>
          <ThingContext value={setThing}>
            <Suspense fallback={<Waiting heights={[64, 280, 140]} />}>
              <Content route={route} pages={pages} {...(programme && { programme })} {...(page && { page })} />
            </Suspense>
          </ThingContext>
        </ErrorBoundary>
      </main>
    </>
  );
}

function placed(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(', ');
}

/** The programme of the address, else the one used last, else the first. */
function useProgramme(route: Route | undefined): { programme?: string; name?: string } {
  const { me, programmes } = useSession();
  const readable = programmes.map((one) => one.programme);
  const programme = route?.programme ?? lastProgramme(me.sub, readable) ?? readable[0];
  const known = programmes.find((one) => one.programme === programme);
  showDaysOf(known?.zone);
  useEffect(() => {
    if (known) rememberProgramme(me.sub, known.programme);
  }, [me.sub, known]);
  return { ...(programme && { programme }), ...(known && { name: known.name }) };
}

/** An address that names no programme or no page is filled in, so that a link says what is shown. */
function useWayIn(route: Route | undefined, programme: string | undefined, page: Page | undefined): void {
  const { params } = useAddress();
  const missing = route && (!route.programme || !route.page);
  useEffect(() => {
    if (missing && programme && page) navigate(pageWith(pathTo(programme, page), params), 'replace');
  }, [missing, programme, page, params]);
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
