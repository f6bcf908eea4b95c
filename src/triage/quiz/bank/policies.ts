import type { Question, Visit } from '../question.ts';

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

const github = `arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com`;

/** A job on GitHub asks for the role SiteDeploy. */
const jobOf = (subject: string): Visit => ({
  principal: { kind: 'web-identity', provider: github },
  action: 'sts:AssumeRoleWithWebIdentity',
  resource: `arn:aws:iam::${account}:role/SiteDeploy`,
  resourceAccount: account,
  context: {
    'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
    'token.actions.githubusercontent.com:sub': subject,
  },
});

/** A session of another account writes; its own account allows everything in S3. */
const putsIntoInbox = (from: string): Visit => ({
  principal: {
    kind: 'role-session',
    account: from,
    arn: `arn:aws:sts::${from}:assumed-role/Partner/nightly`,
    roleArn: `arn:aws:iam::${from}:role/Partner`,
    userId: 'AROARTX3GSDSPEXAMPLE7:nightly',
  },
  action: 's3:PutObject',
  resource: 'arn:aws:s3:::corp-example-reports/inbox/2026-09-14.csv',
  resourceAccount: account,
  also: {
    identity: [
      {
        id: 'Policy of the role Partner',
        document: policy({ Effect: 'Allow', Action: 's3:*', Resource: '*' }),
      },
    ],
  },
});

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
  {
    id: 'star-without-slash',
    kind: 'spot',
    scene:
      'Jobs of the GitHub organisation corp-example may assume the role SiteDeploy. A stranger founds the organisation corp-example-labs, and its jobs get in too.',
    asks: 'Which line lets the stranger in?',
    statements: ['N33', 'N34', 'N36'],
    study: { flow: 'github-actions', fault: 'look-alike-owner', step: 'assume-role' },
    policy: {
      id: 'Trust policy of the role SiteDeploy',
      kind: 'role-trust',
      document: policy({
        Effect: 'Allow',
        Principal: { Federated: github },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
          StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:corp-example*' },
        },
      }),
    },
    stranger: jobOf('repo:corp-example-labs/site:ref:refs/heads/main'),
    rightful: jobOf('repo:corp-example/site:ref:refs/heads/main'),
    options: [
      {
        key: '/Statement/0/Condition/StringLike/token.actions.githubusercontent.com:sub',
        becomes: 'repo:corp-example/*',
        because:
          'The star also matches “-labs/site”. With a slash before it, the name of the organisation has to end there.',
      },
      {
        key: '/Statement/0/Condition/StringEquals/token.actions.githubusercontent.com:aud',
        becomes: 'https://github.com/corp-example',
        because:
          'The audience is what a job asks for, so a stranger can ask for the same. Changed like this, it shuts out your own jobs as they are.',
      },
      {
        key: '/Statement/0/Principal/Federated',
        becomes: 'arn:aws:iam::111122223333:oidc-provider/github.com',
        because:
          'GitHub has one issuer for all its customers, so the provider is the right one. Named otherwise, no job gets in.',
      },
      {
        key: '/Statement/0/Action',
        becomes: 'sts:AssumeRole',
        because:
          'AssumeRole is for callers with AWS credentials. Jobs come with a token, yours as well as theirs.',
      },
    ],
  },
  {
    id: 'inbox-for-everyone',
    kind: 'spot',
    scene:
      'A partner reads reports from the bucket of Example Corp and puts files into its inbox. One morning a file of an unknown AWS account lies there.',
    asks: 'Which line lets unknown accounts write?',
    statements: ['T4', 'N10'],
    study: {
      flow: 'cross-account-bucket-policy',
      fault: 'everyone-is-the-partner',
      step: 'list-reports',
    },
    policy: {
      id: 'Bucket policy of corp-example-reports',
      kind: 'resource',
      document: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: `arn:aws:iam::${partnerAccount}:root` },
            Action: 's3:GetObject',
            Resource: reports,
          },
          {
            Effect: 'Allow',
            Principal: { AWS: '*' },
            Action: 's3:PutObject',
            Resource: 'arn:aws:s3:::corp-example-reports/inbox/*',
          },
        ],
      },
    },
    stranger: putsIntoInbox('777788889999'),
    rightful: putsIntoInbox(partnerAccount),
    options: [
      {
        key: '/Statement/1/Principal/AWS',
        becomes: `arn:aws:iam::${partnerAccount}:root`,
        because:
          'The star stands for everyone. In an Allow of a resource policy it opens the bucket to every account.',
      },
      {
        key: '/Statement/0/Principal/AWS',
        becomes: `arn:aws:iam::${partnerAccount}:role/Partner`,
        because:
          'This names the partner’s account, for reading. It is no wider than it should be, and not about writing.',
      },
      {
        key: '/Statement/1/Resource',
        becomes: 'arn:aws:s3:::corp-example-reports/inbox/partner/*',
        because:
          'A narrower path says where one may write, not who. Here it would only keep the partner from its files.',
      },
      {
        key: '/Statement/1/Action',
        becomes: 's3:PutObjectAcl',
        because:
          'Putting objects is what the partner is meant to do. Without the action, nobody can deliver anything.',
      },
    ],
  },
];
