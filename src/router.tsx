import { type ComponentType, StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import {
  createBrowserRouter,
  createHashRouter,
  Outlet,
  type RouteObject,
  useMatches,
} from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { FailurePage } from './pages/failure/FailurePage.tsx';
import { LabFrame } from './pages/frame/LabFrame.tsx';
import { InsecureNotice } from './pages/insecure/InsecureNotice.tsx';
import { usePreferences } from './session/preferences.ts';
import { currentSite } from './session/currentSite.ts';
import type { Site } from './session/site.ts';
import { flowCard } from './flows/index.ts';
import {
  comparisonPage,
  documentTitle,
  type PageName,
  siteMap,
  type SitePage,
} from './session/siteMap.ts';

/** Each page is a bundle of its own. The build finds the bundle by the folder's name, to name it in the HTML. */
const pages: Record<PageName, () => Promise<ComponentType>> = {
  catalogue: async () => (await import('./pages/catalogue/CataloguePage.tsx')).CataloguePage,
  triage: async () => (await import('./pages/triage/TriagePage.tsx')).TriagePage,
  quiz: async () => (await import('./pages/quiz/QuizPage.tsx')).QuizPage,
  compare: async () => (await import('./pages/compare/ComparePage.tsx')).ComparePage,
  glossary: async () => (await import('./pages/glossary/GlossaryPage.tsx')).GlossaryPage,
  lab: async () => (await import('./pages/lab/LabPage.tsx')).LabPage,
  embed: async () => (await import('./pages/embed/EmbedPage.tsx')).EmbedPage,
  print: async () => (await import('./pages/print/PrintPage.tsx')).PrintPage,
  missing: async () => (await import('./pages/missing/MissingPage.tsx')).MissingPage,
};

/** Without WebCrypto no signature can be made or checked, so no flow can be played. */
const canSign = globalThis.crypto?.subtle !== undefined;
const playsFlows: readonly PageName[] = ['lab', 'embed', 'print', 'compare'];

/** Pages that stand alone: in a frame of somebody else's page, or on paper. */
const standsAlone = ({ page }: SitePage): boolean => page === 'embed' || page === 'print';

const insecureFrame = (
  <main>
    <InsecureNotice />
  </main>
);

/** What the address of a page looks like to the router. All comparisons are one. */
function patternOf({ page, path }: SitePage): string {
  if (page === 'missing') return '*';
  return page === 'compare' ? 'compare/:a?/:b?/index.html?' : `${path.slice(1)}index.html?`;
}

const routeOf = (page: SitePage): RouteObject => ({
  path: patternOf(page),
  handle: page,
  errorElement: <FailurePage />,
  lazy: async () =>
    !canSign && playsFlows.includes(page.page)
      ? { element: standsAlone(page) ? insecureFrame : null }
      : { Component: await pages[page.page]().catch(failing) },
});

/** React Router draws nothing for a page that failed to load, but does catch one that fails to draw. */
const failing = (reason: unknown): ComponentType =>
  function Failing() {
    throw reason;
  };

/** The page that a route draws, as its parameters make it. */
function useMatchedPage(): SitePage | undefined {
  const match = useMatches().at(-1);
  const [a, b] = [match?.params['a'], match?.params['b']].map((id) => flowCard(id ?? ''));
  return a && b ? comparisonPage(a, b) : (match?.handle as SitePage | undefined);
}

/** Keeps the document in step with the page and the preferences. */
function Document() {
  const page = useMatchedPage();
  const title = page && documentTitle(page);
  const theme = usePreferences((state) => state.theme);
  useEffect(() => {
    if (title !== undefined) document.title = title;
  }, [title]);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <StrictMode>
      <Outlet />
    </StrictMode>
  );
}

const framed = (
  <LabFrame>
    {!canSign && <InsecureNotice />}
    <Outlet />
  </LabFrame>
);

type DataRouter = ReturnType<typeof createBrowserRouter>;

const routes: RouteObject[] = [
  {
    element: <Document />,
    errorElement: <FailurePage />,
    children: [
      { element: framed, children: siteMap.filter((page) => !standsAlone(page)).map(routeOf) },
      ...siteMap.filter(standsAlone).map(routeOf),
    ],
  },
];

/** Draws the lab in an element, once its first page, or the failure of that, can be drawn at once. */
export async function startLab(root: Element): Promise<void> {
  const router = createLabRouter(currentSite());
  // The browser resolves the icon's relative address anew whenever the page's own address changes.
  for (const icon of document.querySelectorAll<HTMLLinkElement>('link[rel="icon"]'))
    icon.setAttribute('href', icon.href);
  await initialized(router);
  createRoot(root).render(<RouterProvider router={router} />);
}

function createLabRouter(site: Site): DataRouter {
  if (site.mode === 'hash' && window.location.hash === '')
    window.location.replace(`#${site.page}${window.location.search}`);
  return site.mode === 'hash'
    ? createHashRouter(routes)
    : createBrowserRouter(routes, { basename: site.basename });
}

function initialized(router: DataRouter): Promise<void> {
  if (router.state.initialized) return Promise.resolve();
  return new Promise((resolve) => {
    const leave = router.subscribe((state) => {
      if (!state.initialized) return;
      leave();
      resolve();
    });
  });
}
