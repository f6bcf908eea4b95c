import { describe, expect, it } from 'vitest';
import { flows } from '../../flows/index.ts';
import { termLinker, termsIn } from './linkTerms.ts';
import { glossary, glossaryTerm } from './terms/index.ts';

const names = (list: readonly string[]) => list.map((name) => name.toLowerCase());
const link = termLinker(glossary);

describe('the glossary', () => {
  it('has 60 terms or more, each id and each name once', () => {
    expect(glossary.length).toBeGreaterThanOrEqual(60);
    expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length);
    const all = glossary.flatMap(({ term, aliases = [] }) => names([term, ...aliases]));
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  });

  it.each(glossary.map((term) => [term.id, term] as const))('%s is complete', (id, term) => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(glossaryTerm(id)).toBe(term);
    expect(term.text).toMatch(/[.?]$/);
    expect(term.text.split(/(?<=[.?]) /).length).toBeLessThanOrEqual(4);
    expect(term.source).not.toBe('');
    expect(URL.canParse(term.href ?? 'https://example.org/')).toBe(true);
    expect(term.see.length).toBeGreaterThan(0);
    expect(term.see.filter((other) => other === id || !glossaryTerm(other))).toEqual([]);
    expect(new Set(term.see).size).toBe(term.see.length);
  });

  it.each(glossary.map((term) => [term.id, term] as const))(
    '%s is met in flows of the catalogue',
    (_id, { flows: met }) => {
      const known = flows.map(({ id }) => id);
      expect(met.length).toBeGreaterThan(0);
      expect(met.filter((id) => !known.includes(id))).toEqual([]);
      expect(new Set(met).size).toBe(met.length);
    },
  );

  it.each(
    glossary
      .filter(({ inText }) => inText === undefined)
      .flatMap(({ id, term, aliases = [] }) => [term, ...aliases].map((name) => [name, id])),
  )('finds “%s” in a text', (name, id) => {
    expect(termsIn(link, `Read about ${name} here.`)).toEqual([id]);
  });
});

describe('the flows of the catalogue', () => {
  it.each(flows.map((card) => [card.id, card] as const))(
    'name terms in what they say: %s',
    async (_id, card) => {
      const flow = await card.load();
      const said = flow.steps.flatMap(({ title, label, reply = '' }) => [title, label, reply]);
      const terms = termsIn(link, [card.use, flow.intro, ...said].join('. '));
      expect(terms.length).toBeGreaterThan(0);
    },
  );
});
