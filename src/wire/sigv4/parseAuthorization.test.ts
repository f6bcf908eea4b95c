import { expect, test } from 'vitest';
import { parseAuthorization } from './parseAuthorization.ts';

test('takes the header apart, with or without blanks behind the commas', () => {
  const parts = {
    algorithm: 'AWS4-HMAC-SHA256',
    credential: 'AKID/20260101/us-east-1/sts/aws4_request',
    signedHeaders: ['host', 'x-amz-date'],
    signature: 'ab==',
    malformed: [],
  };
  const values = [
    `Credential=${parts.credential}`,
    'SignedHeaders=host;x-amz-date',
    'Signature=ab==',
  ];
  expect(parseAuthorization(`AWS4-HMAC-SHA256 ${values.join(', ')}`)).toEqual(parts);
  expect(parseAuthorization(`AWS4-HMAC-SHA256 ${values.join(',')}`)).toEqual(parts);
  expect(parseAuthorization(` AWS4-HMAC-SHA256   ${values.join(' ,\t')} `)).toEqual(parts);
});

test('an empty value is missing, an empty list of headers is a list', () => {
  expect(parseAuthorization('AWS4-HMAC-SHA256 Credential=, SignedHeaders=, Signature=')).toEqual({
    algorithm: 'AWS4-HMAC-SHA256',
    credential: undefined,
    signedHeaders: [],
    signature: undefined,
    malformed: [],
  });
});

test('keeps what is no pair', () => {
  expect(parseAuthorization('Bearer abc')).toMatchObject({
    algorithm: 'Bearer',
    malformed: ['abc'],
  });
  expect(parseAuthorization('').algorithm).toBe('');
});
