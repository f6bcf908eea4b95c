import { masteries, type Mastery } from '../../triage/study/mastery.ts';

/** How well something is known, in words. */
export const masteryWords: Readonly<Record<Mastery, string>> = {
  known: 'known',
  due: 'due',
  shaky: 'missed last time',
  untouched: 'not asked yet',
};

/** How many questions are known how well, such as “2 due, 3 known”. */
export const countWords = (counts: Readonly<Record<Mastery, number>>): string =>
  masteries
    .filter((mastery) => counts[mastery] > 0)
    .map((mastery) => `${counts[mastery]} ${masteryWords[mastery]}`)
    .join(', ');
