import { md5 } from '@noble/hashes/legacy.js';
import { describe, expect, it } from 'vitest';
import { textOf, toBase64, utf8 } from '../../../kit/bytes.ts';
import { checksumAlgorithms, checksumHeader, checksumOf } from '../../../wire/aws/s3Checksum.ts';
import type { Headers } from '../../../wire/http/records.ts';
import { readBody } from './readBody.ts';

const read = (body: string, headers: Headers) =>
  readBody({ method: 'PUT', url: 'https://b.s3.amazonaws.com/k', headers, body: utf8(body) });

const crc = checksumOf('CRC32', utf8('hello')).value;
const stream = (more: Headers = [], length = '5'): Headers => [
  ['x-amz-content-sha256', 'STREAMING-UNSIGNED-PAYLOAD-TRAILER'],
  ['x-amz-decoded-content-length', length],
  ['x-amz-trailer', 'x-amz-checksum-crc32'],
  ...more,
];
const chunked = (trailer: string) => `5\r\nhello\r\n0\r\n${trailer}\r\n\r\n`;

describe('the body of an upload', () => {
  it.each(checksumAlgorithms)('is checked by its %s', (algorithm) => {
    const { value } = checksumOf(algorithm, utf8('hello'));
    const header = checksumHeader(algorithm);
    const right = read('hello', [[header, value]]);
    expect(right.body?.checksum).toEqual({ algorithm, value });
    const wrong = read('hullo', [[header, value]]);
    expect(wrong.error).toMatchObject({
      code: 'BadDigest',
      status: 400,
      message: `The ${algorithm} you specified did not match the calculated checksum.`,
    });
    expect([right.why.holds, wrong.why.holds]).toEqual([true, false]);
  });

  it('comes in chunks, with the checksum behind', () => {
    const { body, why } = read(chunked(`x-amz-checksum-crc32:${crc}`), stream());
    expect(body && textOf(body.bytes)).toBe('hello');
    expect(body?.checksum).toEqual({ algorithm: 'CRC32', value: crc });
    expect(why.holds).toBe(true);
  });

  it.each([
    [chunked('x-amz-checksum-crc32:AAAAAA=='), stream(), 'BadDigest'],
    [chunked('x-amz-checksum-crc32c:AAAAAA=='), stream(), 'MalformedTrailerError'],
    [chunked(''), stream(), 'MalformedTrailerError'],
    [chunked(`x-amz-checksum-crc32:${crc}`), stream([], '6'), 'IncompleteBody'],
    ['5\r\nhel', stream(), 'IncompleteBody'],
    [
      `2\r\nhe\r\n${chunked('').replace('5\r\nhello', '3\r\nllo')}`,
      stream(),
      'InvalidChunkSizeError',
    ],
    [chunked(`x-amz-checksum-crc32:${crc}`), stream().slice(0, 1), 'MalformedTrailerError'],
    ['hello', [['content-md5', 'AAAA']], 'InvalidDigest'],
    ['hello', [['content-md5', toBase64(md5(utf8('hullo')))]], 'BadDigest'],
    ['hello', [['x-amz-checksum-crc32', 'short']], 'InvalidRequest'],
    ['hello', [['x-amz-sdk-checksum-algorithm', 'CRC32']], 'InvalidRequest'],
    ['hello', [['x-amz-sdk-checksum-algorithm', 'CRC7']], 'InvalidRequest'],
    [
      'hello',
      [
        ['x-amz-checksum-crc32', crc],
        ['x-amz-checksum-sha1', crc],
      ],
      'InvalidRequest',
    ],
  ] as const)('is refused: %j %j', (body, headers, code) => {
    const { error, why } = read(body, headers);
    expect(error?.code).toBe(code);
    expect(why.holds).toBe(false);
  });

  it('may state nothing but its MD5', () => {
    expect(read('hello', [['content-md5', toBase64(md5(utf8('hello')))]]).error).toBeUndefined();
  });
});
