import { md5 } from '@noble/hashes/legacy.js';
import { fromBase64, toBase64 } from '../../../kit/bytes.ts';
import { allOf, check, type Why } from '../../../kit/why.ts';
import { readAwsChunked, type AwsChunked } from '../../../wire/aws/awsChunked.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import {
  algorithmOfHeader,
  type Checksum,
  type ChecksumAlgorithm,
  checksumAlgorithms,
  checksumHeader,
  checksumLength,
  checksumOf,
} from '../../../wire/aws/s3Checksum.ts';
import { headerOf, type Headers, type HttpRequest } from '../../../wire/http/records.ts';
import { type StreamingPayload, streamingPayload } from '../../../wire/sigv4/streamingPayload.ts';
import { s3Rules } from './rules.ts';

/** What was sent, undone of its coding. */
export interface S3Body {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The checksum that the request states, which is right. */
  readonly checksum?: Checksum;
}

interface Step {
  readonly why: Why;
  readonly error?: AwsError;
}

export interface ReadBody {
  readonly why: Why;
  readonly body?: S3Body;
  readonly error?: AwsError;
}

/** Bytes that every chunk but the last has at least. */
const leastChunk = 8192;

/** AWS publishes these codes; the texts are those that S3 has been seen to answer. */
const errors = {
  incomplete: awsError('IncompleteBody', 400, 'The request body terminated unexpectedly'),
  length: awsError(
    'IncompleteBody',
    400,
    'You did not provide the number of bytes specified by the Content-Length HTTP header.',
  ),
  noLength: awsError(
    'MissingContentLength',
    411,
    'You must provide the Content-Length HTTP header.',
  ),
  chunkSize: awsError(
    'InvalidChunkSizeError',
    403,
    'Only the last chunk is allowed to have a size less than 8192 bytes',
  ),
  trailer: awsError(
    'MalformedTrailerError',
    400,
    'The request contained trailing data that was not well-formed or did not conform to our published schema.',
  ),
  md5Form: awsError('InvalidDigest', 400, 'The Content-MD5 you specified was invalid.'),
};

const invalidRequest = (message: string) => awsError('InvalidRequest', 400, message);

function chunkFault(
  { chunks, trailers }: AwsChunked,
  form: StreamingPayload,
  promised: readonly string[],
) {
  if (chunks.slice(0, -2).some(({ data }) => data.length < leastChunk)) return errors.chunkSize;
  const names = trailers.map(([name]) => name);
  const kept = promised.length === names.length && promised.every((name) => names.includes(name));
  return form.trailer && !kept ? errors.trailer : undefined;
}

interface Undone extends Step {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly trailers: Headers;
}

