import type { Question } from '../question.ts';

const account = '111122223333';
const partnerAccount = '444455556666';
const report = 'arn:aws:s3:::corp-example-reports/2026/q2/summary.txt';
const reports = 'arn:aws:s3:::corp-example-reports/*';

const ana = {
  kind: 'user',
  account,
  arn: `arn:aws:iam::${account}:user/ana`,
  userId: 'AIDARTX3GSDSW5EXAMPLE',
} as const;

const policy = (statement: object) => ({ Version: '2012-10-17', Statement: [statement] });

/** Requests and the policies that decide them. */
export const policiesQuestions: readonly Question[] = [
  {
    id: 'bucket-names-user',
    kind: 'judge',
    scene:
      'The IAM user ana and the bucket are in the same account. No policy is attached to ana or to a group of hers.',
    asks: 'May ana read the report?',
    statements: ['T4'],
    study: { outcome: 'T4' },
    request: { principal: ana, action: 's3:GetObject', resource: report, resourceAccount: account },
    policies: {
      resource: {
        kind: 'resource',
        id: 'Bucket policy',
        document: policy({
          Sid: 'AnaReads',
          Effect: 'Allow',
          Principal: { AWS: ana.arn },
          Action: 's3:GetObject',
          Resource: reports,
        }),
      },
    },
    options: [
      {
        key: 'allow:AnaReads',
        text: 'Yes: the bucket policy names her, and that is enough',
        because:
          'In one account either side may allow. The bucket policy names ana, so she needs no policy of her own.',
      },
      {
        key: 'no-allow:identity-based',
        text: 'No: ana needs a policy of her own that allows it',
        because:
          'Across accounts she would. In one account a resource policy that names the user settles it.',
      },
      {
        key: 'no-allow:resource-based',
        text: 'No: a bucket policy can only take away',
        because:
          'That is true of service control policies and boundaries. A resource policy can grant.',
      },
      {
        key: 'allow:',
        text: 'Yes, and it would be so without the bucket policy',
        because:
          'An IAM user starts with no permission at all, in its own account too. Something has to allow.',
      },
    ],
  },
  {
    id: 'partner-bucket',
    kind: 'judge',
    scene: `The role Partner lives in account ${partnerAccount}, the bucket in ${account}. The bucket policy names the role.`,
    asks: 'May a session of Partner read the report?',
    statements: ['T4', 'N10'],
    study: { outcome: 'T4' },
    request: {
      principal: {
        kind: 'role-session',
        account: partnerAccount,
        arn: `arn:aws:sts::${partnerAccount}:assumed-role/Partner/nightly`,
        roleArn: `arn:aws:iam::${partnerAccount}:role/Partner`,
        userId: 'AROARTX3GSDSPEXAMPLE7:nightly',
      },
      action: 's3:GetObject',
      resource: report,
      resourceAccount: account,
    },
    policies: {
      resource: {
        kind: 'resource',
        id: 'Bucket policy',
        document: policy({
          Sid: 'PartnerReads',
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${partnerAccount}:role/Partner` },
          Action: 's3:GetObject',
          Resource: reports,
        }),
      },
      identity: [
        {
          id: 'Policy of the role Partner',
          document: policy({
            Sid: 'OwnTables',
            Effect: 'Allow',
            Action: 'dynamodb:*',
            Resource: '*',
          }),
        },
      ],
    },
    options: [
      {
        key: 'no-allow:identity-based',
        text: 'No: the role’s own policy does not allow it',
        because:
          'Across accounts both sides must allow. The bucket’s side does, the partner’s side allows nothing in S3.',
      },
      {
        key: 'allow:PartnerReads',
        text: 'Yes: the bucket policy names the role',
        because:
          'In one account that would do. Across accounts the caller’s own account has to allow it too.',
      },
      {
        key: 'no-allow:resource-based',
        text: 'No: a bucket policy cannot name a role of another account',
        because: 'It can, and this one does. That side of the request is in order.',
      },
      {
        key: 'no-allow:role trust',
        text: `No: the session must first assume a role in ${account}`,
        because:
          'That is the other way to share. With a resource policy the request goes to S3 as it is.',
      },
    ],
  },
  {
    id: 'editors-only',
    kind: 'judge',
    scene:
      'Ana came by SAML and works as a session of the role DataReader. Role and bucket are in the same account.',
    asks: 'May the session read the report?',
    statements: ['N10', 'N35'],
    study: { flow: 'saml-api', fault: 'bucket-policy-denies', step: 'read-report' },
    request: {
      principal: {
        kind: 'role-session',
        account,
        arn: `arn:aws:sts::${account}:assumed-role/DataReader/ana.torres@corp.example`,
        roleArn: `arn:aws:iam::${account}:role/DataReader`,
        userId: 'AROARTX3GSDSZ3OREKHP6:ana.torres@corp.example',
      },
      action: 's3:GetObject',
      resource: report,
      resourceAccount: account,
    },
    policies: {
      resource: {
        kind: 'resource',
        id: 'Bucket policy',
        document: policy({
          Sid: 'EditorsOnly',
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:GetObject',
          Resource: reports,
          Condition: {
            ArnNotEquals: { 'aws:PrincipalArn': `arn:aws:iam::${account}:role/DataEditor` },
          },
        }),
      },
      identity: [
        {
          id: 'Policy of the role DataReader',
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
        key: 'deny:EditorsOnly',
        text: 'No: EditorsOnly denies it',
        because:
          'aws:PrincipalArn is the ARN of the role DataReader, so the condition holds and the Deny applies. A Deny wins over every Allow.',
      },
      {
        key: 'allow:ReadReports',
        text: 'Yes: ReadReports allows it',
        because: 'It does allow it, but an explicit Deny in any policy wins over every Allow.',
      },
      {
        key: 'no-allow:resource-based',
        text: 'No: nothing in the bucket policy allows it',
        because:
          'Nothing there has to: in one account the role’s policy would do. What decides is the Deny.',
      },
      {
        key: 'no-allow:identity-based',
        text: 'No: ReadReports holds for the role, not for its sessions',
        because: 'A session has the permissions of its role. ReadReports does match.',
      },
    ],
  },
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
];
