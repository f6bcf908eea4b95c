import type { Question } from '../question.ts';
import { account, ana, policy, report, reports, sessionOf } from './policiesCast.ts';

/** What conditions and NotAction let through. */
export const policiesConditionsQuestions: readonly Question[] = [
  {
    id: 'mfa-with-a-key',
    kind: 'judge',
    scene:
      'Ana signed in to the console with her second factor this morning. Now a script uses her long-term access key, and asks for a report.',
    asks: 'May the script read it?',
    statements: ['N35', 'N10'],
    study: { flow: 'mfa-session', fault: 'forgotten-profile', step: 'list-keys' },
    request: { principal: ana, action: 's3:GetObject', resource: report, resourceAccount: account },
    policies: {
      identity: [
        {
          id: 'Policy of the user ana',
          document: policy({
            Sid: 'ReadWithMfa',
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: reports,
            Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
          }),
        },
      ],
    },
    options: [
      {
        key: 'no-allow:identity-based',
        text: 'No: ReadWithMfa does not apply, and nothing else allows it',
        because:
          'A request signed with a long-term key has no aws:MultiFactorAuthPresent, so the condition fails. The script needs a session made with a code.',
      },
      {
        key: 'allow:ReadWithMfa',
        text: 'Yes: Ana has passed MFA today, so ReadWithMfa applies to her',
        because:
          'MFA belongs to the credentials, not to the person. The console session has passed it; this access key has not.',
      },
      {
        key: 'allow:',
        text: 'Yes: the request does not say whether MFA was used, so the condition is skipped',
        because:
          'That is how BoolIfExists works. Plain Bool fails where aws:MultiFactorAuthPresent is absent, and the statement then allows nothing.',
      },
      {
        key: 'deny:ReadWithMfa',
        text: 'No: ReadWithMfa denies whoever comes without MFA',
        because:
          'An Allow never denies. If another policy allowed the read without MFA, this statement would not stop it.',
      },
    ],
  },
  {
    id: 'department-in-small-letters',
    kind: 'judge',
    scene:
      'A role lets people stop servers of their own department. Ana’s session has the tag Department with the value analytics. The server’s tag says Analytics.',
    asks: 'May her session stop the server?',
    statements: ['N14', 'N10'],
    study: { flow: 'identity-center-abac', fault: 'spelled-otherwise', step: 'open-folder' },
    request: {
      principal: sessionOf('Operator', 'ana.torres@corp.example'),
      action: 'ec2:StopInstances',
      resource: `arn:aws:ec2:eu-central-1:${account}:instance/i-0a1b2c3d4e5f67890`,
      resourceAccount: account,
      context: {
        'aws:PrincipalTag/Department': 'analytics',
        'aws:ResourceTag/Department': 'Analytics',
      },
    },
    policies: {
      identity: [
        {
          id: 'Policy of the role Operator',
          document: policy({
            Sid: 'OwnDepartment',
            Effect: 'Allow',
            Action: 'ec2:StopInstances',
            Resource: '*',
            Condition: {
              StringEquals: { 'aws:ResourceTag/department': '${aws:PrincipalTag/department}' },
            },
          }),
        },
      ],
    },
    options: [
      {
        key: 'no-allow:identity-based',
        text: 'No: the two values differ in one letter’s case',
        because:
          'StringEquals compares values letter by letter. StringEqualsIgnoreCase would match. One spelling everywhere is cleaner.',
      },
      {
        key: 'allow:OwnDepartment',
        text: 'Yes: IAM ignores upper and lower case in tags',
        because:
          'It does so for the names of the keys, which is why “department” finds them here. The values must agree exactly.',
      },
      {
        key: 'no-allow:resource-based',
        text: 'No: the policy writes the key department, and the tags are called Department',
        because:
          'Names of condition keys ignore case, so both tags are found. The refusal comes from what they hold.',
      },
      {
        key: 'deny:OwnDepartment',
        text: 'No: OwnDepartment denies every other department',
        because:
          'It is an Allow. When its condition fails it is silent, and the request ends for want of any Allow.',
      },
    ],
  },
  {
    id: 'all-but-iam',
    kind: 'judge',
    scene:
      'A role for developers was meant to keep them away from IAM. It has one statement, with NotAction.',
    asks: 'May a session of the role delete the report?',
    statements: ['N10', 'N35'],
    study: { flow: 'mfa-session', fault: 'deny-with-bool', step: 'list-keys' },
    request: {
      principal: sessionOf('Developer', 'ana.torres@corp.example'),
      action: 's3:DeleteObject',
      resource: report,
      resourceAccount: account,
    },
    policies: {
      identity: [
        {
          id: 'Policy of the role Developer',
          document: policy({
            Sid: 'AwayFromIam',
            Effect: 'Allow',
            NotAction: 'iam:*',
            Resource: '*',
          }),
        },
      ],
    },
    options: [
      {
        key: 'allow:AwayFromIam',
        text: 'Yes: it allows whatever is not an action of IAM',
        because:
          'NotAction turns the list round: everything outside of it is allowed, deleting too. To take IAM away and give nothing, use a Deny on iam:*.',
      },
      {
        key: 'no-allow:identity-based',
        text: 'No: no statement names s3:DeleteObject',
        because:
          'It need not be named. With Action it would have to be on the list; with NotAction it must not be.',
      },
      {
        key: 'deny:AwayFromIam',
        text: 'No: a statement with NotAction can only take away',
        because:
          'Effect says whether a statement gives or takes, and here it says Allow. NotAction only says to which actions it applies.',
      },
      {
        key: 'no-allow:resource-based',
        text: 'No: to delete an object, the bucket policy must allow it',
        because:
          'In one account the role’s own policy is enough, for deleting as for reading. Across accounts it would take both.',
      },
    ],
  },
  {
    id: 'no-tags-at-all',
    kind: 'judge',
    scene:
      'Only sessions that carry the tag Department were to get the role Analyst. Its trust policy has a condition for that. Ana’s tool calls AssumeRole and passes no tags.',
    asks: 'Does it get the role?',
    statements: ['N36', 'N14'],
    study: { flow: 'role-chaining', fault: 'second-role-takes-no-tags', step: 'second-role' },
    request: {
      principal: ana,
      action: 'sts:AssumeRole',
      resource: `arn:aws:iam::${account}:role/Analyst`,
      resourceAccount: account,
    },
    policies: {
      resource: {
        kind: 'role-trust',
        id: 'Trust policy of the role Analyst',
        document: policy({
          Sid: 'AnaWithDepartment',
          Effect: 'Allow',
          Principal: { AWS: ana.arn },
          Action: ['sts:AssumeRole', 'sts:TagSession'],
          Condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['Department'] } },
        }),
      },
    },
    options: [
      {
        key: 'allow:AnaWithDepartment',
        text: 'Yes: where there are no tags, all of them are on the list',
        because:
          'ForAllValues fails at a value that is not on the list. Without tags there is no such value, so it holds. A Null test beside it would demand the tag.',
      },
      {
        key: 'no-allow:role trust',
        text: 'No: the tag Department is missing',
        because:
          'It was meant so, but the condition forbids other tags and demands none. StringLike on aws:RequestTag/Department would demand it.',
      },
      {
        key: 'no-allow:identity-based',
        text: 'No: Ana has no policy that allows it',
        because:
          'In one account a trust policy that names her is enough. She would need one if it named the account.',
      },
      {
        key: 'deny:AnaWithDepartment',
        text: 'No: all tags but Department are denied',
        because:
          'The statement allows, and denies nothing. A request with another tag would merely find no Allow.',
      },
    ],
  },
  {
    id: 'office-or-home',
    kind: 'judge',
    scene:
      'A policy lets Ana read reports from two networks, the office and the company’s VPN. She sits at home and comes through the VPN, from 203.0.113.17.',
    asks: 'May she read the report?',
    statements: ['N10'],
    study: { flow: 'cross-account-role', fault: 'only-from-the-office', step: 'list-reports' },
    request: {
      principal: sessionOf('DataReader', 'ana.torres@corp.example'),
      action: 's3:GetObject',
      resource: report,
      resourceAccount: account,
      context: { 'aws:SourceIp': '203.0.113.17', 'aws:SecureTransport': 'true' },
    },
    policies: {
      resource: {
        kind: 'resource',
        id: 'Bucket policy',
        document: policy({
          Sid: 'OnlyOverTls',
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          Resource: reports,
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        }),
      },
      identity: [
        {
          id: 'Policy of the role DataReader',
          document: policy({
            Sid: 'FromTwoNetworks',
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: reports,
            Condition: {
              IpAddress: { 'aws:SourceIp': ['198.51.100.0/24', '203.0.113.0/24'] },
              Bool: { 'aws:SecureTransport': 'true' },
            },
          }),
        },
      ],
    },
    options: [
      {
        key: 'allow:FromTwoNetworks',
        text: 'Yes: one of the two networks is enough',
        because:
          'Values of one key are alternatives, while the operators of a condition must all hold. Her address is in the second network, and TLS is on.',
      },
      {
        key: 'no-allow:identity-based',
        text: 'No: her address is not in both networks',
        because:
          'Nobody could be in both. Two operators or two keys would both have to hold; two values of one key need not.',
      },
      {
        key: 'deny:OnlyOverTls',
        text: 'No: OnlyOverTls denies every call to the bucket',
        because:
          'Its condition holds only where aws:SecureTransport is false. Her request comes over TLS, so the Deny passes it by.',
      },
      {
        key: 'no-allow:resource-based',
        text: 'No: nothing in the bucket policy allows it',
        because:
          'In one account the role’s own policy is enough. A bucket policy may do nothing but deny, like this one.',
      },
    ],
  },
];
