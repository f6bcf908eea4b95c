import type { Question, Visit } from '../question.ts';
import { account, bucket, partnerAccount, policy, reports, sessionOf } from './policiesCast.ts';

/** A session of another account writes; its own account allows everything in S3. */
const putsIntoInbox = (from: string): Visit => ({
  principal: sessionOf('Partner', 'nightly', from),
  action: 's3:PutObject',
  resource: `${bucket}/inbox/2026-09-14.csv`,
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

/** The broker’s user asks for a role. Each role trusts the whole account. */
const brokerAsksFor = (role: string): Visit => ({
  principal: {
    kind: 'user',
    account,
    arn: `arn:aws:iam::${account}:user/broker`,
    userId: 'AIDARTX3GSDSBROKEREX1',
  },
  action: 'sts:AssumeRole',
  resource: `arn:aws:iam::${account}:role/${role}`,
  resourceAccount: account,
  also: {
    resource: {
      kind: 'role-trust',
      id: `Trust policy of the role ${role}`,
      document: policy({
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${account}:root` },
        Action: 'sts:AssumeRole',
      }),
    },
  },
});

/** S3 announces a new object of this bucket. */
const announces = (source: string): Visit => ({
  principal: { kind: 'service', service: 's3.amazonaws.com' },
  action: 'sns:Publish',
  resource: `arn:aws:sns:eu-central-1:${account}:new-reports`,
  resourceAccount: account,
  context: { 'aws:SourceArn': `arn:aws:s3:::${source}` },
});

/** Policies of resources and callers with one line too wide. */
export const policiesOtherLinesQuestions: readonly Question[] = [
  {
    id: 'inbox-for-everyone',
    kind: 'spot',
    scene:
      'A partner reads reports from the bucket of Example Corp and puts files into its inbox. Block Public Access is off. One morning a file of an unknown AWS account lies there.',
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
  {
    id: 'broker-becomes-admin',
    kind: 'spot',
    scene:
      'A broker assumes the role ReportReader or ReportWriter for the people it signs in. A fault in the broker lets somebody ask for the role Admin instead, and STS gives it. All these roles trust the account as a whole.',
    asks: 'Which line lets the broker become Admin?',
    statements: ['N21', 'N36', 'N10'],
    study: { flow: 'broker-assume-role', fault: 'any-name-will-do', step: 'choose-access' },
    policy: {
      id: 'Policy of the user broker',
      kind: 'identity',
      document: policy(
        {
          Effect: 'Allow',
          Action: ['sts:AssumeRole', 'sts:TagSession'],
          Resource: `arn:aws:iam::${account}:role/*`,
        },
        {
          Effect: 'Allow',
          Action: 'iam:ListRoles',
          Resource: '*',
        },
      ),
    },
    stranger: brokerAsksFor('Admin'),
    rightful: brokerAsksFor('ReportReader'),
    options: [
      {
        key: '/Statement/0/Resource',
        becomes: `arn:aws:iam::${account}:role/Report*`,
        because:
          'Roles that trust the whole account leave it to such a policy who may take them. The star here means every role there is.',
      },
      {
        key: '/Statement/1/Resource',
        becomes: `arn:aws:iam::${account}:role/Report*`,
        because:
          'To see the names of roles is not to take them on. It tells the broker more than it needs, but makes nobody Admin.',
      },
      {
        key: '/Statement/1/Action',
        becomes: 'iam:GetRole',
        because:
          'This statement is about reading from IAM. What is assumed is settled in the statement above.',
      },
      {
        key: '/Statement/0/Action/1',
        because:
          'Without it the broker passes no tags any more. Any role can still be assumed, Admin too.',
      },
    ],
  },
  {
    id: 'bucket-of-anyone-publishes',
    kind: 'spot',
    scene:
      'S3 tells the topic new-reports about each new object in the bucket corp-example-reports. One night messages arrive about objects in a bucket that nobody at Example Corp knows. S3 sent those, too.',
    asks: 'Which line lets the unknown bucket in?',
    statements: ['T4', 'N10'],
    study: {
      flow: 'cross-account-bucket-policy',
      fault: 'everyone-is-the-partner',
      step: 'list-reports',
    },
    policy: {
      id: 'Policy of the topic new-reports',
      kind: 'resource',
      document: policy({
        Sid: 'BucketsAnnounce',
        Effect: 'Allow',
        Principal: { Service: 's3.amazonaws.com' },
        Action: 'sns:Publish',
        Resource: `arn:aws:sns:eu-central-1:${account}:new-reports`,
        Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::*' } },
      }),
    },
    stranger: announces('somebody-elses-scrap'),
    rightful: announces('corp-example-reports'),
    options: [
      {
        key: '/Statement/0/Condition/ArnLike/aws:SourceArn',
        becomes: 'arn:aws:s3:::corp-example-reports',
        because:
          'S3 works for every customer of AWS. The source says for which bucket it speaks, and this pattern takes them all.',
      },
      {
        key: '/Statement/0/Principal/Service',
        becomes: 'corp-example-reports.s3.amazonaws.com',
        because:
          'The caller is the service S3 as a whole; a bucket is never a principal. With such a name nobody is let in.',
      },
      {
        key: '/Statement/0/Resource',
        becomes: `arn:aws:sns:eu-central-1:${account}:new-reports/corp-example-reports`,
        because:
          'This says which topic may be written to, not who may write. A topic has nothing below it that could be named.',
      },
      {
        key: '/Statement/0/Action',
        becomes: 'sns:Subscribe',
        because:
          'Publishing is what S3 is meant to do. To subscribe is the other end: who receives the messages.',
      },
    ],
  },
];
