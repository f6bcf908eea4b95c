import { basicTime } from '../../kit/time.ts';
import { check } from '../../kit/why.ts';
import { finding, type Finding } from './finding.ts';
import type { StatedSignature } from './readSignature.ts';
import { sigV4Rule } from './rules.ts';
import type { ServiceKind, SignatureErrors } from './signatureErrors.ts';
import { hmacAlgorithm } from './stringToSign.ts';

/** Is every part of the signature there? */
export function checkComplete(
  stated: StatedSignature,
  kind: ServiceKind,
  errors: SignatureErrors,
): Finding {
  const missing = missingParts(stated, kind);
  return finding(
    check(sigV4Rule.complete, missing.length === 0 && stated.malformed.length === 0, {
      ...(missing.length > 0 && { wanted: missing }),
      ...(stated.malformed.length > 0 && { saw: stated.malformed }),
    }),
    () => errors.incomplete(stated, missing),
  );
}

function missingParts(stated: StatedSignature, kind: ServiceKind): readonly string[] {
  const header = stated.form === 'header';
  const parts: readonly (readonly [name: string, value: unknown])[] = [
    ...(header ? [] : [['X-Amz-Algorithm', stated.algorithm] as const]),
    [header ? 'Credential' : 'X-Amz-Credential', stated.credential],
    [header ? 'Signature' : 'X-Amz-Signature', stated.signature],
    [header ? 'SignedHeaders' : 'X-Amz-SignedHeaders', stated.signedHeaders],
    // S3 names a missing date in a text of its own.
    ...(header && kind === 's3' ? [] : [[header ? 'Date' : 'X-Amz-Date', stated.date] as const]),
    ...(!header && kind === 's3' ? [['X-Amz-Expires', stated.expires] as const] : []),
  ];
  return parts.filter(([, value]) => value === undefined).map(([name]) => name);
}

/** Is the algorithm the one we compute? SigV4A, which signs with a key pair, is not offered here. */
export const checkAlgorithm = (stated: StatedSignature, errors: SignatureErrors): Finding =>
  finding(
    stated.algorithm === undefined
      ? check(sigV4Rule.algorithm, null)
      : check(sigV4Rule.algorithm, stated.algorithm === hmacAlgorithm, {
          saw: stated.algorithm,
          wanted: hmacAlgorithm,
        }),
    () => errors.algorithm(stated),
  );

/** Has the credential its five parts? */
export const checkCredential = (stated: StatedSignature, errors: SignatureErrors): Finding =>
  finding(
    stated.credential === undefined
      ? check(sigV4Rule.credential, null)
      : check(sigV4Rule.credential, stated.scope !== undefined, {
          saw: stated.credential,
          wanted: 'keyid/date/region/service/aws4_request',
        }),
    () => errors.credential(stated),
  );

/** Can the signing date be read? */
export function checkDate(
  stated: StatedSignature,
  kind: ServiceKind,
  errors: SignatureErrors,
): Finding {
  const missingInS3 = stated.date === undefined && stated.form === 'header' && kind === 's3';
  return finding(
    stated.date === undefined && !missingInS3
      ? check(sigV4Rule.date, null)
      : check(sigV4Rule.date, stated.at !== undefined, {
          ...(stated.date !== undefined && { saw: stated.date }),
          wanted: stated.at === undefined ? 'yyyymmddThhmmssZ' : basicTime(stated.at),
        }),
    () => errors.date(stated),
  );
}
