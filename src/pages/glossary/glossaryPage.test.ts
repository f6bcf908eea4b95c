import { expect, it } from 'vitest';
import { glossary } from '../../lab/glossary/terms/index.ts';
import { byLetter } from './byLetter.ts';
import { findTerms } from './findTerms.ts';

const ids = (sought: string) => findTerms(glossary, sought).map(({ id }) => id);

it('finds a word by its name, by another name, by what is said, and by a statement', () => {
  expect(ids('trust policy')).toContain('trust-policy');
  expect(ids('AWS SSO')).toContain('identity-center');
  expect(ids('appsync')).toEqual(['data-sync']);
  expect(ids('N30')).toEqual(['data-sync']);
  expect(ids('zzz')).toEqual([]);
  expect(ids('  ')).toHaveLength(glossary.length);
});

it('sorts every word under its letter, capitals or not', () => {
  const groups = byLetter(glossary);
  expect(groups.flatMap(({ terms }) => terms)).toHaveLength(glossary.length);
  const letters = groups.map(({ letter }) => letter);
  expect(letters).toEqual(letters.toSorted());
  const a = groups.find(({ letter }) => letter === 'A')?.terms.map(({ id }) => id) ?? [];
  expect(a.indexOf('aud')).toBeLessThan(a.indexOf('sts'));
});
