/**
 * The checks that STS makes of web identities: tokens that come in for credentials
 * (AssumeRoleWithWebIdentity), and those that it issues itself (GetWebIdentityToken); by their stable ids.
 */
export const webIdentityRules = {
  /** The root of the reasons for an answer of AssumeRoleWithWebIdentity. */
  assumeRole: 'sts.assume-role-with-web-identity',
  /** Whether ProviderId is one of the two that issue access tokens. Null: none was given. */
  providerId: 'sts.web.provider-id',
  /** Whether the token can be read as a JWT at all. */
  token: 'sts.web.token',
  /** Whether IAM in the role's account knows the issuer, or STS knows it by itself. */
  provider: 'sts.web.provider',
  /** The root of the reasons for having the issuer's keys or not. */
  keys: 'sts.web.keys',
  discoveryFetched: 'sts.web.discovery-fetched',
  keysFetched: 'sts.web.keys-fetched',
  keySet: 'sts.web.key-set',
  /** Null: AWS trusts the authority behind the certificate, so no thumbprint counts. */
  thumbprint: 'sts.web.thumbprint',
  subjectLength: 'sts.web.subject-length',
  /** Null: the token passes neither tags nor a source identity. */
  tags: 'sts.web.tags',
  /** Whether the provider of an access token could be asked about it. */
  providerAsked: 'sts.web.provider-asked',
  /** Whether that provider vouches for the access token. */
  providerVouches: 'sts.web.provider-vouches',
  /** The root of the reasons for letting the holder of the token into the role or not. */
  trust: 'sts.web.trust',

  /** The root of the reasons for an answer of GetWebIdentityToken. */
  getToken: 'sts.get-web-identity-token',
  outboundEnabled: 'sts.outbound.enabled',
  /** Null: the caller's credentials do not expire. */
  outboundSpan: 'sts.outbound.span',
  outboundSize: 'sts.outbound.size',
  outboundSigned: 'sts.outbound.signed',
  /** Whether an account has the issuer at whose address something was asked for. */
  outboundIssuer: 'sts.outbound.issuer',
} as const;

export type WebIdentityRule = (typeof webIdentityRules)[keyof typeof webIdentityRules];
