import type { Instant } from '../../kit/time.ts';
import type { SamlAttribute } from './issueResponse.ts';

/** A role that the assertion offers, and the SAML provider it is offered through. */
export interface RoleOffer {
  readonly roleArn: string;
  readonly providerArn: string;
}

/** What a verified assertion says, read only from the element that the signature covers. */
export interface SamlAssertion {
  readonly id: string;
  readonly issuer: string;
  readonly issueInstant: Instant;
  readonly nameId: string;
  /** The Format URI; `unspecified` where the NameID has none. */
  readonly nameIdFormat: string;
  /** SubjectConfirmationData's Recipient: what becomes `saml:aud`. */
  readonly recipient: string;
  readonly inResponseTo?: string;
  readonly notOnOrAfter: Instant;
  readonly audiences: readonly string[];
  readonly authnInstant?: Instant;
  readonly sessionIndex?: string;
  readonly sessionNotOnOrAfter?: Instant;
  /** Every attribute in document order, those of AWS among them. */
  readonly attributes: readonly SamlAttribute[];
  readonly roles: readonly RoleOffer[];
  readonly roleSessionName: string;
  /** Seconds. */
  readonly sessionDuration?: number;
  readonly sourceIdentity?: string;
  readonly principalTags: readonly { readonly key: string; readonly value: string }[];
  readonly transitiveTagKeys: readonly string[];
}

const format20 = 'urn:oasis:names:tc:SAML:2.0:nameid-format:';

/** `SubjectType` in AssumeRoleWithSAML's answer and `saml:sub_type`: `persistent`, `transient`, else the whole URI (STS API Reference). */
export const subjectTypeOf = (nameIdFormat: string): string =>
  nameIdFormat.startsWith(format20) ? nameIdFormat.slice(format20.length) : nameIdFormat;
