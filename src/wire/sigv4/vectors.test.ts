import { describe, expect, test } from 'vitest';
import { utf8 } from '../../kit/bytes.ts';
import { parseBasicTime } from '../../kit/time.ts';
import type { HttpRequest } from '../http/records.ts';
import vectors from './vectors.json';
import { verifySigV4 } from './verifySigV4.ts';

const now = parseBasicTime(vectors.at) ?? Number.NaN;

const forms = vectors.cases.flatMap((one) =>
  [one.header, one.query]
    .filter((form) => form !== undefined)
    .map((form) => {
      const request: HttpRequest = {
        method: one.request.method,
        url: form === one.query ? one.query.url : one.request.url,
        headers: form.headers.map(([name = '', value = '']) => [name, value]),
        body: utf8(one.request.body),
      };
      return { name: `${one.name}, ${'url' in form ? 'query' : 'header'}`, one, form, request };
    }),
);

const verify = (request: HttpRequest, { service, region }: { service: string; region: string }) =>
  verifySigV4(request, {
    secretAccessKey: vectors.secretAccessKey,
    now,
    service,
    regions: [region],
    serviceKind: service === 's3' ? 's3' : 'query',
  });

describe('requests signed by another implementation', () => {
  test('there are enough of them', () => {
    expect(forms.length).toBeGreaterThan(30);
  });

  test.each(forms)('$name', ({ one, form, request }) => {
    const { why, parts, error } = verify(request, one);
    expect(parts?.canonicalRequest.text).toBe(form.canonicalRequest);
    expect(parts?.stringToSign.text).toBe(form.stringToSign);
    expect(parts?.signature).toBe(form.signature);
    expect([error, why.holds]).toEqual([undefined, true]);
  });
});

/** The vector `get-vanilla` of the AWS signing test suite, and a POST to STS computed by hand. */
describe('published values', () => {
  const get = (headers: HttpRequest['headers']): HttpRequest => ({
    method: 'GET',
    url: 'https://example.amazonaws.com/',
    headers,
    body: utf8(''),
  });

  test('get-vanilla', () => {
    const { parts, error } = verifySigV4(
      get([
        ['Host', 'example.amazonaws.com'],
        ['X-Amz-Date', '20150830T123600Z'],
        [
          'Authorization',
          'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
        ],
      ]),
      {
        secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
        now: Date.UTC(2015, 7, 30, 12, 36),
        service: 'service',
        regions: ['us-east-1'],
        serviceKind: 'query',
      },
    );
    expect(error).toBeUndefined();
    expect(parts?.canonicalRequest.hash).toBe(
      'bb579772317eb040ac9ed261061d46c1f17a8133879d6129b6e1c25292927e63',
    );
    expect(parts?.signingKey?.stages.map(({ name }) => name)).toEqual([
      'kDate',
      'kRegion',
      'kService',
      'kSigning',
    ]);
    expect(parts?.signingKey?.stages.at(-1)?.result).toBe(
      '938127b5336810ddb6a5d6af445fcac9e371f9ed418ed386b022aed82901be75',
    );
  });
});
