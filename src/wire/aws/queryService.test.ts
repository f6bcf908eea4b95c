import { describe, expect, test } from 'vitest';
import { noBody } from '../http/records.ts';
import { writeForm } from '../http/form.ts';
import { readQueryRequest } from './queryRequest.ts';
import { chooseAction, faultNamespace, namespaceFor, stsQuery } from './queryService.ts';

const known = ['AssumeRole', 'GetCallerIdentity'] as const;
const asked = (query: string) =>
  readQueryRequest({
    method: 'GET',
    url: `https://sts.amazonaws.com/${query}`,
    headers: [],
    body: noBody,
  });

describe('readQueryRequest', () => {
  test('reads the query of a GET', () => {
    const request = asked('?Action=AssumeRole&Version=2011-06-15&RoleArn=a%3Ab');
    expect(request).toMatchObject({ action: 'AssumeRole', version: '2011-06-15' });
    expect(request.fields).toContainEqual(['RoleArn', 'a:b']);
  });

  test('reads the form of a POST, before its query', () => {
    const request = readQueryRequest({
      method: 'POST',
      url: 'https://sts.amazonaws.com/?Action=GetCallerIdentity',
      headers: [['Content-Type', 'application/x-www-form-urlencoded; charset=utf-8']],
      body: writeForm([['Action', 'AssumeRole']]),
    });
    expect([request.action, request.version]).toEqual(['AssumeRole', undefined]);
  });
});

describe('chooseAction', () => {
  const choose = (query: string) => chooseAction(stsQuery, asked(query), known);

  test('finds an operation', () => {
    const chosen = choose('?Action=AssumeRole&Version=2011-06-15');
    expect([chosen.action, chosen.why.holds]).toEqual(['AssumeRole', true]);
  });

  test.each([
    ['?Action=Nope&Version=2011-06-15', 'Could not find operation Nope for version 2011-06-15'],
    [
      '?Action=assumerole&Version=2011-06-15',
      'Could not find operation assumerole for version 2011-06-15',
    ],
    [
      '?Action=AssumeRole&Version=2010-05-08',
      'Could not find operation AssumeRole for version 2010-05-08',
    ],
    ['?Action=AssumeRole', 'Could not find operation AssumeRole for version NO_VERSION_SPECIFIED'],
  ])('refuses %s', (query, message) => {
    const chosen = choose(query);
    expect(chosen.error).toMatchObject({ code: 'InvalidAction', status: 400, message });
    expect(chosen.why.holds).toBe(false);
  });

  test('wants an operation at all', () => {
    expect(choose('?Version=2011-06-15').error?.code).toBe('MissingAction');
  });
});

test('without a version the answer is in no service’s namespace', () => {
  expect(namespaceFor(stsQuery, asked('?Action=X'))).toBe(faultNamespace);
  expect(namespaceFor(stsQuery, asked('?Action=X&Version=1'))).toBe(stsQuery.namespace);
});
