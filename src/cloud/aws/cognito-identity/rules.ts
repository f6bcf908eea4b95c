/** Every check that identity pools make, by its stable id. */
export const cognitoIdentityRules = {
  /** The root of the reasons for an answer of the identity pools API. */
  request: 'cognito-identity.request',
  getId: 'cognito-identity.get-id',
  getOpenIdToken: 'cognito-identity.get-open-id-token',
  getCredentials: 'cognito-identity.get-credentials',
  administer: 'cognito-identity.administer',

  /** The root of what is checked of a pool's settings. */
  settings: 'cognito-identity.settings',
  loginProvider: 'cognito-identity.login-provider',
  userPoolProvider: 'cognito-identity.user-pool-provider',
  providerArn: 'cognito-identity.provider-arn',
  tags: 'cognito-identity.tags',
  /** Null: the pool has had no developer provider so far. */
  developerProvider: 'cognito-identity.developer-provider',
  /** The root of what is checked of roles and mappings. */
  roleSettings: 'cognito-identity.role-settings',
  providerName: 'cognito-identity.provider-name',
  roleMapping: 'cognito-identity.role-mapping',
  roleArns: 'cognito-identity.role-arns',

  pool: 'cognito-identity.pool',
  identity: 'cognito-identity.identity',
  /** Who somebody is, by all the tokens they show. */
  logins: 'cognito-identity.logins',
  login: 'cognito-identity.login',
  provider: 'cognito-identity.provider',
  issuer: 'cognito-identity.issuer',
  tokenUse: 'cognito-identity.token-use',
  tokenLives: 'cognito-identity.token-lives',
  audience: 'cognito-identity.audience',
  /** Null: the pool does not ask the user pool. */
  serverSideCheck: 'cognito-identity.server-side-check',
  developerToken: 'cognito-identity.developer-token',
  guests: 'cognito-identity.guests',
  linked: 'cognito-identity.linked',
  conflict: 'cognito-identity.conflict',
  classicFlow: 'cognito-identity.classic-flow',
  role: 'cognito-identity.role',
  roleSet: 'cognito-identity.role-set',
  customRole: 'cognito-identity.custom-role',
  ambiguousRole: 'cognito-identity.ambiguous-role',
  assumeRole: 'cognito-identity.assume-role',
} as const;

export type CognitoIdentityRule = (typeof cognitoIdentityRules)[keyof typeof cognitoIdentityRules];
