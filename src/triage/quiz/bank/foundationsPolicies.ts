import type { Question, Visit } from '../question.ts';

const account = '111122223333';
const otherAccount = '444455556666';
const role = `arn:aws:iam::${account}:role/DataReader`;

const policy = (...statements: readonly object[]) => ({
  Version: '2012-10-17',
  Statement: statements,
});

/** A session of a role that people reach by SAML. */
const sessionOf = (name: string) =>
  ({
    kind: 'role-session',
    account,
    arn: `arn:aws:sts::${account}:assumed-role/${name}/ana.torres@corp.example`,
    roleArn: `arn:aws:iam::${account}:role/${name}`,
    userId: 'AROARTX3GSDSZ3OREKHP6:ana.torres@corp.example',
  }) as const;

const trustsAdfs = {
  Sid: 'PeopleFromAdfs',
  Effect: 'Allow',
  Principal: { Federated: `arn:aws:iam::${account}:saml-provider/ADFS` },
  Action: 'sts:AssumeRoleWithSAML',
  Condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
};

/** An IAM user with a fresh second factor asks for the role; the user’s own account allows it. */
const asksWithMfa = (of: string, name: string): Visit => ({
  principal: {
    kind: 'user',
    account: of,
    arn: `arn:aws:iam::${of}:user/${name}`,
    userId: 'AIDARTX3GSDSW5EXAMPLE',
  },
  action: 'sts:AssumeRole',
  resource: role,
  resourceAccount: account,
  context: { 'aws:MultiFactorAuthPresent': 'true', 'aws:MultiFactorAuthAge': '60' },
  also: {
    identity: [
      {
        id: `Policy of the user ${name}`,
        document: policy({ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' }),
      },
    ],
  },
});

const ourApp = '407408718192.apps.googleusercontent.com';

/** Somebody signed in with Google, at this app. */
const signedInAt = (app: string): Visit => ({
  principal: { kind: 'web-identity', provider: 'accounts.google.com' },
  action: 'sts:AssumeRoleWithWebIdentity',
  resource: `arn:aws:iam::${account}:role/PhotoReader`,
  resourceAccount: account,
  context: { 'accounts.google.com:aud': app, 'accounts.google.com:sub': '110169484474386276334' },
});

/** Who may take on a role, and what a session may do, by the policies. */
export const foundationsPoliciesQuestions: readonly Question[] = [
  {
    id: 'second-provider',
    kind: 'judge',
    scene:
      'After a merger the account has two SAML providers in IAM: ADFS, and Harbor for the people who came. Harbor’s identity provider is set up by its own staff. It sends a valid assertion that lists the role DataReader.',
    asks: 'May the person take on DataReader?',
    statements: ['N36', 'N37'],
    study: { flow: 'saml-api', step: 'assume-role', fault: 'other-provider' },
    request: {
      principal: { kind: 'saml', providerArn: `arn:aws:iam::${account}:saml-provider/Harbor` },
      action: 'sts:AssumeRoleWithSAML',
      resource: role,
      resourceAccount: account,
      context: { 'saml:aud': 'https://signin.aws.amazon.com/saml' },
    },
    policies: {
      resource: {
        kind: 'role-trust',
        id: 'Trust policy of the role DataReader',
        document: policy(trustsAdfs),
      },
    },
    options: [
      {
        key: 'no-allow:role trust',
        text: 'No: the role’s trust policy does not name Harbor',
        because:
          'That the account knows a provider opens no role yet. Each role says in its trust policy whose people it admits.',
      },
      {
        key: 'allow:PeopleFromAdfs',
        text: 'Yes: the condition on SAML:aud is met',
        because:
          'It is, but a statement needs a match in every part. Its Principal names the other provider.',
      },
      {
        key: 'allow:',
        text: 'Yes: the account knows Harbor, and the assertion is valid',
        because:
          'If that sufficed, Harbor’s staff could give themselves any role of the account. The role has the last word.',
      },
      {
        key: 'no-allow:identity-based',
        text: 'No: nothing gives Harbor’s people sts:AssumeRoleWithSAML',
        because:
          'Nobody can give it to them: before the call they are nobody at AWS. The trust policy alone decides.',
      },
    ],
  },
  {
    id: 'generous-session-policy',
    kind: 'judge',
    scene:
      'A tool takes on the role DataEditor and passes a session policy along, to narrow the session down to the year 2026. Then it wants to delete a report of that year.',
    asks: 'May it?',
    statements: ['N35', 'N10'],
    study: { flow: 'broker-assume-role', step: 'choose-access' },
    request: {
      principal: sessionOf('DataEditor'),
      action: 's3:DeleteObject',
      resource: 'arn:aws:s3:::corp-example-reports/2026/q2/summary.txt',
      resourceAccount: account,
    },
    policies: {
      identity: [
        {
          id: 'Policy of the role DataEditor',
          document: policy({
            Sid: 'EditReports',
            Effect: 'Allow',
            Action: ['s3:GetObject', 's3:PutObject'],
            Resource: 'arn:aws:s3:::corp-example-reports/*',
          }),
        },
      ],
      session: [
        {
          id: 'Session policy',
          document: policy({
            Sid: 'ThisYear',
            Effect: 'Allow',
            Action: 's3:*',
            Resource: 'arn:aws:s3:::corp-example-reports/2026/*',
          }),
        },
      ],
    },
    options: [
      {
        key: 'no-allow:identity-based',
        text: 'No: the role’s own policy does not allow deleting',
        because:
          'A session may do what role and session policy both allow. The session policy can narrow, and never adds.',
      },
      {
        key: 'allow:ThisYear',
        text: 'Yes: the session policy takes the place of the role’s policy',
        because:
          'Then every caller could write itself more than the role has. It is laid over the role’s policy, not put in its place.',
      },
      {
        key: 'allow:EditReports+ThisYear',
        text: 'Yes: together, the two policies allow it',
        because:
          'What counts is what both allow, not what one of them allows. EditReports says nothing of s3:DeleteObject.',
      },
      {
        key: 'no-allow:session',
        text: 'No: s3:* in a session policy does not cover deleting',
        because:
          's3:* covers every action of S3, here within the year 2026. This side of the request is in order.',
      },
    ],
  },
  {
    id: 'revoked-at-nine',
    kind: 'judge',
    scene:
      'Ana’s laptop was stolen, with credentials on it that STS issued at 8:30 for two hours. At 9:00 an administrator revokes the sessions of her role: the statement SessionsBeforeNine is added to it. At 9:10 the thief asks S3 for a report.',
    asks: 'Does he get it?',
    statements: ['N35', 'N10'],
    study: { flow: 'identity-center-cli', step: 'get-credentials', fault: 'disabled-meanwhile' },
    request: {
      principal: sessionOf('DataReader'),
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::corp-example-reports/2026/q2/summary.txt',
      resourceAccount: account,
      context: { 'aws:TokenIssueTime': '2026-09-14T08:30:00Z' },
    },
    policies: {
      identity: [
        {
          id: 'Policies of the role DataReader',
          document: policy(
            {
              Sid: 'ReadReports',
              Effect: 'Allow',
              Action: 's3:GetObject',
              Resource: 'arn:aws:s3:::corp-example-reports/*',
            },
            {
              Sid: 'SessionsBeforeNine',
              Effect: 'Deny',
              Action: '*',
              Resource: '*',
              Condition: { DateLessThan: { 'aws:TokenIssueTime': '2026-09-14T09:00:00Z' } },
            },
          ),
        },
      ],
    },
    options: [
      {
        key: 'deny:SessionsBeforeNine',
        text: 'No: the Deny applies to sessions from before nine',
        because:
          'The keys are valid until 10:30, and every request of theirs is denied. Ana takes on the role anew and works on.',
      },
      {
        key: 'allow:ReadReports',
        text: 'Yes: the keys are good until 10:30',
        because:
          'The signature is good until then. What the session may do is weighed anew at every request.',
      },
      {
        key: 'allow:',
        text: 'Yes: a change of the role reaches new sessions only',
        because:
          'Policies of a role hold for running sessions too. What is fixed at the beginning are tags, name and session policy.',
      },
      {
        key: 'no-allow:session',
        text: 'No: STS ends his session when it is revoked',
        because:
          'STS cannot take a session back, and its keys go on making good signatures. So each request has to be denied.',
      },
    ],
  },
  {
    id: 'administrator-at-the-door',
    kind: 'judge',
    scene:
      'Maya is an IAM user with all permissions in account 111122223333. The role DataReader is in the same account and meant for people from AD FS. She wants to see what they see.',
    asks: 'May she take on the role with AssumeRole?',
    statements: ['N36', 'N39'],
    study: { flow: 'saml-api', step: 'assume-role' },
    request: {
      principal: {
        kind: 'user',
        account,
        arn: `arn:aws:iam::${account}:user/maya`,
        userId: 'AIDARTX3GSDSW5EXAMPLE',
      },
      action: 'sts:AssumeRole',
      resource: role,
      resourceAccount: account,
    },
    policies: {
      identity: [
        {
          id: 'Policy of the user maya',
          document: policy({ Sid: 'Everything', Effect: 'Allow', Action: '*', Resource: '*' }),
        },
      ],
      resource: {
        kind: 'role-trust',
        id: 'Trust policy of the role DataReader',
        document: policy(trustsAdfs),
      },
    },
    options: [
      {
        key: 'no-allow:role trust',
        text: 'No: nothing in the trust policy admits an IAM user',
        because:
          'A role opens only to whom its trust policy names, administrators included. She could change that policy first.',
      },
      {
        key: 'allow:Everything',
        text: 'Yes: Everything covers sts:AssumeRole on every role of the account',
        because:
          'It covers her side. For most resources of one account that would do, but a role always wants a trust policy that matches.',
      },
      {
        key: 'deny:PeopleFromAdfs',
        text: 'No: PeopleFromAdfs denies everybody else',
        because:
          'It is an Allow, and does not match her. That nothing allows is enough; nothing has to deny.',
      },
      {
        key: 'no-allow:identity-based',
        text: 'No: an IAM user needs a session before it may take on a role',
        because:
          'AssumeRole can be signed with long-term keys. Her own policies are in order; look at the role’s.',
      },
    ],
  },
  {
    id: 'emergency-entrance',
    kind: 'spot',
    scene:
      'People come to the role through AD FS. For the day when AD FS is down, Maya, an IAM user of account 111122223333, may take it on with a second factor. An IAM user of an unknown account has managed to take it on as well.',
    asks: 'Which repair shuts the stranger out and keeps Maya’s entrance?',
    statements: ['N36', 'N39'],
    study: {
      flow: 'cross-account-role',
      step: 'assume-role',
      fault: 'another-account-trusted',
    },
    policy: {
      id: 'Trust policy of the role DataReader',
      kind: 'role-trust',
      document: policy(trustsAdfs, {
        Sid: 'WhenAdfsIsDown',
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: 'sts:AssumeRole',
        Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
      }),
    },
    stranger: asksWithMfa(otherAccount, 'nobody-we-know'),
    rightful: asksWithMfa(account, 'maya'),
    options: [
      {
        key: '/Statement/1/Principal/AWS',
        becomes: `arn:aws:iam::${account}:root`,
        because:
          'The star is every account there is. The account’s own ARN leaves the choice to its IAM policies, and Maya’s allow the call.',
      },
      {
        key: '/Statement/1/Condition',
        becomes: { NumericLessThan: { 'aws:MultiFactorAuthAge': '300' } },
        because:
          'The stranger has a second factor of his own, and a fresh one. How recent it is says nothing about whose it is.',
      },
      {
        key: '/Statement/1/Action',
        becomes: 'sts:AssumeRoleWithSAML',
        because:
          'Maya calls sts:AssumeRole, so this shuts her out too. Without AD FS she has no assertion.',
      },
      {
        key: '/Statement/0/Condition/StringEquals/SAML:aud',
        becomes: 'https://eu-central-1.signin.aws.amazon.com/saml',
        because:
          'This is the way through AD FS, and it is in order. The stranger came by the other statement.',
      },
    ],
  },
  {
    id: 'any-app-with-google',
    kind: 'spot',
    scene:
      'A photo app signs people in with Google; its client id is 407408718192.apps.googleusercontent.com. Somebody runs another app, has people sign in with Google there, and takes on this role with their tokens.',
    asks: 'Which repair stops that and keeps the photo app working?',
    statements: ['N37', 'N36', 'N26'],
    study: { flow: 'web-identity', step: 'assume-role' },
    policy: {
      id: 'Trust policy of the role PhotoReader',
      kind: 'role-trust',
      document: policy({
        Sid: 'PeopleWithGoogle',
        Effect: 'Allow',
        Principal: { Federated: 'accounts.google.com' },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringLike: { 'accounts.google.com:aud': '*.apps.googleusercontent.com' },
          Null: { 'accounts.google.com:sub': 'false' },
        },
      }),
    },
    stranger: signedInAt('998877665544.apps.googleusercontent.com'),
    rightful: signedInAt(ourApp),
    options: [
      {
        key: '/Statement/0/Condition/StringLike/accounts.google.com:aud',
        becomes: ourApp,
        because:
          'The audience is the app that a token was made for. Google vouches for people at every app; which app counts, you must say.',
      },
      {
        key: '/Statement/0/Principal/Federated',
        becomes: `arn:aws:iam::${account}:oidc-provider/accounts.google.com`,
        because:
          'Google is built in and needs no object in IAM. This names such an object, there is none, and nobody gets in.',
      },
      {
        key: '/Statement/0/Condition/Null/accounts.google.com:sub',
        becomes: 'true',
        because:
          'Every token of Google names a person, in sub. Now the role would want one without, and there is none.',
      },
      {
        key: '/Statement/0/Action',
        becomes: ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'],
        because:
          'That permits tags from the token in addition. Whoever got in before still gets in.',
      },
    ],
  },
];
