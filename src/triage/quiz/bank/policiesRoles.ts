import type { Question } from '../question.ts';
import {
  account,
  ana,
  partnerAccount,
  policy,
  report,
  reports,
  sessionOf,
} from './policiesCast.ts';

/** Who may take on a role, and what its conditions let through. */
export const policiesRolesQuestions: readonly Question[] = [
  {
    id: 'pattern-of-endpoints',
    kind: 'judge',
    scene:
      'After a move to regional endpoints, a pattern was written into a trust policy. Ana’s assertion is still made for the global endpoint: its Recipient is https://signin.aws.amazon.com/saml.',
    asks: 'Does the role admit her?',
    statements: ['N18', 'N36'],
    study: { flow: 'saml-api', fault: 'regional-recipient', step: 'assume-role' },
    request: {
      principal: { kind: 'saml', providerArn: `arn:aws:iam::${account}:saml-provider/ADFS` },
      action: 'sts:AssumeRoleWithSAML',
      resource: `arn:aws:iam::${account}:role/DataReader`,
      resourceAccount: account,
      context: { 'saml:aud': 'https://signin.aws.amazon.com/saml' },
    },
    policies: {
      resource: {
        kind: 'role-trust',
        id: 'Trust policy of the role DataReader',
        document: policy({
          Sid: 'PeopleFromAdfs',
          Effect: 'Allow',
          Principal: { Federated: `arn:aws:iam::${account}:saml-provider/ADFS` },
          Action: 'sts:AssumeRoleWithSAML',
          Condition: { StringLike: { 'SAML:aud': 'https://*.signin.aws.amazon.com/saml' } },
        }),
      },
    },
    options: [
      {
        key: 'no-allow:role trust',
        text: 'No: the pattern does not match her Recipient',
        because:
          'The star may stand for nothing, but the dot after it must be there. The global host has no dot before “signin”.',
      },
      {
        key: 'allow:PeopleFromAdfs',
        text: 'Yes: a star may also stand for no characters at all',
        because: 'It may. But the dot after the star stays, and the global host has none there.',
      },
      {
        key: 'no-allow:identity-based',
        text: 'No: no policy of Ana’s allows sts:AssumeRoleWithSAML',
        because:
          'Whoever presents an assertion has no AWS policies yet. The trust policy alone decides.',
      },
      {
        key: 'no-allow:session',
        text: 'No: she has no session yet that the condition could look at',
        because:
          'The condition looks at the assertion, not at a session. SAML:aud comes from its Recipient.',
      },
    ],
  },
  {
    id: 'trust-names-account',
    kind: 'judge',
    scene:
      'The IAM user ana and the role Auditor are in the same account. The trust policy of Auditor names that account.',
    asks: 'May ana assume the role?',
    statements: ['N36', 'N39', 'T4'],
    study: { outcome: 'T4' },
    request: {
      principal: ana,
      action: 'sts:AssumeRole',
      resource: `arn:aws:iam::${account}:role/Auditor`,
      resourceAccount: account,
    },
    policies: {
      resource: {
        kind: 'role-trust',
        id: 'Trust policy of the role Auditor',
        document: policy({
          Sid: 'ThisAccount',
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${account}:root` },
          Action: 'sts:AssumeRole',
        }),
      },
      identity: [
        {
          id: 'Policy of the user ana',
          document: policy({
            Sid: 'ReadReports',
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: reports,
          }),
        },
      ],
    },
    options: [
      {
        key: 'no-allow:identity-based',
        text: 'No: her own policy does not allow sts:AssumeRole',
        because:
          'A trust policy that names the account leaves it to the account’s own policies who may. None of them allows it to ana.',
      },
      {
        key: 'allow:ThisAccount',
        text: 'Yes: the trust policy names her account, and she is in it',
        because:
          'To name the account is not to name her. If the trust policy named ana herself, it would be enough.',
      },
      {
        key: 'no-allow:role trust',
        text: 'No: the trust policy admits the root user only',
        because:
          'An ARN that ends in :root stands for the whole account, not for its root user alone.',
      },
      {
        key: 'allow:',
        text: 'Yes: in one’s own account a role needs no permission',
        because:
          'It needs the trust policy in any case, and a permission of her own wherever that does not name her.',
      },
    ],
  },
  {
    id: 'roles-of-own-account',
    kind: 'judge',
    scene: `Ben is a user of account ${partnerAccount}. The role Auditor in account ${account} trusts him by name. His administrator has allowed him “to assume roles”.`,
    asks: 'May Ben assume Auditor?',
    statements: ['N36', 'T4', 'N39'],
    study: { flow: 'cross-account-role', fault: 'vendor-may-not-go-out', step: 'assume-role' },
    request: {
      principal: {
        kind: 'user',
        account: partnerAccount,
        arn: `arn:aws:iam::${partnerAccount}:user/ben`,
        userId: 'AIDARTX3GSDSBEXAMPLE2',
      },
      action: 'sts:AssumeRole',
      resource: `arn:aws:iam::${account}:role/Auditor`,
      resourceAccount: account,
    },
    policies: {
      resource: {
        kind: 'role-trust',
        id: 'Trust policy of the role Auditor',
        document: policy({
          Sid: 'BenComesIn',
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${partnerAccount}:user/ben` },
          Action: 'sts:AssumeRole',
        }),
      },
      identity: [
        {
          id: 'Policy of the user ben',
          document: policy({
            Sid: 'AssumeRoles',
            Effect: 'Allow',
            Action: 'sts:AssumeRole',
            Resource: `arn:aws:iam::${partnerAccount}:role/*`,
          }),
        },
      ],
    },
    options: [
      {
        key: 'no-allow:identity-based',
        text: 'No: AssumeRoles does not cover roles of the other account',
        because:
          'Its Resource has the number of Ben’s own account, and Auditor lives in the other one. Across accounts his side must allow that very role.',
      },
      {
        key: 'allow:BenComesIn',
        text: 'Yes: the trust policy names Ben himself, and that is enough',
        because:
          'Within one account it would be enough. Across accounts, Ben’s own account must let him go out as well.',
      },
      {
        key: 'allow:BenComesIn+AssumeRoles',
        text: 'Yes: both sides allow sts:AssumeRole, one for coming in and one for going out',
        because:
          'The idea is right: both sides must. But the statement on Ben’s side holds for roles with another account number.',
      },
      {
        key: 'no-allow:role trust',
        text: 'No: trust policies name users of their own account only',
        because:
          'A trust policy may name users, roles and accounts anywhere. That is how access between accounts begins.',
      },
    ],
  },
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
        text: 'Yes: without the key in the request, the condition is skipped',
        because:
          'That is how BoolIfExists works. Plain Bool fails where the key is absent, and the statement then allows nothing.',
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
          'StringEquals compares values letter by letter. StringEqualsIgnoreCase would match; cleaner is one spelling in the identity store.',
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
];
