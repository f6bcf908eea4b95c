import { describe, expect, it } from 'vitest';
import { seconds } from '../../kit/time.ts';
import { noBody, type HttpRequest } from '../http/records.ts';
import { readSigV2, type V2Options, verifySigV2 } from './verifySigV2.ts';

/** The example of the Amazon S3 User Guide, "Signing and authenticating REST requests". */
const url =
  'https://johnsmith.s3.amazonaws.com/photos/puppy.jpg?AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&Signature=NpgCjnDzrM%2BWFzoENXmpNDUsSn8%3D&Expires=1175139620';

function verify(
  address: string,
  more: Partial<V2Options> = {},
  request: Partial<HttpRequest> = {},
) {
  const whole = { method: 'GET', url: address, headers: [], body: noBody, ...request };
  const stated = readSigV2(whole);
  if (!stated) throw new Error('no signature');
  return verifySigV2(whole, stated, {
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    now: seconds(1175139619),
    region: 'us-east-1',
    hostedBucket: 'johnsmith',
    ...more,
  });
}

describe('a URL presigned with Signature Version 2', () => {
  it('is AWS’s own example', () => {
    const { why, stringToSign, early, mismatch } = verify(url);
    expect(stringToSign).toBe('GET\n\n\n1175139620\n/johnsmith/photos/puppy.jpg');
    expect([why.holds, early, mismatch]).toEqual([true, undefined, undefined]);
  });

  it('covers method, expiry, path, type and what S3 heeds in the query', () => {
    for (const changed of [
      verify(url, {}, { method: 'PUT' }),
      verify(url.replace('1175139620', '1175139621')),
      verify(url.replace('puppy', 'kitten')),
      verify(url, { hostedBucket: 'other' }),
      verify(url, {}, { headers: [['Content-Type', 'text/plain']] }),
      verify(url, {}, { headers: [['x-amz-meta-a', 'b']] }),
      verify(`${url}&response-content-type=text/html`),
      verify(`${url}&x-amz-security-token=abc`),
    ]) {
      expect(changed.mismatch?.code).toBe('SignatureDoesNotMatch');
      expect(changed.why.holds).toBe(false);
    }
    expect(verify(`${url}&x-id=GetObject`).why.holds).toBe(true);
  });

  it.each([
    [url, { now: seconds(1175139620) }, 'Request has expired'],
    [
      url.replace('Expires=1175139620', 'Expires=soon'),
      {},
      'Invalid date (should be seconds since epoch): soon',
    ],
    [
      url.replace('&Expires=1175139620', ''),
      {},
      'Query-string authentication requires the Signature, Expires and AWSAccessKeyId parameters',
    ],
    [
      url,
      { region: 'eu-central-1' },
      'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.',
    ],
  ])('is refused: %s %j', (address, options, message) => {
    const { early, why } = verify(address, options);
    expect(early?.message).toBe(message);
    expect(why.holds).toBe(false);
  });
});