function undoChunks(request: HttpRequest): Undone {
  const declared = headerOf(request, 'x-amz-content-sha256');
  const form = streamingPayload(declared);
  const whole = { bytes: request.body, trailers: [] };
  if (!form) return { ...whole, why: check(s3Rules.bodyChunks, null) };
  const refused = (error: AwsError): Undone => ({
    ...whole,
    why: check(s3Rules.bodyChunks, false, { saw: error.message }),
    error,
  });
  const read = readAwsChunked(request.body);
  if (!read.ok)
    return refused(read.faults.includes('bad-trailer') ? errors.trailer : errors.incomplete);
  const promised = (headerOf(request, 'x-amz-trailer') ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  const fault = chunkFault(read.value, form, promised);
  if (fault) return refused(fault);
  const { data, trailers } = read.value;
  return { bytes: data, trailers, why: check(s3Rules.bodyChunks, true) };
}

/** A chunked body states the length of its data besides its own. */
function checkLength(request: HttpRequest, length: number, chunked: boolean): Step {
  if (!chunked) return { why: check(s3Rules.bodyLength, null) };
  const stated = headerOf(request, 'x-amz-decoded-content-length');
  const why = check(s3Rules.bodyLength, stated === String(length), {
    saw: String(length),
    wanted: stated ?? 'x-amz-decoded-content-length',
  });
  if (why.holds === true) return { why };
  return { why, error: stated === undefined ? errors.noLength : errors.length };
}

function checkMd5(request: HttpRequest, bytes: Uint8Array): Step {
  const stated = headerOf(request, 'content-md5');
  if (stated === undefined) return { why: check(s3Rules.bodyMd5, null) };
  const computed = toBase64(md5(bytes));
  const why = check(s3Rules.bodyMd5, stated === computed, { saw: computed, wanted: stated });
  if (why.holds === true) return { why };
  if (fromBase64(stated)?.length !== 16) return { why, error: errors.md5Form };
  return {
    why,
    error: awsError(
      'BadDigest',
      400,
      'The Content-MD5 you specified did not match what we received.',
      [
        ['ExpectedDigest', stated],
        ['CalculatedDigest', computed],
      ],
    ),
  };
}

interface Stated extends Checksum {
  readonly header: string;
}

const statedIn = (headers: Headers): readonly Stated[] =>
  headers.flatMap(([header, value]) => {
    const algorithm = algorithmOfHeader(header);
    return algorithm ? [{ algorithm, value: value.trim(), header: header.toLowerCase() }] : [];
  });

const isAlgorithm = (text: string): text is ChecksumAlgorithm =>
  (checksumAlgorithms as readonly string[]).includes(text);

function statedFault(request: HttpRequest, stated: readonly Stated[]): AwsError | undefined {
  if (stated.length > 1)
    return invalidRequest(
      'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.',
    );
  const [only] = stated;
  const announced = headerOf(request, 'x-amz-sdk-checksum-algorithm')?.toUpperCase();
  if (announced !== undefined && !isAlgorithm(announced))
    return invalidRequest(
      'Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]',
    );
  if (announced !== undefined && !only)
    return invalidRequest(
      'x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.',
    );
  if (announced !== undefined && only && only.algorithm !== announced)
    return invalidRequest('Value for x-amz-sdk-checksum-algorithm header is invalid.');
  return only && fromBase64(only.value)?.length !== checksumLength(only.algorithm)
    ? invalidRequest(`Value for ${only.header} header is invalid.`)
    : undefined;
}

function checkChecksum(
  request: HttpRequest,
  { bytes, trailers }: Undone,
): Step & { readonly checksum?: Checksum } {
  const stated = statedIn([...request.headers, ...trailers]);
  const fault = statedFault(request, stated);
  const [only] = stated;
  if (fault)
    return { why: check(s3Rules.bodyChecksum, false, { saw: fault.message }), error: fault };
  if (!only) return { why: check(s3Rules.bodyChecksum, null) };
  const computed = checksumOf(only.algorithm, bytes);
  const why = check(s3Rules.bodyChecksum, only.value === computed.value, {
    saw: computed.value,
    wanted: only.value,
  });
  return why.holds === true
    ? { why, checksum: computed }
    : {
        why,
        error: awsError(
          'BadDigest',
          400,
          `The ${only.algorithm} you specified did not match the calculated checksum.`,
        ),
      };
}

/**
 * The bytes of an upload: undoes the chunks and checks length, Content-MD5 and checksum, as far as the
 * request states them (Amazon S3 User Guide, "Checking object integrity in Amazon S3").
 */
export function readBody(request: HttpRequest): ReadBody {
  const undone = undoChunks(request);
  if (undone.error) return { why: allOf(s3Rules.body, [undone.why]), error: undone.error };
  const length = checkLength(request, undone.bytes.length, undone.why.holds === true);
  const digest = checkMd5(request, undone.bytes);
  const checksum = checkChecksum(request, undone);
  const error = length.error ?? digest.error ?? checksum.error;
  const why = allOf(s3Rules.body, [undone.why, length.why, digest.why, checksum.why]);
  if (error) return { why, error };
  return {
    why,
    body: { bytes: undone.bytes, ...(checksum.checksum && { checksum: checksum.checksum }) },
  };
}

/** The checksum as an answer's headers state it. */
export const checksumHeaders = ({ algorithm, value }: Checksum): Headers => [
  [checksumHeader(algorithm), value],
  ['x-amz-checksum-type', 'FULL_OBJECT'],
];
