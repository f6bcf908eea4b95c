import { toHex, utf8 } from '../../kit/bytes.ts';
import type { CredentialScope } from './credentialScope.ts';
import { hmacSha256 } from './sha256.ts';

/** One HMAC of the derivation: its key is the result before it, or the secret behind `AWS4`. */
export interface KeyStage {
  readonly name: 'kDate' | 'kRegion' | 'kService' | 'kSigning';
  /** What was fed in. */
  readonly message: string;
  /** What came out, in hexadecimal. */
  readonly result: string;
}

export interface SigningKey {
  readonly stages: readonly KeyStage[];
  readonly key: Uint8Array;
}

/** Step 4 of Signature Version 4: the signing key, with every stage of its derivation for showing. */
export function signingKey(secretAccessKey: string, scope: CredentialScope): SigningKey {
  const messages = [
    ['kDate', scope.date],
    ['kRegion', scope.region],
    ['kService', scope.service],
    ['kSigning', scope.terminator],
  ] as const;
  let key: Uint8Array = utf8(`AWS4${secretAccessKey}`);
  const stages = messages.map(([name, message]): KeyStage => {
    key = hmacSha256(key, message);
    return { name, message, result: toHex(key) };
  });
  return { stages, key };
}
