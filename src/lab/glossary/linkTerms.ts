import type { GlossaryTerm } from './glossaryTerm.ts';

/** A piece of a text: plain words, or words that name a term of the glossary. */
export interface TextPart {
  readonly text: string;
  /** The term's id. */
  readonly term?: string;
}

/**
 * Finds the terms in a text.
 *
 * @param may whether a term may be linked; by default each may
 * @returns the text in pieces, each term marked where it stands first
 */
export type LinkTerms = (text: string, may?: (term: string) => boolean) => readonly TextPart[];

/** The words by which texts mean a term. */
const formsOf = ({ term, aliases = [], inText }: GlossaryTerm): readonly string[] =>
  inText ?? [term, ...aliases];

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A pattern for one form: at the start of a sentence too, and its plural. Names such as `aud` are exact. */
function patternOf(form: string): string {
  if (form.length <= 3) return `${escape(form)}s?`;
  const first = form.slice(0, 1);
  const start = first.toLowerCase() === first.toUpperCase() ? escape(first) : eitherCase(first);
  const body = form.slice(1);
  return /[^aeiou]y$/.test(form)
    ? `${start}${escape(body.slice(0, -1))}(?:y|ies)`
    : `${start}${escape(body)}s?`;
}

const eitherCase = (letter: string): string => `[${letter.toUpperCase()}${letter.toLowerCase()}]`;

// Whole words only, and not what is part of a name on the wire: the `aud` of `saml:aud`, a host, a path.
const before = String.raw`(?<![\p{L}\p{N}_:/.@-])`;
const after = String.raw`(?![\p{L}\p{N}_/@]|[:.-][\p{L}\p{N}])`;

/** Prepares to find the terms of a glossary. Where several fit at one place, the longest form wins. */
export function termLinker(glossary: readonly GlossaryTerm[]): LinkTerms {
  const forms = glossary
    .flatMap((term) => formsOf(term).map((form) => ({ form, id: term.id })))
    .toSorted((one, other) => other.form.length - one.form.length);
  if (forms.length === 0) return (text) => [{ text }];
  const choices = forms.map(({ form }) => `(${patternOf(form)})`).join('|');
  const pattern = new RegExp(`${before}(?:${choices})${after}`, 'gu');

  return (text, may = () => true) => {
    const parts: TextPart[] = [];
    const seen = new Set<string>();
    let plainFrom = 0;
    for (const match of text.matchAll(pattern)) {
      const [words, ...groups] = match;
      const term = forms[groups.findIndex((group) => group !== undefined)]?.id;
      if (term === undefined || seen.has(term)) continue;
      seen.add(term);
      if (!may(term)) continue;
      if (match.index > plainFrom) parts.push({ text: text.slice(plainFrom, match.index) });
      parts.push({ text: words, term });
      plainFrom = match.index + words.length;
    }
    if (plainFrom < text.length || parts.length === 0) parts.push({ text: text.slice(plainFrom) });
    return parts;
  };
}

/** The ids of the terms that a text names, in their order. */
export const termsIn = (link: LinkTerms, text: string): readonly string[] =>
  link(text).flatMap(({ term }) => (term === undefined ? [] : [term]));
