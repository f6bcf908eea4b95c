import type { ContextLookup } from './request.ts';

/** One value of a policy, ready to be held against a value of a request. */
export interface Test {
  /** `saw` is undefined only for a comparison that sees missing keys. */
  readonly matches: (saw: string | undefined, lookup: ContextLookup) => boolean;
  /** The value with its variables replaced, where it has any that can be. */
  readonly resolved?: (lookup: ContextLookup) => string | undefined;
}

/** The kind of value that an operator compares, and how. */
export interface Comparison {
  /** Reads a value of a policy. Undefined where it is not of this kind. */
  readonly compile: (wanted: string, language: { readonly variables: boolean }) => Test | undefined;
  /** What a value of the policy must be, for the message about one that is not. */
  readonly expects: string;
  /** The comparison is about the presence of the key, so it takes no IfExists and no set operator. */
  readonly seesMissing?: true;
}
