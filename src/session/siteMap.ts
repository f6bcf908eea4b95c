import { type FlowCard, flows } from '../flows/index.ts';
import { formatCompareAddress } from './compareAddress.ts';

/** What a page is made of: the folder of pages/ that draws it. */
export type PageName =
  'catalogue' | 'triage' | 'quiz' | 'compare' | 'glossary' | 'lab' | 'embed' | 'print' | 'missing';

/** One page of the site. The build writes an HTML file for each, the router a route. */
export interface SitePage {
  /** Inside the lab, such as `/flows/saml-api/`; `/404.html` is what a host shows for any other address. */
  readonly path: string;
  readonly page: PageName;
  readonly title: string;
  /** One sentence for search engines and for whoever has no JavaScript. */
  readonly description: string;
}

/** Every page of the site but the comparisons, the page for unknown addresses last. */
export const siteMap: readonly SitePage[] = [
  {
    path: '/',
    page: 'catalogue',
    title: 'The flows',
    description:
      'Play AWS identity federation step by step, on real signatures, tokens and policies, in your browser.',
  },
  {
    path: '/triage/',
    page: 'triage',
    title: 'Triage',
    description: 'Choose the way of federating that fits, and see why.',
  },
  {
    path: '/quiz/',
    page: 'quiz',
    title: 'Quiz',
    description: 'Find out what you know of AWS identity federation: practice, exam and review.',
  },
  {
    path: '/compare/',
    page: 'compare',
    title: 'Compare',
    description: 'Play two ways of federating side by side, and see what differs between them.',
  },
  {
    path: '/glossary/',
    page: 'glossary',
    title: 'Glossary',
    description: 'The words of AWS identity federation, each in a few plain sentences.',
  },
  ...flows.flatMap((card): readonly SitePage[] => [
    { path: `/flows/${card.id}/`, page: 'lab', title: card.title, description: card.use },
    { path: `/embed/${card.id}/`, page: 'embed', title: card.title, description: card.use },
    {
      path: `/flows/${card.id}/print/`,
      page: 'print',
      title: `${card.title}, on paper`,
      description: `Every step and every message of the flow, to print. ${card.use}`,
    },
  ]),
  {
    path: '/404.html',
    page: 'missing',
    title: 'No such page',
    description: 'There is no page of the lab at this address.',
  },
];

/** Two flows side by side, as a page. */
export const comparisonPage = (a: FlowCard, b: FlowCard): SitePage => ({
  path: formatCompareAddress({ a: a.id, b: b.id }),
  page: 'compare',
  title: `${a.title} | ${b.title}`,
  description: `${a.title}, beside ${b.title}: both played in step, and what differs between them.`,
});

/** Each pair of different flows, as pages: each has an HTML file, and all have one route. */
export const comparisonPages = (): readonly SitePage[] =>
  flows.flatMap((a) => flows.flatMap((b) => (a === b ? [] : [comparisonPage(a, b)])));

/** A page's title as the browser's tab shows it. */
export const documentTitle = (page: SitePage): string => `${page.title} · Federation Lab`;
