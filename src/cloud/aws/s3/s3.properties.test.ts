import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf, utf8 } from '../../../kit/bytes.ts';
import { headerOf, type HttpRequest } from '../../../wire/http/records.ts';
import { signRequest } from '../../../wire/sigv4/signRequest.ts';
import { reportsBucket } from '../../world/defaultNames.ts';
import { closeWorld, openWorld } from '../../world/worldFile.ts';
import { adminKey, Lab } from '../cloud.testing.ts';
import { contentOf, heldBytes } from './storedObject.ts';

const host = 's3.us-east-1.amazonaws.com';
const word = fc.oneof(
  fc.constantFrom(
    '',
    '__proto__',
    'constructor',
    '2',
    '1',
    'url',
    'abc=',
    '/x/y',
    `${reportsBucket}/2026/q2/summary.txt`,
  ),
  fc.string({ maxLength: 20 }),
);
const parameters = fc.dictionary(
  fc.constantFrom(
    'list-type',
    'prefix',
    'delimiter',
    'max-keys',
    'marker',
    'policy',
    'location',
    'delete',
    'acl',
    'uploads',
    'publicAccessBlock',
    'response-content-type',
    'max-buckets',
    'tagging',
  ),
  word,
  { maxKeys: 3 },
);
const headers = fc.dictionary(
  fc.constantFrom(
    'Range',
    'If-Match',
    'If-None-Match',
    'If-Modified-Since',
    'Content-MD5',
    'Content-Type',
    'Content-Encoding',
    'x-amz-copy-source',
    'x-amz-metadata-directive',
    'x-amz-acl',
    'x-amz-tagging',
    'x-amz-meta-a',
    'x-amz-meta-__proto__',
    'x-amz-checksum-crc32',
    'x-amz-expected-bucket-owner',
    'x-amz-sdk-checksum-algorithm',
    'x-amz-trailer',
    'x-amz-decoded-content-length',
  ),
  fc
    .oneof(
      word,
      fc.constantFrom('bytes=0-3', '*', 'aws-chunked', 'REPLACE', 'x-amz-checksum-crc32'),
    )
    .map((text) => text.replace(/[^ -~]/g, '')),
  { maxKeys: 4 },
);
const payload = fc.constantFrom(
  undefined,
  'UNSIGNED-PAYLOAD',
  'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
  'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
);
const body = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  fc
    .constantFrom(
      '{"Version":"2012-10-17","Statement":[]}',
      '<CreateBucketConfiguration><LocationConstraint>eu-west-1</LocationConstraint></CreateBucketConfiguration>',
      '<Delete><Object><Key>a</Key></Object></Delete>',
      '5\r\nhello\r\n0\r\n\r\n',
      '<!DOCTYPE a [<!ENTITY b "c">]><Delete>&b;</Delete>',
    )
    .map(utf8),
);
const request = fc
  .record({
    method: fc.constantFrom('GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'BREW'),
    path: fc.oneof(
      fc.constantFrom(
        '/',
        `/${reportsBucket}`,
        `/${reportsBucket}/2026/q2/summary.txt`,
        '/a-new-bucket',
      ),
      word.map((text) => `/${reportsBucket}/${encodeURIComponent(textOf(utf8(text)))}`),
      word.map((text) => `/${encodeURIComponent(textOf(utf8(text)))}`),
    ),
    parameters,
    headers,
    payload,
    body,
  })
  .map((parts): HttpRequest => {
    const query = new URLSearchParams(
      Object.entries(parts.parameters).map(([name, value]) => [name, textOf(utf8(value))]),
    );
    return {
      method: parts.method,
      url: `https://${host}${parts.path}?${query.toString().replaceAll('+', '%20')}`,
      headers: [
        ...Object.entries(parts.headers),
        ...(parts.payload === undefined ? [] : [['x-amz-content-sha256', parts.payload] as const]),
      ],
      body: new Uint8Array(parts.body),
    };
  });

describe('S3, whatever it is asked', () => {
  it('answers, with no other failure of its own than NotImplemented, and leaves a world that can be kept', async () => {
    const seen = new Set<number>();
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 1, maxLength: 4 }), async (requests) => {
        const lab = new Lab();
        for (const each of requests) {
          const options = { credentials: adminKey, service: 's3', region: 'us-east-1' };
          const signed = await signRequest(each, { ...options, at: lab.world.clock });
          const { response, why } = await lab.send(signed);
          const status = response?.status ?? 0;
          seen.add(status);
          expect(status < 500 || status === 501).toBe(true);
          // 301 and 304 are neither done nor refused.
          expect([status < 300, status < 400]).toContain(why?.holds);
          expect(response && headerOf(response, 'x-amz-request-id')).toMatch(/^[0-9A-Z]{16}$/);
        }
        const saved = closeWorld(lab.world);
        const opened = openWorld(JSON.parse(JSON.stringify(saved)));
        expect(opened.ok ? closeWorld(opened.value) : opened.faults).toEqual(saved);
      }),
      { numRuns: 400 },
    );
    // The requests are not all refused at the door.
    expect([...seen]).toEqual(expect.arrayContaining([200, 204, 400, 404, 405, 501]));
  }, 60_000);

  it('keeps bytes as they came', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const held = heldBytes(bytes);
        const object = { contentType: 'x/y', lastModified: 0, ...held };
        expect([...contentOf(object).bytes]).toEqual([...bytes]);
        expect(held.text === undefined).toBe(held.base64 !== undefined);
      }),
    );
  });
});
