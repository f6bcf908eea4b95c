/** A sentence that is often read about federation, and what holds. */
export interface Correction {
  /** From 1; questions cite it. */
  readonly number: number;
  /** What is often said, in our own words. */
  readonly often: string;
  /** Whether it was so once, or never. */
  readonly was: 'changed' | 'never';
  readonly today: string;
}

type Row = readonly [often: string, was: Correction['was'], today: string];

const rows: readonly Row[] = [
  [
    'AWS SSO is the name of the service.',
    'changed',
    'It has been IAM Identity Center since July 2022. The APIs keep the names sso, sso-admin, sso-oidc and identitystore.',
  ],
  [
    'The identity provider answers with a pre-signed URL.',
    'never',
    'It answers with a SAML response, a token or a code. A broker’s login URL holds a SigninToken and is no presigned URL either.',
  ],
  [
    'A broker calls GetFederationToken and then AssumeRole.',
    'never',
    'It is one or the other: credentials of GetFederationToken can call nothing at STS but GetCallerIdentity.',
  ],
  [
    'A broker may use GetSessionToken to open the console.',
    'never',
    'The federation endpoint refuses credentials of GetSessionToken.',
  ],
  [
    'SessionDuration works with every kind of credentials at the federation endpoint.',
    'never',
    'It works with those of the AssumeRole calls. With those of GetFederationToken the request fails.',
  ],
  [
    'A login URL lives as long as the session that it opens.',
    'never',
    'The URL works for 15 minutes. The session lasts up to 12 hours, with GetFederationToken up to 36.',
  ],
  [
    'Cognito Sync is the service that keeps the data of users in step.',
    'changed',
    'AWS sends new work to AppSync.',
  ],
  [
    'SAML responses go to https://signin.aws.amazon.com/saml and nowhere else.',
    'changed',
    'Regions have endpoints of their own, and AWS advises them for resilience. A trust policy lists every Recipient in use.',
  ],
  [
    'The condition key saml:aud holds the Audience of the assertion.',
    'never',
    'It holds the Recipient. The Audience is checked apart.',
  ],
  [
    'Google, Facebook and Amazon must be made as identity providers in IAM.',
    'never',
    'They are built in. Only other OpenID Connect issuers and SAML providers need an object in IAM.',
  ],
  [
    'The token that Cognito gives is used like AWS credentials.',
    'never',
    'Tokens of a user pool only prove who someone is. An identity pool trades them for credentials of STS.',
  ],
  [
    'A user pool gives AWS credentials.',
    'never',
    'A user pool signs people in. An identity pool leads to AWS credentials.',
  ],
  [
    'Web identity without Cognito is on its way out.',
    'never',
    'It is fully supported, and the normal way for GitHub, EKS and other issuers. The advice to use Cognito is for mobile and web apps.',
  ],
  [
    'Whatever signs people in from a directory is a case for AWS SSO.',
    'never',
    'Sign-in to accounts and applications is. Resources that need AD themselves ask Managed Microsoft AD or AD Connector.',
  ],
  [
    'AD Connector keeps copies of the people in the directory.',
    'never',
    'It forwards and stores nothing, so it needs the line to the company’s own AD.',
  ],
  [
    'Simple AD has trusts, MFA, and a place as the source of Identity Center.',
    'never',
    'It has none of the three.',
  ],
  [
    'Assertions to AWS cannot be encrypted.',
    'changed',
    'IAM SAML providers have taken encrypted assertions since 2025. Identity Center and Cognito do not use that.',
  ],
  [
    'AssumeRoleWithSAML takes the name of the session and its tags as parameters.',
    'never',
    'Both come from attributes of the assertion.',
  ],
  [
    'A session of AssumeRole lasts an hour at most.',
    'changed',
    'The role’s maximum is between 1 and 12 hours. Only role chaining stays at one hour.',
  ],
  [
    'GetFederationToken gives an hour by default.',
    'never',
    'It gives 12 hours by default and 36 at most; one hour for the root user.',
  ],
  [
    'GetFederationToken without a policy gives all that the IAM user may do.',
    'never',
    'It gives nothing, but for what a resource policy grants the federated user by name.',
  ],
  [
    'Federated users cannot work with IAM in the console.',
    'never',
    'The limit is on calls of the IAM API. It does not hold for console sessions.',
  ],
  [
    'The external id is a kind of password.',
    'never',
    'It is no secret. It keeps a vendor from being used against another customer of the vendor.',
  ],
  [
    'A Deny with Bool on aws:MultiFactorAuthPresent stops access keys without MFA.',
    'never',
    'With long-term keys that condition key is absent, so it takes BoolIfExists.',
  ],
  [
    'ForAllValues is safe in an Allow.',
    'never',
    'It is also true where the key is absent or empty. A Null check has to stand beside it.',
  ],
  [
    'A silent boundary or session policy always overrides a resource policy.',
    'never',
    'It depends on whom the resource policy names: the role, or the session itself.',
  ],
  [
    'An SCP grants permissions, and holds for everyone in the organization.',
    'never',
    'It only limits, and never the management account, service-linked roles or callers from elsewhere.',
  ],
  [
    'Policies are weighed in the order Deny, SCP, boundary, session, identity, resource.',
    'changed',
    'The order that AWS documents is Deny, RCP, SCP, resource, identity, boundary, session.',
  ],
  [
    'An OIDC provider always needs a thumbprint, which protects the tokens.',
    'changed',
    'It is optional, and used only where the authority that signed the issuer’s certificate is not one that AWS trusts.',
  ],
  [
    'The global endpoint of STS is the default and answers from us-east-1.',
    'changed',
    'SDKs default to regional endpoints, and since 2025 the global name is served locally in the Regions that are on by default.',
  ],
  [
    'A group can stand in the Principal of a policy.',
    'never',
    'Groups are never principals. Users, roles, sessions and accounts are.',
  ],
  [
    'A role that a resource policy names passes every limit of its own.',
    'never',
    'A grant to the role’s ARN is limited by boundary and session policy. A grant to the session’s ARN is not.',
  ],
  [
    'With web identity the app calls the provider, then IAM.',
    'never',
    'The app calls STS, without a signature. IAM only keeps what STS is configured with.',
  ],
  [
    'AD groups stand for IAM groups.',
    'never',
    'They stand for roles, or for assignments of permission sets.',
  ],
  [
    'In the enhanced flow the app calls STS itself.',
    'never',
    'The app calls Cognito alone, and Cognito calls STS.',
  ],
  [
    'The basic flow of an identity pool is on by default.',
    'never',
    'AllowClassicFlow has to be set to true.',
  ],
  [
    'aws sso login always shows a device code.',
    'changed',
    'Since version 2.22 the CLI uses an authorization code with PKCE. --use-device-code brings the device code back.',
  ],
  [
    'People of Identity Center are IAM users.',
    'never',
    'They are kept in the identity store. The accounts hold only roles named AWSReservedSSO_.',
  ],
  [
    'AssumeRoleWithSAML can reach the roles that Identity Center made.',
    'never',
    'Roles named AWSReservedSSO_ refuse it.',
  ],
  [
    'QuickSight and WorkDocs are services under these names.',
    'changed',
    'QuickSight became Amazon Quick Suite in 2025. WorkDocs ended in April of that year.',
  ],
];

/** What is often said and does not hold, by number. */
export const corrections: readonly Correction[] = rows.map(([often, was, today], index) => ({
  number: index + 1,
  often,
  was,
  today,
}));

/** The correction with this number; undefined where there is none. */
export const correctionOf = (number: number): Correction | undefined => corrections[number - 1];
