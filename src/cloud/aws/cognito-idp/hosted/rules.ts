/** Every check that the hosted UI of user pools makes beside those of the API, by its stable id. */
export const hostedUiRules = {
  /** Whether a pool has the domain of this address. */
  domain: 'hosted-ui.domain',

  /** The root of the reasons for an answer of the authorization endpoint. */
  authorize: 'hosted-ui.authorize',
  /** The root of the reasons for an answer of the sign-in page. */
  login: 'hosted-ui.login',
  client: 'hosted-ui.client',
  clientEnabled: 'hosted-ui.client-enabled',
  redirectUri: 'hosted-ui.redirect-uri',
  responseType: 'hosted-ui.response-type',
  flowAllowed: 'hosted-ui.flow-allowed',
  scopesAllowed: 'hosted-ui.scopes-allowed',
  /** Null: no scope is asked for that needs openid. */
  scopeOpenId: 'hosted-ui.scope-openid',
  /** Null: the app sent no challenge. */
  codeChallenge: 'hosted-ui.code-challenge',
  /** Null: the app names no identity provider. */
  identityProvider: 'hosted-ui.identity-provider',
  /** Null: the browser has no session, so that the person must sign in. */
  browserSession: 'hosted-ui.browser-session',
  csrf: 'hosted-ui.csrf',

  /** The root of the reasons for what comes back from another identity provider. */
  idpResponse: 'hosted-ui.idp-response',
  federationKnown: 'hosted-ui.federation-known',
  federationBrowser: 'hosted-ui.federation-browser',
  federationLives: 'hosted-ui.federation-lives',
  idpUsable: 'hosted-ui.idp-usable',
  idpCode: 'hosted-ui.idp-code',
  idpTokens: 'hosted-ui.idp-tokens',
  idpIssuer: 'hosted-ui.idp-issuer',
  idpNonce: 'hosted-ui.idp-nonce',
  idpAttributes: 'hosted-ui.idp-attributes',
  idpPerson: 'hosted-ui.idp-person',
  idpSubject: 'hosted-ui.idp-subject',
  idpNameFree: 'hosted-ui.idp-name-free',

  /** The root of the reasons for an answer of the token endpoint. */
  token: 'hosted-ui.token',
  clientAuthentication: 'hosted-ui.client-authentication',
  parameter: 'hosted-ui.parameter',
  grantType: 'hosted-ui.grant-type',
  code: 'hosted-ui.code',
  codeKnown: 'hosted-ui.code-known',
  codeOnce: 'hosted-ui.code-once',
  codeLives: 'hosted-ui.code-lives',
  codeRedirectUri: 'hosted-ui.code-redirect-uri',
  /** Null: the code was issued without a challenge. */
  codeVerifier: 'hosted-ui.code-verifier',
  codePerson: 'hosted-ui.code-person',

  /** The root of the reasons for an answer of the userInfo endpoint. */
  userInfo: 'hosted-ui.user-info',
  tokenOfPool: 'hosted-ui.token-of-pool',
  tokenOpenId: 'hosted-ui.token-openid',

  /** The root of the reasons for an answer of the revocation endpoint. */
  revoke: 'hosted-ui.revoke',

  /** The root of the reasons for an answer of the sign-out endpoint. */
  logout: 'hosted-ui.logout',
  logoutUri: 'hosted-ui.logout-uri',
} as const;

export type HostedUiRule = (typeof hostedUiRules)[keyof typeof hostedUiRules];
