import type { Question, Visit } from '../question.ts';

const account = '111122223333';
const role = `arn:aws:iam::${account}:role/BrokeredReader`;
const report = 'arn:aws:s3:::corp-example-reports/2026/q2/summary.txt';
const reports = 'arn:aws:s3:::corp-example-reports/*';

/** A user of the account asks for the brokered role and calls the session Ana; its own policies allow the call. */
const asksForRole = (user: string): Visit => ({
  principal: {
    kind: 'user',
    account,
    arn: `arn:aws:iam::${account}:user/${user}`,
    userId: 'AIDARTX3GSDSW5EXAMPLE',
  },
  action: 'sts:AssumeRole',
  resource: role,
  resourceAccount: account,
  context: { 'sts:RoleSessionName': 'ana.torres@corp.example' },
  also: {
    identity: [
      {
        id: `Policy of the user ${user}`,
        document: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 'sts:*', Resource: '*' }],
        },
      },
    ],
  },
});

/** The messages around a broker, their order, and the policies that judge them. */
export const brokerMessagesQuestions: readonly Question[] = [
  {
    id: 'order-broker-console',
    kind: 'order',
    flow: 'broker-assume-role',
    scene:
      'The directory of a company speaks no SAML. A broker is to open the AWS console for Ana, in the role that her group stands for.',
    asks: 'In which order does it go?',
    statements: ['N21', 'N23', 'N24'],
    study: { flow: 'broker-assume-role', step: 'choose-access' },
    options: [
      {
        key: 'sign-in',
        because:
          'The broker has to know who is there before anything else. AWS will not ask: it believes the broker.',
      },
      {
        key: 'ask-directory',
        because:
          'The groups say which roles may be asked for. Without them the broker cannot decide what to offer.',
      },
      {
        key: 'choose-access',
        because:
          'Now person and role are known, and the broker calls STS with its own key. The session is named after Ana.',
      },
      {
        key: 'ask-console',
        because:
          'The federation endpoint takes credentials, so STS must have given some. It makes a SigninToken of them.',
      },
      {
        key: 'log-in',
        because:
          'The login URL holds the SigninToken, so it comes after it. It works for 15 minutes.',
      },
      {
        key: 'open-bucket',
        because:
          'The console works with the cookie that the login URL brought. The broker is no longer asked.',
      },
    ],
  },
  {
    id: 'lost-laptop',
    kind: 'read',
    flow: 'broker-federation-token',
    step: 'take-credentials',
    shows: { side: 'response', view: 'json' },
    finds: { sameAs: { trail: '/userIdentity/accessKeyId', step: 'list-reports' } },
    scene:
      'The broker has given Ana’s tool these credentials. An hour later her laptop is stolen. Ana has several sessions. In CloudTrail, somebody has to find the calls that were made with these credentials.',
    asks: 'Which value do they look for?',
    statements: ['N24', 'N10'],
    study: { flow: 'broker-federation-token', step: 'list-reports' },
    options: [
      {
        key: '/AccessKeyId',
        because:
          'It names the credentials without being a secret. CloudTrail writes it into each event, beside the name of the session.',
      },
      {
        key: '/SecretAccessKey',
        because:
          'It signs the requests and stays on the laptop. No request and no log of AWS ever holds it.',
      },
      {
        key: '/SessionToken',
        because:
          'It travels in each request, but the events of these requests do not repeat it. With the secret key it would be worth as much as a password.',
      },
      {
        key: '/Expiration',
        because:
          'It says how long the thief can go on. Other sessions may end at the same second, and no event names it.',
      },
    ],
  },
  {
    id: 'bucket-names-the-federated-user',
    kind: 'judge',
    scene:
      'A broker called GetFederationToken for Ana and passed no session policy. Its IAM user may do nothing in S3. The bucket is in the same account.',
    asks: 'May Ana’s session read the report?',
    statements: ['N22', 'N10'],
    study: { flow: 'broker-federation-token', fault: 'no-policy', step: 'list-reports' },
    request: {
      principal: {
        kind: 'federated-user',
        account,
        arn: `arn:aws:sts::${account}:federated-user/ana`,
        userArn: `arn:aws:iam::${account}:user/access-broker`,
        userId: `${account}:ana`,
      },
      action: 's3:GetObject',
      resource: report,
      resourceAccount: account,
    },
    policies: {
      resource: {
        kind: 'resource',
        id: 'Bucket policy',
        document: {
          Version: '2012-10-17',
          Statement: [
            {
              Sid: 'AnaReads',
              Effect: 'Allow',
              Principal: { AWS: `arn:aws:sts::${account}:federated-user/ana` },
              Action: 's3:GetObject',
              Resource: reports,
            },
          ],
        },
      },
      identity: [
        {
          id: 'Policy of the user access-broker',
          document: {
            Version: '2012-10-17',
            Statement: [
              {
                Sid: 'VouchForPeople',
                Effect: 'Allow',
                Action: 'sts:GetFederationToken',
                Resource: '*',
              },
            ],
          },
        },
      ],
    },
    options: [
      {
        key: 'allow:AnaReads',
        text: 'Yes: the bucket policy names this very session, and that will do',
        because:
          'A grant to the ARN of the session needs neither the user’s policies nor a session policy. It is the one way for a token without a policy.',
      },
      {
        key: 'no-allow:session',
        text: 'No: without a session policy a federation token may do nothing',
        because:
          'That is so for all that comes from the user’s policies. A resource policy that names the federated user gives access by itself.',
      },
      {
        key: 'no-allow:identity-based',
        text: 'No: the session has no more than the user access-broker has',
        because:
          'That limits what it gets by way of the user. What the bucket gives it directly is not limited by it.',
      },
      {
        key: 'no-allow:resource-based',
        text: 'No: a bucket policy can name users and roles, but no sessions of them',
        because:
          'Sessions of roles and federated users can be principals, each by its own ARN. Groups cannot.',
      },
    ],
  },
  {
    id: 'more-than-was-passed',
    kind: 'judge',
    scene:
      'The broker’s IAM user may read and write reports. For Ana it called GetFederationToken with the session policy below. Her tool now tries to put an object.',
    asks: 'Is it allowed to?',
    statements: ['N22', 'N10'],
    study: { flow: 'broker-federation-token', fault: 'tidied-user', step: 'list-reports' },
    request: {
      principal: {
        kind: 'federated-user',
        account,
        arn: `arn:aws:sts::${account}:federated-user/ana`,
        userArn: `arn:aws:iam::${account}:user/access-broker`,
        userId: `${account}:ana`,
      },
      action: 's3:PutObject',
      resource: report,
      resourceAccount: account,
    },
    policies: {
      identity: [
        {
          id: 'Policy of the user access-broker',
          document: {
            Version: '2012-10-17',
            Statement: [
              {
                Sid: 'HandOnReports',
                Effect: 'Allow',
                Action: ['s3:GetObject', 's3:PutObject'],
                Resource: reports,
              },
            ],
          },
        },
      ],
      session: [
        {
          id: 'Session policy',
          document: {
            Version: '2012-10-17',
            Statement: [
              {
                Sid: 'ReadReports',
                Effect: 'Allow',
                Action: ['s3:GetObject', 's3:DeleteObject'],
                Resource: reports,
              },
            ],
          },
        },
      ],
    },
    options: [
      {
        key: 'no-allow:session',
        text: 'No: the session policy does not allow it',
        because:
          'The session has what both allow, and that is s3:GetObject alone. Of what the user may, the broker passed on no more.',
      },
      {
        key: 'allow:HandOnReports',
        text: 'Yes: the user who asked for the session may do it',
        because:
          'That is one half. A session policy cuts it down, and this one says nothing of s3:PutObject.',
      },
      {
        key: 'allow:HandOnReports+ReadReports',
        text: 'Yes: the session has what either of the two policies allows',
        because:
          'Then a broker could hand on what it does not have. Permissions of the two are not added up; both must allow.',
      },
      {
        key: 'no-allow:identity-based',
        text: 'No: the user may not do it itself',
        because:
          'It may: HandOnReports lists s3:PutObject. For s3:DeleteObject this would be the reason.',
      },
    ],
  },
  {
    id: 'name-of-the-session',
    kind: 'spot',
    scene:
      'A broker assumes BrokeredReader and names each session after the person. CloudTrail shows sessions named after Ana from days on which she was away. Ben made them; he is an administrator with an IAM user in the same account.',
    asks: 'Which line lets Ben pass for Ana?',
    statements: ['N23', 'N36'],
    study: { flow: 'broker-assume-role', fault: 'role-trusts-another', step: 'choose-access' },
    policy: {
      id: 'Trust policy of the role BrokeredReader',
      kind: 'role-trust',
      document: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: `arn:aws:iam::${account}:root` },
            Action: 'sts:AssumeRole',
            Condition: { StringLike: { 'sts:RoleSessionName': '*@corp.example' } },
          },
        ],
      },
    },
    stranger: asksForRole('ben'),
    rightful: asksForRole('access-broker'),
    options: [
      {
        key: '/Statement/0/Principal/AWS',
        becomes: `arn:aws:iam::${account}:user/access-broker`,
        because:
          'It stands for the whole account, so whoever is allowed sts:AssumeRole there gets in. A name is worth something only if the broker alone can give it.',
      },
      {
        key: '/Statement/0/Condition/StringLike/sts:RoleSessionName',
        becomes: 'ana.torres@corp.example',
        because:
          'The caller writes the session name as it likes, and Ben writes this one. A pattern keeps out typing errors, not people.',
      },
      {
        key: '/Statement/0/Action',
        becomes: ['sts:AssumeRole', 'sts:SetSourceIdentity'],
        because:
          'This permits one thing more and forbids nothing. And a source identity is set by the caller, like the name.',
      },
      {
        key: '/Statement/0/Condition',
        because:
          'Without the condition sessions may have any name at all. That opens the role further.',
      },
    ],
  },
];
