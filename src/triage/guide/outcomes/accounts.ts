import type { Outcome } from '../guide.ts';

/** Ways of whoever has AWS credentials already. */
export const accountOutcomes: readonly Outcome[] = [
  {
    id: 'T4',
    service: 'An IAM role in the account that owns the resources',
    short: 'Role in the other account',
    call: 'sts:AssumeRole, signed with the caller’s own credentials.',
    why: 'A role works with every service. Both sides must allow: the role’s trust policy lets the caller in, and the caller’s own policy allows sts:AssumeRole. A trust policy that names only an account leaves it to that account to say who.',
    whenNot:
      'While they use the role, callers have its permissions and none of their own, so one request cannot use both sides. For a vendor that serves many companies, the trust policy must ask for an external id.',
    runnerUp: {
      outcome: 'resource-policy',
      tips: 'One request must use both sides, or a single resource is shared, and its service has resource policies.',
    },
    statements: ['T4', 'N10', 'N36'],
    flows: [
      {
        id: 'cross-account-role',
        shows: 'A vendor takes a role under an external id, and what stops a confused deputy.',
      },
    ],
  },
  {
    id: 'resource-policy',
    service: 'A resource-based policy',
    short: 'Resource policy',
    call: 'None beforehand: the request goes to the service as it is, signed with the caller’s own credentials.',
    why: 'Callers keep their own permissions while they use your resource, so one request can read on one side and write on the other. Across accounts both sides must allow: the policy of the resource and the caller’s own. Within one account, a resource policy that names the caller is enough.',
    whenNot:
      'Only some services have such policies, among them S3, SQS, SNS, KMS and Lambda. For much of an account, one role is easier to oversee and to take back than many policies.',
    runnerUp: {
      outcome: 'T4',
      tips: 'The service has no resource policies, or the work goes far beyond one resource.',
    },
    statements: ['T4'],
    flows: [
      {
        id: 'cross-account-bucket-policy',
        shows: 'A partner reads and writes a bucket and keeps the permissions of its own account.',
      },
    ],
  },
  {
    id: 'role-chaining',
    service: 'Role chaining: from one role to the next',
    short: 'Role chaining',
    call: 'sts:AssumeRole, signed with the credentials of another role.',
    why: 'The second account trusts a role of the first and need not know the person or program behind it. A source identity and transitive tags go along, so CloudTrail there can still tell who it was.',
    whenNot:
      'A chained session lasts an hour at most, however long the role allows. A chain that people walk every day is a sign that they should reach the second account directly, through Identity Center.',
    runnerUp: {
      outcome: 'resource-policy',
      tips: 'One shared resource is all that is needed, and its service has resource policies.',
    },
    statements: ['N36', 'N10', 'N39'],
    flows: [
      {
        id: 'role-chaining',
        shows: 'Two roles in two accounts, and what of the person goes along.',
      },
      {
        id: 'cross-account-role',
        shows: 'One link by itself: what both accounts must allow.',
      },
    ],
  },
  {
    id: 'mfa-session',
    service: 'A session with MFA, for an IAM user',
    short: 'Session with MFA',
    call: 'sts:GetSessionToken, with the serial number of the device and a code.',
    why: 'A request signed with an access key has no place for a code. GetSessionToken takes key and code together and returns credentials of the same user. Requests made with these say that MFA was used, as such policies demand.',
    whenNot:
      'It takes the long-term key of an IAM user, and of those there should be few: a company’s people belong in Identity Center, which asks for the second factor at sign-in.',
    runnerUp: {
      outcome: 'T4',
      tips: 'The permissions should belong to a role and not to the user. AssumeRole takes a code as well.',
    },
    statements: ['N35', 'N09'],
    flows: [
      {
        id: 'mfa-session',
        shows: 'Key and code go in, and the credentials that come out count as MFA.',
      },
    ],
  },
];
