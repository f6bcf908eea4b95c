import { useId, useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import { termLinker, termsIn } from '../../lab/glossary/linkTerms.ts';
import { glossary, glossaryTerm } from '../../lab/glossary/terms/index.ts';
import { shareableHref } from '../../session/address.ts';
import { currentSite } from '../../session/currentSite.ts';
import { Explanations } from '../widgets/Explanations.tsx';
import type { Explanation } from '../widgets/explanation.ts';
import { Term } from '../widgets/Term.tsx';
import type { Claims } from './claims.ts';

const link = termLinker(glossary);

function explanationOf(id: string): Explanation | undefined {
  const term = glossaryTerm(id);
  return (
    term && {
      title: term.term,
      text: term.text,
      source: term.source,
      ...(term.href !== undefined && { href: term.href }),
      more: {
        title: 'Read on in the glossary',
        href: shareableHref(currentSite(), `/glossary/#${id}`),
      },
    }
  );
}

/** A text in which the terms that no earlier text of the page links are linked. */
export function LinkedText({ text, claims }: { readonly text: string; readonly claims: Claims }) {
  const id = useId();
  // Effects run in the order of the page, and those of texts that leave before those of texts that come.
  useLayoutEffect(() => claims.claim(id, termsIn(link, text)), [claims, id, text]);
  const held = useSyncExternalStore(claims.subscribe, () => claims.heldBy(id));
  const parts = useMemo(() => {
    const mine = new Set(held.split(' '));
    return link(text, (term) => mine.has(term));
  }, [text, held]);
  if (parts.every(({ term }) => term === undefined)) return <>{text}</>;
  return (
    <Explanations>
      {parts.map((part, index) => (
        <Term
          key={index}
          explanation={part.term === undefined ? undefined : explanationOf(part.term)}
        >
          {part.text}
        </Term>
      ))}
    </Explanations>
  );
}
