import type { Source } from '../explain/source.ts';

/** A word of the field, in a few sentences for someone who meets it for the first time. */
export interface GlossaryTerm extends Source {
  /** Stable: it stands in addresses, as `/glossary/#trust-policy`. */
  readonly id: string;
  readonly term: string;
  /** Other names of the same thing: abbreviations, former names. */
  readonly aliases?: readonly string[];
  /**
   * The words by which texts mean it, where those are not its names: a name such as “state” is also a word
   * of everyday language. Plurals are found by themselves. An empty list: it is never linked.
   */
  readonly inText?: readonly string[];
  readonly text: string;
  /** Ids of terms to read next. */
  readonly see: readonly string[];
  /** Ids of flows in which it is met, as they join the catalogue. */
  readonly flows: readonly string[];
  /** Numbers of the statements of the study notes that it teaches. */
  readonly statements?: readonly string[];
}
