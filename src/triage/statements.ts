/** One statement of the study notes that the lab teaches. */
export interface Statement {
  /** N01 to N39 and T1 to T6. */
  readonly id: string;
  /** What the notes say, in our own words. */
  readonly notes: string;
  /** What holds at AWS today, where the notes are loose or outdated. */
  readonly today?: string;
}

/** Every statement of the notes, in their order. The triage rows come last. */
export const statements: readonly Statement[] = [
  { id: 'N01', notes: 'All federation with AWS rests on STS, whatever stands on top of it.' },
  {
    id: 'N02',
    notes: 'AWS SSO decides in one place who may enter which AWS account and business application.',
    today:
      'The service has been called IAM Identity Center since July 2022. The names sso, sso-admin, sso-oidc and identitystore live on in its APIs.',
  },
  {
    id: 'N03',
    notes:
      'Identity Center serves a company’s own people: the accounts of an organization, business applications, applications that speak SAML 2.0, and Windows machines on EC2.',
  },
  {
    id: 'N04',
    notes: 'Plain SAML 2.0 federation with IAM fits many more cases, yet it is the second choice.',
  },
  {
    id: 'N05',
    notes:
      'An identity broker of one’s own is the last resort, for stores that cannot do SAML 2.0.',
  },
  {
    id: 'N06',
    notes:
      'Three moves, always: prove who you are, receive credentials that expire, use them on the resource.',
  },
  {
    id: 'N07',
    notes: 'The identity provider answers a sign-in with a pre-signed URL.',
    today:
      'It answers with a SAML response in a form, with a token, or with a code. The console session is made by AWS’s sign-in endpoint. A broker makes a login URL that holds a SigninToken; that is no SigV4 presigned URL either.',
  },
  {
    id: 'N08',
    notes: 'Either the caller asks STS itself, or a service asks on the caller’s behalf.',
  },
  {
    id: 'N09',
    notes:
      'What STS gives is a key id, a secret key, a session token and an end. It can also come as one URL.',
    today:
      'STS itself returns the four values only. A URL is made from them elsewhere: a broker sends them to AWS’s federation endpoint and builds a login URL from the SigninToken it gets back.',
  },
  {
    id: 'N10',
    notes: 'The role decides what can be reached, and every request carries the session’s keys.',
  },
  {
    id: 'N11',
    notes:
      'Identity Center keeps people itself, or takes them from AD, from Okta or from OneLogin.',
  },
  {
    id: 'N12',
    notes: 'A permission set says what is allowed in an account. Groups are assigned to it.',
  },
  { id: 'N13', notes: 'A portal lists what a person was given, and opens it.' },
  {
    id: 'N14',
    notes:
      'Identity Center covers permissions in many accounts, applications by way of SAML 2.0, and access control by people’s attributes (ABAC).',
  },
  {
    id: 'N15',
    notes:
      'SAML 2.0 leads from AD or another identity provider to the console, the CLI and the API, on credentials that expire.',
  },
  {
    id: 'N16',
    notes:
      'A group in the directory stands for an IAM role, be the directory AD, Directory Service or LDAP.',
  },
  {
    id: 'N17',
    notes: 'The identity provider that AWS trusts, such as AD FS, issues a SAML assertion.',
  },
  {
    id: 'N18',
    notes:
      'On the way to the console the browser posts the assertion to signin.aws.amazon.com/saml, and that page calls AssumeRoleWithSAML.',
    today:
      'Each Region has an endpoint of its own beside the global one, which stands in us-east-1. AWS advises the regional ones for resilience. A trust policy must list every Recipient in use.',
  },
  {
    id: 'N19',
    notes: 'On the way to the API a program calls AssumeRoleWithSAML and keeps the credentials.',
  },
  {
    id: 'N20',
    notes: 'SAML spares the company a broker of its own, and the IAM user behind such a broker.',
  },
  {
    id: 'N21',
    notes: 'A custom broker stands in where the identity store does not speak SAML 2.0.',
  },
  {
    id: 'N22',
    notes: 'A broker can ask STS for GetFederationToken.',
    today:
      'It needs the long-term keys of an IAM user. Without a policy in the call, the session has no permissions but those that a resource policy grants it.',
  },
  {
    id: 'N23',
    notes: 'After GetFederationToken the broker works out the role and calls AssumeRole.',
    today:
      'It is one or the other. Credentials from GetFederationToken can call nothing at STS but GetCallerIdentity.',
  },
  {
    id: 'N24',
    notes:
      'With the broker’s credentials people use the API or the CLI, or are sent to the console.',
    today:
      'The login URL works for 15 minutes. The console session lasts up to 12 hours, or up to 36 with GetFederationToken.',
  },
  {
    id: 'N25',
    notes: 'For web identity, IAM holds an object that describes the outside provider.',
    today:
      'Google, Facebook and Login with Amazon are built in. Only other OIDC issuers, and SAML providers, need an IAM object.',
  },
  { id: 'N26', notes: 'People sign in with a provider that everyone knows, then take on a role.' },
  {
    id: 'N27',
    notes: 'A Cognito pool holds identities of many providers and treats them all alike.',
    today:
      'There are two kinds of pool. A user pool signs people in. An identity pool gives one identity to a person, whatever the provider, and leads to AWS credentials.',
  },
  { id: 'N28', notes: 'A pool has two roles as a rule: one for people signed in, one for guests.' },
  { id: 'N29', notes: 'Cognito can ask for a second factor.' },
  {
    id: 'N30',
    notes: 'Cognito keeps the data of a user in step across devices.',
    today: 'Cognito Sync is superseded: AWS sends new work to AppSync.',
  },
  {
    id: 'N31',
    notes:
      'After the provider’s sign-in, the app gets a Cognito token and takes that to STS for credentials.',
    today:
      'That is the basic (classic) flow, and it is off by default. In the enhanced flow the app talks to Cognito alone, and Cognito calls STS.',
  },
  { id: 'N32', notes: 'The calls to Cognito come from an SDK, in the way of its language.' },
  {
    id: 'N33',
    notes: 'Web identity works without Cognito, but AWS advises Cognito.',
    today:
      'The advice is for mobile and web apps. Without Cognito it is fully supported, and the normal way for GitHub Actions, EKS and other OIDC issuers.',
  },
  {
    id: 'N34',
    notes:
      'With AssumeRoleWithWebIdentity, STS checks the token, weighs the role’s trust policy and gives credentials.',
  },
  {
    id: 'N35',
    notes: 'STS credentials expire and are limited. IAM users get them, federated people do too.',
  },
  { id: 'N36', notes: 'The trust policy says who may take on the role.' },
  {
    id: 'N37',
    notes:
      'To federate is to let AWS trust a store of identities: Amazon, Google, Facebook, AD, IAM, anything that speaks SAML 2.0.',
  },
  {
    id: 'N38',
    notes: 'The identity store comes first. AWS sees people only once it vouches for them.',
  },
  { id: 'N39', notes: 'The calls at STS are those whose names begin with AssumeRole.' },
  {
    id: 'T1',
    notes: 'To let users of an app into AWS after a social sign-in, and for SaaS: identity pools.',
    today:
      'Still so, with the two kinds of pool kept apart: the token of a user pool only proves who someone is, and an identity pool trades it for AWS credentials.',
  },
  {
    id: 'T2',
    notes: 'To sign users of an app in with social providers: user pools.',
    today:
      'Still so. A user pool gives no AWS credentials: for those, an identity pool takes its token.',
  },
  {
    id: 'T3',
    notes: 'To sign people in for AWS resources from a directory, and to authorise them: AWS SSO.',
    today:
      'Two things hide in this row. People who work in AWS accounts and applications: IAM Identity Center, as AWS SSO is called since 2022, with AD as a source if you like. Resources that need AD themselves, such as a domain-joined server: AWS Managed Microsoft AD or AD Connector.',
  },
  { id: 'T4', notes: 'For AWS resources of another account: an IAM role, or a resource policy.' },
  {
    id: 'T5',
    notes: 'AD Connector: to share AWS resources, and for EC2 servers that enter an AD domain.',
    today:
      'AD Connector only forwards. It stores and copies nothing, so it needs the line to your own AD, and it cannot be shared with other accounts.',
  },
  {
    id: 'T6',
    notes: 'For applications that need AD, for WorkSpaces and for QuickSight: Managed AD.',
    today:
      'WorkSpaces can authenticate against AD Connector too. QuickSight was renamed in 2025: Amazon Quick Suite.',
  },
];

const byId: ReadonlyMap<string, Statement> = new Map(statements.map((one) => [one.id, one]));

/** The statement with this number; undefined where the notes have none. */
export const statementOf = (id: string): Statement | undefined => byId.get(id);
