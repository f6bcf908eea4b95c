import type { PageName } from '../src/session/siteMap.ts';

/** What a page has reached: all it loads by itself, its first diagram, or that it can be played. */
export type Milestone = 'loaded' | 'diagram' | 'ready';

/** What marks a milestone in the page; `loaded` is when the network has come to rest. */
export const marks: Record<Exclude<Milestone, 'loaded'>, string> = {
  diagram: '[data-diagram="ready"]',
  ready: '[data-flow][data-state="ready"]',
};

/**
 * How many bytes of JavaScript, each file gzipped at level 9, a page may have asked for when it reaches a
 * milestone. 1 KB is 1000 bytes. A page that is not named has none to keep.
 */
export const budgets: Partial<Record<PageName, Partial<Record<Milestone, number>>>> = {
  catalogue: { loaded: 200_000 },
  triage: { loaded: 280_000 },
  quiz: { loaded: 280_000 },
  glossary: { loaded: 200_000 },
  lab: { diagram: 500_000, ready: 700_000 },
  embed: { diagram: 500_000, ready: 700_000 },
};
