import { utf8 } from '../../kit/bytes.ts';
import { basicTime } from '../../kit/time.ts';
import { check } from '../../kit/why.ts';
import { type AwsChunked, readAwsChunked } from '../aws/awsChunked.ts';
import type { HttpRequest } from '../http/records.ts';
import { writeScope } from './credentialScope.ts';
import { finding, type Finding } from './finding.ts';
import type { StatedSignature } from './readSignature.ts';
import { sigV4Rule } from './rules.ts';
import { s3PayloadErrors } from './s3Errors.ts';
import { sha256Hex } from './sha256.ts';
import { signature } from './signature.ts';
import type { SigningKey } from './signingKey.ts';
import type { StreamingPayload } from './streamingPayload.ts';
import { hmacAlgorithm } from './stringToSign.ts';

/** What the signatures of chunks are chained to. */
export interface ChunkSeed {
  readonly key: SigningKey;
  /** The signature of the request itself. */
  readonly signature: string;
}

const emptyHash = sha256Hex(new Uint8Array(0));

/** The first signature that differs, with what it should be; undefined where all are right. */
function firstWrong(
  { chunks, trailers, trailerSignature }: AwsChunked,
  { trailer }: StreamingPayload,
  lines: (kind: string, previous: string) => readonly string[],
  { key, signature: seed }: ChunkSeed,
): { saw: string; wanted: string } | undefined {
  let previous = seed;
  for (const chunk of chunks) {
    const text = [...lines('PAYLOAD', previous), emptyHash, sha256Hex(chunk.data)].join('\n');
    const wanted = signature(key, { text });
    if (chunk.signature !== wanted) return { saw: chunk.signature ?? 'none', wanted };
    previous = wanted;
  }
  if (!trailer) return undefined;
  const written = trailers.map(([name, value]) => `${name}:${value}\n`).join('');
  const text = [...lines('TRAILER', previous), sha256Hex(utf8(written))].join('\n');
  const wanted = signature(key, { text });
  return trailerSignature === wanted ? undefined : { saw: trailerSignature ?? 'none', wanted };
}

/**
 * Is every chunk of a signed stream, and its trailer, signed in its turn? Each signature covers the one
 * before it, the first one that of the request (Amazon S3 API Reference, "Signature Calculations for the
 * Authorization Header: Transferring Payload in Multiple Chunks").
 *
 * A body that is not chunked as it should be is not looked at: whoever reads it refuses it.
 */
export function checkChunks(
  request: HttpRequest,
  stated: StatedSignature,
  payload: StreamingPayload | undefined,
  seed: ChunkSeed | undefined,
): Finding {
  const { scope, at } = stated;
  if (!payload?.signed || !seed || scope === undefined || at === undefined)
    return { why: check(sigV4Rule.chunks, null) };
  const body = readAwsChunked(request.body);
  if (!body.ok) return { why: check(sigV4Rule.chunks, null) };
  const wrong = firstWrong(
    body.value,
    payload,
    (kind, previous) => [`${hmacAlgorithm}-${kind}`, basicTime(at), writeScope(scope), previous],
    seed,
  );
  return finding(check(sigV4Rule.chunks, wrong === undefined, wrong), s3PayloadErrors.chunk);
}
