import type { GlossaryTerm } from '../../lab/glossary/glossaryTerm.ts';

export interface LetterGroup {
  readonly letter: string;
  readonly terms: readonly GlossaryTerm[];
}

/** Terms in alphabetical order, whatever their capitals, under their first letters. */
export function byLetter(terms: readonly GlossaryTerm[]): readonly LetterGroup[] {
  const sorted = terms.toSorted((one, other) => one.term.localeCompare(other.term, 'en'));
  const groups = new Map<string, GlossaryTerm[]>();
  for (const term of sorted) {
    const letter = term.term.slice(0, 1).toUpperCase();
    groups.set(letter, [...(groups.get(letter) ?? []), term]);
  }
  return [...groups].map(([letter, members]) => ({ letter, terms: members }));
}
