import type { Source } from '../source.ts';

/** A rule in words. */
export interface RuleText extends Source {
  /** What the rule is about, without an outcome: two to five words. */
  readonly title: string;
  /** The line of the proof where it holds. */
  readonly holds: string;
  /** The line of the proof where it fails. */
  readonly fails: string;
  /** The line where it fails although none of its parts does, as a Deny that matches. */
  readonly denies?: string;
}
