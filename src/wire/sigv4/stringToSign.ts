import type { CanonicalRequest } from './canonicalRequest.ts';
import { writeScope, type CredentialScope } from './credentialScope.ts';

export const hmacAlgorithm = 'AWS4-HMAC-SHA256';

/** The string to sign, line by line and whole. */
export interface StringToSign {
  readonly algorithm: string;
  /** `yyyymmddThhmmssZ`. */
  readonly date: string;
  readonly scope: string;
  readonly canonicalRequestHash: string;
  readonly text: string;
}

/** Step 3 of Signature Version 4 (IAM User Guide, "Create a string to sign"). */
export function stringToSign(
  date: string,
  scope: CredentialScope,
  request: Pick<CanonicalRequest, 'hash'>,
): StringToSign {
  const lines = [hmacAlgorithm, date, writeScope(scope), request.hash] as const;
  const [algorithm, , scopeLine, canonicalRequestHash] = lines;
  return { algorithm, date, scope: scopeLine, canonicalRequestHash, text: lines.join('\n') };
}
