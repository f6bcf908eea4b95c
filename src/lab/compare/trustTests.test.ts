import { expect, it } from 'vitest';
import type { Evidence, Exchange } from '../../cloud/network.ts';
import { trustTests } from './trustTests.ts';

const policy = (id: string, document: unknown): Evidence => ({
  id,
  kind: 'policy',
  title: id,
  document,
});
const exchange = (...evidence: readonly Evidence[]): Exchange => ({
  request: {
    method: 'POST',
    url: 'https://sts.amazonaws.com/',
    headers: [],
    body: new Uint8Array(),
  },
  host: 'sts.amazonaws.com',
  sentAt: 0,
  answeredAt: 1,
  evidence,
  nested: [],
  trail: [],
});

it('names the condition keys of trust policies, each once, and of no other policy', () => {
  const one = { Effect: 'Allow', Condition: { StringEquals: { 'sts:ExternalId': 'x' } } };
  const two = {
    Effect: 'Allow',
    Condition: {
      Bool: { 'aws:MultiFactorAuthPresent': 'true' },
      StringLike: { 'sts:ExternalId': '*' },
    },
  };
  const trust = policy('trust/R', { Statement: [one, two] });
  const other = policy('role/R', {
    Statement: [{ Condition: { Bool: { 'aws:SecureTransport': 'true' } } }],
  });
  expect(trustTests(exchange(other, trust))).toEqual([
    'sts:ExternalId',
    'aws:MultiFactorAuthPresent',
  ]);
});

it('tells a policy without conditions from no policy', () => {
  expect(trustTests(exchange(policy('trust/R', { Statement: { Effect: 'Allow' } })))).toEqual([]);
  expect(trustTests(exchange(policy('trust/R', 'broken')))).toEqual([]);
  expect(trustTests(exchange())).toBeUndefined();
});
