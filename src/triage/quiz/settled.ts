import type { Place } from '../../kit/why.ts';

/** What is chosen: the key of an option, or for `order` the keys of all, in order. */
export type Choice = string | readonly string[];

/** A question whose answer is known. */
export interface Settled {
  readonly right: Choice;
  /** The statement of a policy that decides, where there is one. */
  readonly place?: Place;
}
