/**
 * Every check that an identity provider on the web makes before it hands out a code or a token, by its
 * stable id. Sources: RFC 6749, RFC 7636, OpenID Connect Core 1.0 and Discovery 1.0; GitHub's and
 * Kubernetes's documentation for the tokens of jobs and service accounts.
 */
export const openIdRules = {
  /** Whether the provider answers at this address. */
  endpoint: 'op.endpoint',
  method: 'op.method',
  discovery: 'op.discovery',
  keys: 'op.keys',

  /** The root of the reasons for an answer of the authorization endpoint. */
  authorization: 'op.authorization',
  client: 'op.client',
  redirectUri: 'op.redirect-uri',
  responseType: 'op.response-type',
  scope: 'op.scope',
  /** Null: a confidential client that sent no challenge. */
  codeChallenge: 'op.code-challenge',
  user: 'op.user',
  password: 'op.password',

  /** The root of the reasons for an answer of the token endpoint. */
  token: 'op.token',
  grantType: 'op.grant-type',
  /** Null: a public client, which has no secret. */
  clientSecret: 'op.client-secret',
  grantKnown: 'op.grant-known',
  grantLive: 'op.grant-live',
  grantClient: 'op.grant-client',
  grantRedirectUri: 'op.grant-redirect-uri',
  /** Null: the code was issued without a challenge. */
  codeVerifier: 'op.code-verifier',

  /** Whether the access token that an endpoint was shown is one that the provider issued and that lives. */
  accessToken: 'op.access-token',

  /** The root of the reasons for an answer to a job of GitHub Actions that asks for an ID token. */
  jobToken: 'op.job-token',
  job: 'op.job',
  jobPermission: 'op.job-permission',

  /** The root of the reasons for an answer to a kubelet that asks for a service account's token. */
  serviceAccountToken: 'op.service-account-token',
  kubelet: 'op.kubelet',
  serviceAccount: 'op.service-account',
  tokenRequest: 'op.token-request',
} as const;

export type OpenIdRule = (typeof openIdRules)[keyof typeof openIdRules];
