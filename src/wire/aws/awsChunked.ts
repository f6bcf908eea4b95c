import { textOf } from '../../kit/bytes.ts';
import { failure, type Result, success } from '../../kit/result.ts';
import type { Headers } from '../http/records.ts';

/** One chunk of an upload. The last one has no data. */
export interface AwsChunk {
  readonly data: Uint8Array<ArrayBuffer>;
  /** `chunk-signature`, where it states one. */
  readonly signature?: string;
}

export interface AwsChunked {
  /** All data, joined. */
  readonly data: Uint8Array<ArrayBuffer>;
  /** In order, the empty one at the end included. */
  readonly chunks: readonly AwsChunk[];
  /** What follows the last chunk, `x-amz-trailer-signature` left out. Names in lower case. */
  readonly trailers: Headers;
  readonly trailerSignature?: string;
}

/** What is wrong with the coding: the body ends too early, a size line or a trailer cannot be read. */
export type ChunkFault = 'ends-early' | 'bad-size' | 'bad-trailer';

const [cr, lf] = [13, 10];
const longestLine = 16_384;
const sizeLine = /^([0-9a-fA-F]{1,12})(?:;chunk-signature=([0-9a-f]{64}))?$/;
const trailerLine = /^([A-Za-z0-9-]+)[ \t]*:[ \t]*(.*?)[ \t]*$/;
const signatureTrailer = 'x-amz-trailer-signature';

/** The line that begins there and where the next one does; undefined where it has no end. */
function lineAt(body: Uint8Array, start: number): { text: string; next: number } | undefined {
  const end = body.subarray(start, start + longestLine).indexOf(lf);
  if (end < 0) return undefined;
  const line = body.subarray(start, start + end);
  const text = textOf(line.at(-1) === cr ? line.subarray(0, -1) : line);
  return { text, next: start + end + 1 };
}

/** Trailers up to an empty line or the end. The last line may lack its line break. */
function readTrailers(
  body: Uint8Array,
  start: number,
): readonly (readonly [string, string])[] | undefined {
  const found: (readonly [string, string])[] = [];
  for (let at = start; at < body.length;) {
    const line = lineAt(body, at) ?? { text: textOf(body.subarray(at)), next: body.length };
    at = line.next;
    if (line.text === '') continue;
    const match = trailerLine.exec(line.text);
    if (!match) return undefined;
    found.push([(match[1] ?? '').toLowerCase(), match[2] ?? '']);
  }
  return found;
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * Undoes the content coding `aws-chunked`: size in hexadecimal, perhaps a signature, the data, and after
 * the last chunk perhaps trailers (Amazon S3 API Reference, "Signature Calculations for the
 * Authorization Header: Transferring Payload in Multiple Chunks" and "... with trailing headers").
 */
export function readAwsChunked(body: Uint8Array<ArrayBuffer>): Result<AwsChunked, ChunkFault> {
  const chunks: AwsChunk[] = [];
  for (let at = 0; ;) {
    const line = lineAt(body, at);
    if (!line) return failure('ends-early');
    const match = sizeLine.exec(line.text);
    if (!match) return failure('bad-size');
    const size = Number.parseInt(match[1] ?? '', 16);
    const end = line.next + size;
    if (end > body.length) return failure('ends-early');
    chunks.push({
      data: body.subarray(line.next, end),
      ...(match[2] !== undefined && { signature: match[2] }),
    });
    if (size === 0) {
      at = line.next;
      const trailers = readTrailers(body, at);
      if (!trailers) return failure('bad-trailer');
      const signature = trailers.find(([name]) => name === signatureTrailer)?.[1];
      return success({
        data: join(chunks.map(({ data }) => data)),
        chunks,
        trailers: trailers.filter(([name]) => name !== signatureTrailer),
        ...(signature !== undefined && { trailerSignature: signature }),
      });
    }
    if (body[end] !== cr || body[end + 1] !== lf)
      return failure(end + 2 > body.length ? 'ends-early' : 'bad-size');
    at = end + 2;
  }
}
