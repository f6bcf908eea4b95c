import { allOf, check } from '../../kit/why.ts';
import type { HttpRequest } from '../http/records.ts';
import { finding, type Finding } from './finding.ts';
import type { StatedSignature } from './readSignature.ts';
import { sigV4Rule } from './rules.ts';
import type { SignatureErrors } from './signatureErrors.ts';

const tokenHeader = 'x-amz-security-token';

/**
 * Does the signature cover the host and every `x-amz-*` header that was sent? (IAM User Guide, "Create a
 * signed AWS API request": otherwise they could be changed on the way.)
 */
export function checkSignedHeaders(
  request: HttpRequest,
  stated: StatedSignature,
  tokenSigned: boolean,
  errors: SignatureErrors,
): Finding {
  if (stated.signedHeaders === undefined) return { why: check(sigV4Rule.signedHeaders, null) };
  const signed = stated.signedHeaders.map((name) => name.toLowerCase());
  const sent = [...new Set(request.headers.map(([name]) => name.toLowerCase()))];
  const amz = sent.filter(
    (name) => name.startsWith('x-amz-') && (tokenSigned || name !== tokenHeader),
  );
  const unsigned = ['host', ...amz].filter((name) => !signed.includes(name));
  const parts = [
    check(sigV4Rule.signedHost, signed.includes('host'), { saw: signed, wanted: 'host' }),
    amz.length === 0
      ? check(sigV4Rule.signedAmz, null)
      : check(
          sigV4Rule.signedAmz,
          amz.every((name) => signed.includes(name)),
          { saw: signed, wanted: amz },
        ),
  ];
  return finding(allOf(sigV4Rule.signedHeaders, parts), () => errors.unsignedHeaders(unsigned));
}
