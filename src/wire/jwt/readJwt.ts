import { fromBase64Url, toBase64Url } from '../../kit/bytes.ts';
import { failure, success, type Result } from '../../kit/result.ts';
import type { JsonObject } from '../aws/jsonObject.ts';
import { readStrictJson, type JsonFault } from './strictJson.ts';

/** A JSON Web Token in compact form, taken apart. Nothing in it was verified. */
export interface Jwt {
  readonly header: JsonObject;
  readonly claims: JsonObject;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/** What is wrong with the form of a token, and in which part. */
export interface JwtFault {
  readonly part: 'token' | 'header' | 'claims' | 'signature';
  readonly reason: 'length' | 'parts' | 'base64url' | JsonFault;
}

/** More than any service takes: STS takes 20,000 characters, Cognito 131,072. */
const longest = 131_072;

/**
 * Reads the compact form (RFC 7515 section 7.1, RFC 7519 section 7.2): three parts in base64url without
 * padding and without spare bits, header and claims JSON objects in which no name stands twice.
 */
export function readJwt(text: string): Result<Jwt, JwtFault> {
  if (text.length > longest) return failure({ part: 'token', reason: 'length' });
  const parts = text.split('.');
  const [header, claims, signature] = parts;
  if (header === undefined || claims === undefined || signature === undefined || parts.length > 3)
    return failure({ part: 'token', reason: 'parts' });
  const read = { header: objectOf('header', header), claims: objectOf('claims', claims) };
  const bytes = bytesOf(signature);
  if (read.header.ok && read.claims.ok && bytes)
    return success({ header: read.header.value, claims: read.claims.value, signature: bytes });
  return failure(
    ...(read.header.ok ? [] : read.header.faults),
    ...(read.claims.ok ? [] : read.claims.faults),
    ...(bytes ? [] : [{ part: 'signature', reason: 'base64url' } as const]),
  );
}

/** Only the one spelling that the bytes have: otherwise one token could be written in several ways. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = fromBase64Url(text);
  return bytes && toBase64Url(bytes) === text ? bytes : undefined;
}

function objectOf(part: 'header' | 'claims', text: string): Result<JsonObject, JwtFault> {
  const bytes = bytesOf(text);
  if (!bytes) return failure({ part, reason: 'base64url' });
  const object = readStrictJson(bytes);
  return object.ok ? object : failure(...object.faults.map((reason) => ({ part, reason })));
}
