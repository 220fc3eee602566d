import { CatchBoundary, Outlet, useMatches, useNavigate, useParams } from '@tanstack/react-router';
import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDaysOf } from './format/dates';
import { type Page, PAGES, pagesOf, titleOf } from './pages';
import { OpenProgramme } from './programmes/OpenProgramme';
import { lastProgramme, rememberProgramme } from './session/lastProgramme';
import { useSession } from './session/session';
import { pageAt, sameQuestion, useAddress } from './shell/address';
import { PageFailed } from './shell/faults';
import { Header } from './shell/Header';
import { EmptyNote, Waiting } from './shell/notes';
import { SentLater } from './shell/SentLater';
import { ThingContext, useTitle } from './shell/title';

/** What surrounds every page: the header, the title, and what is shown while a page loads or when it fails. */
export function App() {
  const { t } = useTranslation('shell');
  const { me, mailbox } = useSession();
  const [thing, setThing] = useState<string>();
  const pages = pagesOf(me, mailbox);
  const match = useMatches({ select: (matches) => matches.at(-1) });
  const shown = match?.staticData.page;
  const { programme, name } = useProgramme();
  const page = shown === 'first' ? pages[0] : PAGES.find((one) => one.name === shown);
  const placed = (what: string) => (name ? t('placed', { what, where: name }) : what);
  const pageTitle = page ? placed(titleOf(page)) : (name ?? '');
  const heading = shown ? pageTitle : t('noSuchPage');
  const title = shown && thing ? placed(thing) : heading;
  useTitle(title);

  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <Header pages={pages} {...(page && { page: page.name })} {...(programme && { programme })} />
      <main id="main" className="page" tabIndex={-1}>
        <h1 className="visually-hidden">{heading || 'Kept'}</h1>
        <p className="visually-hidden" aria-live="polite">
          {title}
        </p>
        <SentLater />
        <CatchBoundary getResetKey={() => match} errorComponent={PageFailed}>
          <ThingContext value={setThing}>
            <Suspense key={match?.routeId} fallback={<Waiting heights={[64, 280, 140]} />}>
              {pages.length === 0 ? <NothingToRead /> : <Outlet />}
            </Suspense>
          </ThingContext>
        </CatchBoundary>
      </main>
    </>
  );
}

/** The programme of the address, else the one used last, else the first. */
function useProgramme(): { programme?: string; name?: string } {
  const { me, programmes } = useSession();
  const named = useMatches({ select: (matches) => matches.at(-1)?.params.programme as string | undefined });
  const readable = programmes.map((one) => one.programme);
  const programme = named ?? lastProgramme(me.sub, readable) ?? readable[0];
  const known = programmes.find((one) => one.programme === programme);
  showDaysOf(known?.zone);
  useEffect(() => {
    if (known) rememberProgramme(me.sub, known.programme);
  }, [me.sub, known]);
  return { ...(programme && { programme }), ...(known && { name: known.name }) };
}

/** An address that names no programme or no page is filled in, so that a link says what is shown. */
export function WayIn() {
  const { t } = useTranslation('shell');
  const { me, mailbox } = useSession();
  const { programme } = useProgramme();
  const { params } = useAddress();
  const navigate = useNavigate();
  const page = pagesOf(me, mailbox)[0]?.name;
  useEffect(() => {
    if (page && (programme || page === 'operations'))
      void navigate({ ...pageAt(page, programme), search: sameQuestion(params), replace: true });
  }, [navigate, programme, page, params]);
  if (programme || page === 'operations') return null;
  if (me.capabilities.includes('MANAGE_PROGRAMMES')) return <OpenProgramme />;
  return <EmptyNote title={t('noProgramme.title')}>{t('noProgramme.text')}</EmptyNote>;
}

/** A page, for those who may open it. */
export function PageContent({ page }: { page: Page }) {
  const { t } = useTranslation('shell');
  const { me, mailbox } = useSession();
  const { programme, relationship } = useParams({ strict: false }) as { programme: string; relationship?: string };
  if (!pagesOf(me, mailbox).includes(page)) {
    return <EmptyNote title={t('notForRole.title')}>{t('notForRole.text')}</EmptyNote>;
  }
  return <page.component programme={programme} {...(relationship && { relationship })} />;
}

function NothingToRead() {
  const { t } = useTranslation('shell');
  return <EmptyNote title={t('nothingToRead.title')}>{t('nothingToRead.text')}</EmptyNote>;
}
