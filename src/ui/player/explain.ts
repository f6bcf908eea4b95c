import type { Explanation } from '../widgets/explanation.ts';

/** What a name on the wire can be the name of. */
export type TermKind =
  | 'method'
  | 'status'
  | 'header'
  | 'header-value'
  | 'parameter'
  | 'element'
  | 'attribute'
  | 'claim'
  | 'field';

/**
 * Looks up what a name means. For `header-value` the name is that of the header; for elements and
 * attributes it is the local name, and the namespace comes with it.
 */
export type Explain = (kind: TermKind, name: string, namespace?: string) => Explanation | undefined;
