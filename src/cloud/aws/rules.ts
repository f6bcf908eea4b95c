/**
 * Every check that the services of AWS make themselves, beyond the formats of the wire and the policies,
 * by its stable id. Flows, faults and explanations name them.
 */
export const awsRules = {
  /** The root of the proof of who signed a request. */
  authentication: 'aws.authentication',
  keyKnown: 'aws.key-known',
  keyActive: 'aws.key-active',
  /** Null: a long-term key needs none and came without. */
  sessionToken: 'aws.session-token',
  sessionExpired: 'sts.session-expired',
  /** Whether credentials of this kind may call the operation at all. */
  credentialLimits: 'aws.credential-limits',
  /** Whether a role that is handed to a service is of the caller's own account. */
  passOwnRole: 'aws.pass-own-role',

  /** The root of the reasons for an answer of STS. */
  stsRequest: 'sts.request',
  assumeRoleWithSaml: 'sts.assume-role-with-saml',
  roleArn: 'sts.role-arn',
  principalArn: 'sts.principal-arn',
  providerExists: 'sts.provider-exists',
  /** Whether the role lets in whoever holds the assertion. */
  trust: 'sts.trust',
  roleOffered: 'sts.role-offered',
  roleExists: 'sts.role-exists',
  roleNotReserved: 'sts.role-not-reserved',
  maxSessionDuration: 'sts.max-session-duration',
  /** Null: the assertion sets no end to the session. */
  sessionNotOnOrAfter: 'sts.session-not-on-or-after',
  sessionPolicies: 'sts.session-policies',
  sessionPolicy: 'sts.session-policy',
  /** Null: no managed policy was passed. */
  sessionPolicyArns: 'sts.session-policy-arns',
  /** Null: neither policy nor tag was passed. */
  packedPolicy: 'sts.packed-policy',
  noPermissionNeeded: 'sts.no-permission-needed',

  /** The root of the reasons for what happens to a posted SAML response. */
  signIn: 'signin.saml',
  responseSent: 'signin.response-sent',
  chosenRoleOffered: 'signin.role-offered',

  /** The root of the reasons for a page of the console. */
  consolePage: 'console.page',
  consoleCookie: 'console.cookie',
  consoleSession: 'console.session',

  /** Whether the lab has the service at all. */
  partOfLab: 'aws.part-of-lab',

  /** Whether a web site of AWS has a page at this address. */
  route: 'http.route',
  /** Whether that page can be asked for in this way. */
  method: 'http.method',
} as const;

export type AwsRule = (typeof awsRules)[keyof typeof awsRules];
