import { check } from '../../kit/why.ts';
import { headerOf, type HttpRequest } from '../http/records.ts';
import { finding, type Finding } from './finding.ts';
import { queryParameters } from './queryParameters.ts';
import type { StatedSignature } from './readSignature.ts';
import { requestTarget } from './requestTarget.ts';
import { sigV4Rule } from './rules.ts';
import { s3PayloadErrors } from './s3Errors.ts';
import { sha256Hex } from './sha256.ts';
import type { ServiceKind } from './signatureErrors.ts';
import { streamingPayload } from './streamingPayload.ts';

export const unsignedPayload = 'UNSIGNED-PAYLOAD';

export interface PayloadFindings {
  /** The last line of the canonical request. */
  readonly hash: string;
  readonly declared: Finding;
  readonly matches: Finding;
}

/**
 * What the signature says of the body. S3 wants it said in `x-amz-content-sha256` (a presigned URL that
 * says nothing leaves the body unsigned); the other services hash the body themselves.
 */
export function checkPayload(
  request: HttpRequest,
  stated: StatedSignature,
  kind: ServiceKind,
): PayloadFindings {
  if (kind !== 's3') {
    const hash = sha256Hex(request.body);
    return {
      hash,
      declared: { why: check(sigV4Rule.payloadDeclared, null) },
      matches: { why: check(sigV4Rule.payloadHash, null, { saw: hash }) },
    };
  }
  const given = declaredHash(request, stated);
  if (given === undefined)
    return {
      hash: stated.form === 'query' ? unsignedPayload : sha256Hex(request.body),
      declared: finding(
        check(sigV4Rule.payloadDeclared, stated.form === 'query' ? null : false, {
          wanted: 'x-amz-content-sha256',
        }),
        s3PayloadErrors.missing,
      ),
      matches: { why: check(sigV4Rule.payloadHash, null) },
    };
  return { hash: given, ...checkDeclared(request, given) };
}

function checkDeclared(request: HttpRequest, given: string): Omit<PayloadFindings, 'hash'> {
  const unsigned = given === unsignedPayload || streamingPayload(given) !== undefined;
  const hashed = /^[0-9a-f]{64}$/.test(given);
  const declared = finding(
    check(sigV4Rule.payloadDeclared, unsigned || hashed, {
      saw: given,
      wanted: [unsignedPayload, 'SHA-256 in hexadecimal'],
    }),
    () =>
      given.startsWith('STREAMING-')
        ? s3PayloadErrors.streaming()
        : s3PayloadErrors.malformed(given),
  );
  if (!hashed) return { declared, matches: { why: check(sigV4Rule.payloadHash, null) } };
  const computed = sha256Hex(request.body);
  const matches = finding(
    check(sigV4Rule.payloadHash, given === computed, { saw: computed, wanted: given }),
    () => s3PayloadErrors.mismatch(given, computed),
  );
  return { declared, matches };
}

/** What the request says of its body: a hash, or a word. */
export const declaredHash = (
  request: HttpRequest,
  stated: Pick<StatedSignature, 'form'>,
): string | undefined =>
  (stated.form === 'query'
    ? queryParameters(requestTarget(request.url).query).find(
        ([name]) => name.toLowerCase() === 'x-amz-content-sha256',
      )?.[1]
    : undefined) ?? headerOf(request, 'x-amz-content-sha256');
