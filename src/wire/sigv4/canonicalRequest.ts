import { utf8 } from '../../kit/bytes.ts';
import type { Headers, HttpRequest } from '../http/records.ts';
import { canonicalHeaders } from './canonicalHeaders.ts';
import { canonicalPath, type PathEncoding } from './canonicalPath.ts';
import { canonicalQuery } from './canonicalQuery.ts';
import { queryParameters } from './queryParameters.ts';
import { requestTarget } from './requestTarget.ts';
import { sha256Hex } from './sha256.ts';

/** The canonical request, line by line and whole. */
export interface CanonicalRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Headers;
  readonly signedHeaders: string;
  readonly payloadHash: string;
  /** The lines above, joined: what is hashed. */
  readonly text: string;
  /** SHA-256 of the text, in hexadecimal. */
  readonly hash: string;
}

export interface Coverage {
  /** Names of the headers that the signature covers, in any case and order. */
  readonly signedHeaders: readonly string[];
  /** The last line: the body's SHA-256 in hexadecimal, or a word such as `UNSIGNED-PAYLOAD`. */
  readonly payloadHash: string;
  readonly path: PathEncoding;
  /** Query parameters that the signature leaves out, such as the signature itself. */
  readonly unsignedParameters?: readonly string[];
}

/** Step 1 of Signature Version 4 (IAM User Guide, "Create a signed AWS API request"). */
export function canonicalRequest(request: HttpRequest, coverage: Coverage): CanonicalRequest {
  const target = requestTarget(request.url);
  const left = coverage.unsignedParameters ?? [];
  const parts = {
    method: request.method,
    path: canonicalPath(target.path, coverage.path),
    query: canonicalQuery(queryParameters(target.query).filter(([name]) => !left.includes(name))),
    headers: canonicalHeaders(request, coverage.signedHeaders),
    payloadHash: coverage.payloadHash,
  };
  const signedHeaders = parts.headers.map(([name]) => name).join(';');
  const text = [
    parts.method,
    parts.path,
    parts.query,
    ...parts.headers.map(([name, value]) => `${name}:${value}`),
    '',
    signedHeaders,
    parts.payloadHash,
  ].join('\n');
  return { ...parts, signedHeaders, text, hash: sha256Hex(utf8(text)) };
}
