/**
 * Every check that IAM Identity Center makes, by its stable id. Sources: the API references of its
 * services, RFC 6749, RFC 7636 and RFC 8628, FACTS 7.
 */
export const identityCenterRules = {
  /** Whether the organization has an instance whose endpoints are in this region. */
  instance: 'identity-center.instance',
  /** The root of the reasons for an answer of the OIDC service. */
  oidcRequest: 'sso-oidc.request',
  registerClient: 'sso-oidc.register-client',
  startDeviceAuthorization: 'sso-oidc.start-device-authorization',
  createToken: 'sso-oidc.create-token',
  createTokenWithIam: 'sso-oidc.create-token-with-iam',
  applicationKnown: 'sso-oidc.application-known',
  applicationGrant: 'sso-oidc.application-grant',
  applicationScopes: 'sso-oidc.application-scopes',
  applicationAssigned: 'sso-oidc.application-assigned',
  assertionForm: 'sso-oidc.assertion-form',
  tokenIssuerTrusted: 'sso-oidc.token-issuer-trusted',
  assertionPerson: 'sso-oidc.assertion-person',
  /** The root of the reasons for what happens at `/authorize`. */
  authorize: 'sso-oidc.authorize',
  responseType: 'sso-oidc.response-type',
  codeChallenge: 'sso-oidc.code-challenge',
  scopesRegistered: 'sso-oidc.scopes-registered',
  clientMetadata: 'sso-oidc.client-metadata',
  grantTypes: 'sso-oidc.grant-types',
  redirectUris: 'sso-oidc.redirect-uris',
  scopes: 'sso-oidc.scopes',
  startUrl: 'sso-oidc.start-url',
  clientKnown: 'sso-oidc.client-known',
  clientSecret: 'sso-oidc.client-secret',
  clientLive: 'sso-oidc.client-live',
  grantType: 'sso-oidc.grant-type',
  /** Whether the client registered itself for this grant type. */
  grantTypeRegistered: 'sso-oidc.grant-type-registered',
  grantParameter: 'sso-oidc.grant-parameter',
  /** Whether the code or token is known and was given to this client. */
  grantKnown: 'sso-oidc.grant-known',
  grantLive: 'sso-oidc.grant-live',
  pollInterval: 'sso-oidc.poll-interval',
  /** Null: the person has said neither yes nor no. */
  userDecision: 'sso-oidc.user-decision',
  signInLive: 'sso-oidc.sign-in-live',
  redirectUri: 'sso-oidc.redirect-uri',
  codeVerifier: 'sso-oidc.code-verifier',

  /** The root of the reasons for an answer of the portal's API. */
  portalRequest: 'sso-portal.request',
  listAccounts: 'sso-portal.list-accounts',
  listAccountRoles: 'sso-portal.list-account-roles',
  getRoleCredentials: 'sso-portal.get-role-credentials',
  logout: 'sso-portal.logout',
  accessToken: 'sso-portal.access-token',
  accessTokenLive: 'sso-portal.access-token-live',
  accountScope: 'sso-portal.account-scope',
  /** Whether an assignment gives the person this account or role. */
  assigned: 'sso-portal.assigned',
  nextToken: 'sso-portal.next-token',
  /** Whether STS gave Identity Center a session of the reserved role. */
  roleSession: 'sso-portal.role-session',

  /** The root of the reasons for a page of the access portal. */
  portalPage: 'access-portal.page',
  /** Whether the browser's cookie stands for a sign-in that lives. Null: the person must sign in. */
  portalSession: 'access-portal.session',
  signInResult: 'access-portal.sign-in-result',
  authorizationRequest: 'access-portal.authorization-request',
  userCode: 'access-portal.user-code',
  /** Whether the assertion could be signed with the key that the instance has. */
  assertion: 'access-portal.assertion',

  /** The root of the reasons for an answer of the sign-in pages. */
  signIn: 'sso-signin.sign-in',
  storeUser: 'sso-signin.user',
  userActive: 'sso-signin.user-active',
  storePassword: 'sso-signin.password',
  directory: 'sso-signin.directory',
  externalSource: 'sso-signin.external-source',
  externalProvider: 'sso-signin.external-provider',
  /** Null: the sign-in began at the identity provider. */
  inResponseTo: 'sso-signin.in-response-to',

  /** The root of the reasons for a page of an application that people open from the portal. */
  application: 'saml-app.sign-in',
  applicationPage: 'saml-app.page',
  applicationAttributes: 'saml-app.attributes',

  /** The root of the reasons for what a program answers at its own loopback address. */
  callback: 'client.callback',
  callbackPage: 'client.callback-page',
  callbackState: 'client.callback-state',
  /** Whether the browser brings a code, and no error. */
  callbackCode: 'client.callback-code',

  /** The root of the reasons for an answer of the SCIM service. */
  scimRequest: 'scim.request',
  scimTenant: 'scim.tenant',
  scimToken: 'scim.token',
  scimTokenLive: 'scim.token-live',
  scimMethod: 'scim.method',
  scimOperation: 'scim.operation',
  /** Whether the password was given just before. */
  signInStep: 'sso-signin.step',
  oneTimeCode: 'sso-signin.one-time-code',
  oneTimeCodeUnused: 'sso-signin.one-time-code-unused',
} as const;

export type IdentityCenterRule = (typeof identityCenterRules)[keyof typeof identityCenterRules];
