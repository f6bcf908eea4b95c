import { expect, it } from 'vitest';
import { noBody } from '../wire/http/records.ts';
import { check } from '../kit/why.ts';
import type { Exchange } from '../cloud/network.ts';
import { whyLog } from './whyLog.ts';

const exchange = (
  id: string | undefined,
  body = noBody,
  more: Partial<Exchange> = {},
): Exchange => ({
  request: { method: 'POST', url: 'https://sts.amazonaws.com/', headers: [], body },
  response: { status: 403, headers: id === undefined ? [] : [['x-amzn-RequestId', id]], body },
  host: 'sts.amazonaws.com',
  sentAt: 0,
  answeredAt: 0,
  why: check('rule', false),
  evidence: [],
  nested: [],
  trail: [],
  ...more,
});

it('keeps the last so many', () => {
  const log = whyLog(2);
  for (const id of ['a', 'b', 'c']) log.add(exchange(id));
  expect(log.list(10).map(({ requestId }) => requestId)).toEqual(['c', 'b']);
  expect(log.find('a')).toBeUndefined();
  expect(log.find('c')).toMatchObject({ requestId: 'c', failures: [{ rule: 'rule' }] });
});

it('keeps fewer where much was sent, and the newest in any case of few', () => {
  const log = whyLog(100, 20_000);
  for (const id of ['a', 'b', 'c']) log.add(exchange(id, new Uint8Array(10_000)));
  expect(log.list(10).map(({ requestId }) => requestId)).toEqual(['c']);
});

it('gives an answer without an id the number of its request', () => {
  const log = whyLog();
  log.add(exchange('a'));
  log.add(exchange(undefined, noBody, { nested: [exchange(undefined), exchange('inner')] }));
  expect(log.find('2')?.nested.map(({ requestId }) => requestId)).toEqual(['2.1', 'inner']);
});

it('holds the newer of two under one id', () => {
  const log = whyLog();
  log.add(exchange('a', noBody, { host: 'old' }));
  log.add(exchange('b'));
  log.add(exchange('a', noBody, { host: 'new' }));
  expect(log.list(10).map(({ host }) => host)).toEqual(['new', 'sts.amazonaws.com']);
});
