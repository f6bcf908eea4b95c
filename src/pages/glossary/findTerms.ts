import type { GlossaryTerm } from '../../lab/glossary/glossaryTerm.ts';

/** The terms that hold every word that is sought, in their names or in what is said of them. */
export function findTerms(terms: readonly GlossaryTerm[], sought: string): readonly GlossaryTerm[] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  return terms.filter(({ term, aliases = [], text, statements = [] }) => {
    const all = [term, ...aliases, text, ...statements].join('\n').toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
