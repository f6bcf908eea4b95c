import type { Place } from '../../kit/why.ts';

/** A question whose answer is known. */
export interface Settled {
  /** The key of the right option. */
  readonly right: string;
  /** The statement of a policy that decides, where there is one. */
  readonly place?: Place;
}
