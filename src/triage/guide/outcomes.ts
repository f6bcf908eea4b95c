import type { Outcome, OutcomeId } from './guide.ts';

/** What the guide ends in, one for each row of the notes. */
export const outcomes: Readonly<Record<OutcomeId, Outcome>> = {
  T1: {
    id: 'T1',
    service: 'Amazon Cognito identity pools',
    call: 'GetId, then GetCredentialsForIdentity. Cognito itself calls sts:AssumeRoleWithWebIdentity.',
    why: 'An identity pool trades a sign-in for AWS credentials of a role that you choose. It takes tokens of Google, Facebook and Amazon, of a user pool, and of other OIDC and SAML providers. Guests can have a role of their own.',
    whenNot:
      'It signs nobody up and keeps no passwords: a user pool does. It is not for staff who work in AWS accounts: IAM Identity Center is.',
    flows: [
      {
        id: 'saml-api',
        shows:
          'The same trade with another proof: an assertion where Cognito has a token, AssumeRoleWithSAML where it calls AssumeRoleWithWebIdentity.',
      },
    ],
  },
  T2: {
    id: 'T2',
    service: 'Amazon Cognito user pools',
    call: 'InitiateAuth, or the pool’s OAuth 2.0 endpoints. STS is not involved.',
    why: 'A user pool is a directory for an app’s users: sign-up, passwords, a second factor, and sign-in through social, OIDC and SAML providers. The app gets the same kind of JWTs, whoever signed the user in.',
    whenNot:
      'Its tokens open no AWS service by themselves: an identity pool trades them for credentials. For staff and AWS accounts, take IAM Identity Center.',
    flows: [],
  },
  T3: {
    id: 'T3',
    service: 'AWS IAM Identity Center',
    call: 'sts:AssumeRoleWithSAML, made by AWS’s sign-in page from an assertion of Identity Center. The CLI calls sso:GetRoleCredentials.',
    why: 'One place for the accounts of an organisation and for business applications. Permission sets are assigned to groups, and each person sees in a portal what they were given. People come from its own directory, from AD, or from a SAML 2.0 provider.',
    whenNot:
      'For a single account that trusts one SAML 2.0 provider, an IAM SAML provider does it too. An identity store without SAML 2.0, whose people cannot be kept elsewhere, needs a custom broker, which calls AssumeRole or GetFederationToken, never one after the other. Users of an app belong in Cognito.',
    flows: [
      {
        id: 'saml-console',
        shows:
          'What the portal does when someone opens an account: an assertion is posted to AWS’s sign-in page.',
      },
      {
        id: 'saml-api',
        shows: 'The runner-up for programs: a SAML provider of your own, trusted by one account.',
      },
    ],
  },
  T4: {
    id: 'T4',
    service: 'An IAM role, or a resource-based policy',
    call: 'sts:AssumeRole for a role. With a resource policy there is no call beforehand: the request goes to the service as it is.',
    why: 'A role works with every service, and the caller acts as the role. A resource policy lets callers keep their own permissions while they use your resource. Across accounts both sides must allow, either way: a trust policy that names an account leaves it to that account to say who. Within one account, a resource policy that names the caller is enough.',
    whenNot:
      'Only some services have resource policies, among them S3, SQS, SNS, KMS and Lambda; for the others take a role. People without AWS credentials need federation first.',
    flows: [
      {
        id: 'saml-api',
        shows:
          'A trust policy and a bucket policy at work. Here the role trusts a SAML provider; it would name the other account just so.',
      },
    ],
  },
  T5: {
    id: 'T5',
    service: 'AWS Directory Service: AD Connector',
    call: 'ds:CreateComputer when a server joins, made by Systems Manager’s agent on it. STS does not federate the user.',
    why: 'A proxy to your own Active Directory. It forwards sign-ins and look-ups and stores nothing, so people and passwords stay on your premises. EC2 instances join your domain through it, and Identity Center can use it as a source.',
    whenNot:
      'It does nothing while the line to your premises is down. It has no trusts, cannot be shared with other accounts, and RDS for SQL Server does not take it: then take AWS Managed Microsoft AD.',
    flows: [],
  },
  T6: {
    id: 'T6',
    service: 'AWS Managed Microsoft AD',
    call: 'None at STS for the user: the application asks the directory itself.',
    why: 'A real Windows Server Active Directory that AWS runs, with at least two domain controllers in two Availability Zones. It has trusts to your own AD, schema extensions and LDAPS, and it can be shared with other accounts.',
    whenNot:
      'Where no directory data may be kept in AWS and your own AD is in reach, AD Connector is enough. It does not open the AWS console to a whole organisation: Identity Center does, with this directory as its source.',
    flows: [],
  },
};
