import { sha1 } from '@noble/hashes/legacy.js';
import { toBase64, utf8 } from '../../kit/bytes.ts';

/** The IAM SAML provider that an assertion is presented through. */
export interface SamlProvider {
  readonly accountId: string;
  /** The friendly name: what stands after `saml-provider/` in its ARN. */
  readonly name: string;
}

/** Splits `arn:aws:iam::111122223333:saml-provider/Name`. Undefined where the ARN is another. */
export function samlProviderOf(arn: string): SamlProvider | undefined {
  const match = /^arn:aws[a-z-]*:iam::(\d{12}):saml-provider\/([\w._-]+)$/.exec(arn);
  return match?.[1] !== undefined && match[2] !== undefined
    ? { accountId: match[1], name: match[2] }
    : undefined;
}

/**
 * `NameQualifier` in AssumeRoleWithSAML's answer and `saml:namequalifier`: base64 of the SHA-1 of issuer,
 * account id, a slash and the provider's name, with nothing between the first two (STS API Reference,
 * AssumeRoleWithSAML).
 */
export const nameQualifierOf = (issuer: string, { accountId, name }: SamlProvider): string =>
  toBase64(sha1(utf8(`${issuer}${accountId}/${name}`)));
