import { expect, test } from 'vitest';
import { rememberSigningKeys } from './rememberSigningKeys.ts';
import { signingKey } from './signingKey.ts';

const scope = { date: '20260101', region: 'us-east-1', service: 'sts', terminator: 'aws4_request' };
const other = { ...scope, region: 'eu-west-1' };

test('gives the key that is derived, once', () => {
  const remember = rememberSigningKeys(2);
  const first = remember('secret', scope);
  expect(first).toEqual(signingKey('secret', scope));
  expect(remember('secret', scope)).toBe(first);
  expect(remember('another', scope)).toEqual(signingKey('another', scope));
  expect(remember('secret', { ...scope, date: '20260102' }).key).not.toEqual(first.key);
});

test('forgets the oldest once it is full', () => {
  const remember = rememberSigningKeys(1);
  const first = remember('secret', scope);
  remember('secret', other);
  expect(remember('secret', scope)).not.toBe(first);
});
