import { expect, it } from 'vitest';
import { flows } from '../../flows/index.ts';
import { findFlows } from './findFlows.ts';

const ids = (query: string) => findFlows(flows, query).map(({ id }) => id);

it('finds all without a word, and by any word, in any order and case', () => {
  expect(ids('  ')).toHaveLength(flows.length);
  expect(ids('SAML console')).toContain('saml-console');
  expect(ids('console saml')).toEqual(ids('SAML console'));
  expect(ids('n17')).toContain('saml-api');
  expect(ids('saml nothing-like-this')).toEqual([]);
});

it('does not mind accents, and takes no word for a pattern', () => {
  expect(ids('sâml')).toEqual(ids('saml'));
  expect(ids('.*')).toEqual([]);
});

it('searches further words that are given', () => {
  expect(
    findFlows(flows, 'first choice', ({ id }) => (id === 'saml-api' ? 'First choice' : '')),
  ).toHaveLength(1);
});
