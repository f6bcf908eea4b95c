import { describe, expect, it } from 'vitest';
import { utf8 } from '../../kit/bytes.ts';
import { parseBasicTime } from '../../kit/time.ts';
import { findRule } from '../../kit/why.ts';
import { readAwsChunked } from '../aws/awsChunked.ts';
import { checksumOf } from '../aws/s3Checksum.ts';
import type { Headers, HttpRequest } from '../http/records.ts';
import { sigV4Rule } from './rules.ts';
import { verifySigV4 } from './verifySigV4.ts';

const data = 'a'.repeat(66_560);

interface Example {
  readonly payload: string;
  readonly seed: string;
  readonly chunks: readonly [string, string, string];
  readonly more: Headers;
  readonly trailer: string;
}

/** Amazon S3 API Reference, "Transferring Payload in Multiple Chunks": 65,536 bytes, 1,024, none. */
const plain: Example = {
  payload: 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
  seed: '4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9',
  chunks: [
    'ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648',
    '0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497',
    'b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9',
  ],
  more: [],
  trailer: '',
};

/** The same reference's example with a trailing checksum. */
const trailing: Example = {
  payload: 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER',
  seed: '106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e',
  chunks: [
    'b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2',
    '1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7',
    '2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992',
  ],
  more: [['x-amz-trailer', 'x-amz-checksum-crc32c']],
  trailer:
    'x-amz-checksum-crc32c:sOO8/Q==\r\nx-amz-trailer-signature:d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435\r\n',
};

function requestOf({ payload, seed, chunks, more, trailer }: Example): HttpRequest {
  const [first, second, last] = chunks;
  const signed = [
    'content-encoding',
    'host',
    'x-amz-content-sha256',
    'x-amz-date',
    'x-amz-decoded-content-length',
    'x-amz-storage-class',
    ...more.map(([name]) => name),
  ].sort();
  if (more.length === 0) signed.splice(1, 0, 'content-length');
  return {
    method: 'PUT',
    url: 'https://s3.amazonaws.com/examplebucket/chunkObject.txt',
    headers: [
      ['Host', 's3.amazonaws.com'],
      ['x-amz-date', '20130524T000000Z'],
      ['x-amz-storage-class', 'REDUCED_REDUNDANCY'],
      ['x-amz-content-sha256', payload],
      ['Content-Encoding', 'aws-chunked'],
      ['x-amz-decoded-content-length', '66560'],
      ['Content-Length', '66824'],
      ...more,
      [
        'Authorization',
        `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=${signed.join(';')},Signature=${seed}`,
      ],
    ],
    body: utf8(
      `10000;chunk-signature=${first}\r\n${data.slice(0, 65_536)}\r\n` +
        `400;chunk-signature=${second}\r\n${data.slice(65_536)}\r\n` +
        `0;chunk-signature=${last}\r\n${trailer}\r\n`,
    ),
  };
}

const verify = (request: HttpRequest) =>
  verifySigV4(request, {
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    now: parseBasicTime('20130524T000000Z') ?? Number.NaN,
    service: 's3',
    regions: ['us-east-1'],
    serviceKind: 's3',
  });

describe('the signatures of chunks', () => {
  it.each([
    ['without', plain],
    ['with', trailing],
  ])('are those of AWS’s own example %s trailer', (_, example) => {
    const { why, error } = verify(requestOf(example));
    expect(error).toBeUndefined();
    expect(findRule(why, sigV4Rule.chunks)?.holds).toBe(true);
    expect(why.holds).toBe(true);
  });

  it('cover the data, the one before and the trailer', () => {
    const text = new TextDecoder().decode(requestOf(trailing).body);
    for (const changed of [
      text.replace('aaaa', 'aaab'),
      text.replace(';chunk-signature=1c1344', ';chunk-signature=1c1345'),
      text.replace(/;chunk-signature=\w+/, ''),
      text.replace('sOO8/Q==', 'sOO8/A=='),
      text.replace(/x-amz-trailer-signature.*\r\n/, ''),
    ]) {
      const { why, error } = verify({ ...requestOf(trailing), body: utf8(changed) });
      expect(error?.code).toBe('SignatureDoesNotMatch');
      expect(findRule(why, sigV4Rule.chunks)?.holds).toBe(false);
    }
  });
});

describe('the coding aws-chunked', () => {
  it('gives the data and the trailers', () => {
    const read = readAwsChunked(requestOf(trailing).body);
    if (!read.ok) throw new Error(read.faults.join());
    expect(new TextDecoder().decode(read.value.data)).toBe(data);
    expect(read.value.chunks.map((chunk) => chunk.data.length)).toEqual([65_536, 1024, 0]);
    expect(read.value.trailers).toEqual([['x-amz-checksum-crc32c', 'sOO8/Q==']]);
    expect(checksumOf('CRC32C', read.value.data).value).toBe('sOO8/Q==');
  });

  it.each([
    ['', 'ends-early'],
    ['5', 'ends-early'],
    ['5\r\nabc', 'ends-early'],
    ['3\r\nabc', 'ends-early'],
    ['3\r\nabc\r\n', 'ends-early'],
    ['3\r\nabcd\r\n0\r\n\r\n', 'bad-size'],
    ['x\r\nabc\r\n0\r\n\r\n', 'bad-size'],
    ['ffffffffffffffff\r\n', 'bad-size'],
    ['0\r\nno trailer\r\n\r\n', 'bad-trailer'],
  ])('cannot be read in %j', (text, fault) => {
    expect(readAwsChunked(utf8(text))).toEqual({ ok: false, faults: [fault] });
  });
});
