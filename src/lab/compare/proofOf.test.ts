import { describe, expect, it } from 'vitest';
import { type Fields, formType, writeForm } from '../../wire/http/form.ts';
import type { HttpRequest } from '../../wire/http/records.ts';
import { isLongTerm, proofOf, signingKeyOf } from './proofOf.ts';

const request = (fields: Fields, key?: string): HttpRequest => ({
  method: 'POST',
  url: 'https://sts.amazonaws.com/',
  headers: [
    ['content-type', formType],
    ...(key
      ? [
          [
            'authorization',
            `AWS4-HMAC-SHA256 Credential=${key}/20260101/us-east-1/sts/aws4_request`,
          ] as const,
        ]
      : []),
  ],
  body: writeForm(fields),
});
const longTerm = 'AKIA234567ABCDEFGHIJ';
const temporary = 'ASIA234567ABCDEFGHIJ';

describe('the proof that STS is shown', () => {
  it('is a signature, by the kind of its key', () => {
    expect(proofOf(request([], longTerm))).toContain('with a long-term key');
    expect(proofOf(request([], temporary))).toContain('with temporary credentials');
  });

  it('is a parameter where there is one', () => {
    expect(proofOf(request([['SAMLAssertion', 'PHNhbWw+']]))).toContain('SAML');
    expect(proofOf(request([['WebIdentityToken', 'e30.e30.c2ln']]))).toContain('JWT');
    expect(proofOf(request([['WebIdentityToken', 'EAAG4ZC']]))).toContain('access token');
  });

  it('can be missing', () => expect(proofOf(request([]))).toBe('Nothing'));
});

it('finds the key of a presigned address too, and knows which keys do not expire', () => {
  const url = `https://b.s3.amazonaws.com/k?X-Amz-Credential=${longTerm}%2F20260101`;
  const key = signingKeyOf({ ...request([]), method: 'GET', url });
  expect(key).toBe(longTerm);
  expect([key, temporary, undefined].map(isLongTerm)).toEqual([true, false, false]);
});
