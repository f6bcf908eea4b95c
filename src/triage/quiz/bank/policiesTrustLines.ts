import type { Question, Visit } from '../question.ts';
import { account, policy, sessionOf } from './policiesCast.ts';

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

const vendor = '777788889999';
const collector = `arn:aws:iam::${vendor}:user/collector`;

/** Harbor Metrics, or another account, asks for the role HarborMetricsReader. Its own side allows it. */
const vendorVisit = (
  principal: Visit['principal'],
  context: NonNullable<Visit['context']>,
): Visit => ({
  principal,
  action: 'sts:AssumeRole',
  resource: `arn:aws:iam::${account}:role/HarborMetricsReader`,
  resourceAccount: account,
  context,
  also: {
    identity: [
      {
        id: 'Policy of the caller',
        document: policy({ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' }),
      },
    ],
  },
});

const byCollector = (context: NonNullable<Visit['context']>): Visit =>
  vendorVisit(
    { kind: 'user', account: vendor, arn: collector, userId: 'AIDAVFXCPPEJBPVTCMWDK' },
    context,
  );

/** Trust policies with one line too wide. */
export const policiesTrustLinesQuestions: readonly Question[] = [
  {
    id: 'star-without-slash',
    kind: 'spot',
    scene:
      'Jobs of the GitHub organization corp-example may assume the role SiteDeploy. A stranger founds the organization corp-example-labs, and its jobs get in too.',
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
          'The star also matches “-labs/site”. With a slash before it, the name of the organization has to end there.',
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
    id: 'external-id-as-password',
    kind: 'spot',
    scene:
      'Example Corp thought of the external id as a password, and let any account in that knows it. The id stood in a support ticket. Now a program of an unknown account sends it, and gets the role meant for Harbor Metrics.',
    asks: 'Which line lets the unknown account in?',
    statements: ['T4', 'N36'],
    study: { flow: 'cross-account-role', fault: 'another-account-trusted', step: 'assume-role' },
    policy: {
      id: 'Trust policy of the role HarborMetricsReader',
      kind: 'role-trust',
      document: policy({
        Sid: 'HarborMetricsForUs',
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: ['sts:AssumeRole', 'sts:SetSourceIdentity'],
        Condition: { StringEquals: { 'sts:ExternalId': 'hm-customer-4f81c2' } },
      }),
    },
    stranger: vendorVisit(sessionOf('Scraper', 'run-1', '888899990000'), {
      'sts:ExternalId': 'hm-customer-4f81c2',
    }),
    rightful: byCollector({ 'sts:ExternalId': 'hm-customer-4f81c2' }),
    options: [
      {
        key: '/Statement/0/Principal/AWS',
        becomes: collector,
        because:
          'The star admits every account there is. The Principal says who may come; the external id says for which customer the vendor comes.',
      },
      {
        key: '/Statement/0/Condition/StringEquals/sts:ExternalId',
        becomes: 'hm-customer-4f81c2-v2',
        because:
          'A new id shuts out the vendor too, until it sends the new one, and it will leak in its turn. External ids are no secrets.',
      },
      {
        key: '/Statement/0/Action/1',
        because:
          'This only lets a session bring a source identity. Nobody gets in by it who would not get in without.',
      },
      {
        key: '/Statement/0/Action/0',
        becomes: 'sts:AssumeRoleWithWebIdentity',
        because:
          'Callers with AWS keys use AssumeRole, the vendor like the stranger. The other call is for tokens, and nobody here has one.',
      },
    ],
  },
  {
    id: 'any-customer-id',
    kind: 'spot',
    scene:
      'Harbor Metrics gives each customer an external id. Rival Corp, hm-customer-9d03ba, types the ARN of Example Corp’s role into the vendor’s form, and sees Example Corp’s figures.',
    asks: 'Which line lets the vendor act for the wrong customer?',
    statements: ['T4', 'N36'],
    study: { flow: 'cross-account-role', fault: 'missing-external-id', step: 'assume-role' },
    policy: {
      id: 'Trust policy of the role HarborMetricsReader',
      kind: 'role-trust',
      document: policy({
        Effect: 'Allow',
        Principal: { AWS: collector },
        Action: 'sts:AssumeRole',
        Condition: {
          StringLike: { 'sts:ExternalId': 'hm-customer-*' },
          IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
        },
      }),
    },
    stranger: byCollector({
      'sts:ExternalId': 'hm-customer-9d03ba',
      'aws:SourceIp': '203.0.113.17',
    }),
    rightful: byCollector({
      'sts:ExternalId': 'hm-customer-4f81c2',
      'aws:SourceIp': '203.0.113.17',
    }),
    options: [
      {
        key: '/Statement/0/Condition/StringLike/sts:ExternalId',
        becomes: 'hm-customer-4f81c2',
        because:
          'The pattern matches every customer of the vendor. The id only helps when it stands for one of them: Example Corp.',
      },
      {
        key: '/Statement/0/Principal/AWS',
        becomes: `arn:aws:iam::${vendor}:root`,
        because:
          'It is the same user of the vendor who works for both customers. To trust the whole account lets in more, not less.',
      },
      {
        key: '/Statement/0/Condition/IpAddress/aws:SourceIp',
        becomes: '203.0.113.17/32',
        because:
          'Both requests come from the vendor’s one server. Where it stands says nothing about the customer it works for.',
      },
      {
        key: '/Statement/0/Action',
        becomes: 'sts:GetFederationToken',
        because:
          'GetFederationToken has no role and no external id. In a trust policy it allows nothing, so the vendor is shut out altogether.',
      },
    ],
  },
  {
    id: 'key-used-elsewhere',
    kind: 'spot',
    scene:
      'Somebody copies an access key from a server of Harbor Metrics, 203.0.113.17, and uses it from the address 192.0.2.44. The trust policy was meant to admit the vendor’s network only.',
    asks: 'Which line admits the other address?',
    statements: ['N36', 'N35'],
    study: { flow: 'cross-account-role', fault: 'only-from-the-office', step: 'list-reports' },
    policy: {
      id: 'Trust policy of the role HarborMetricsReader',
      kind: 'role-trust',
      document: policy({
        Sid: 'HarborMetricsAtHome',
        Effect: 'Allow',
        Principal: { AWS: collector },
        Action: 'sts:AssumeRole',
        Condition: {
          StringEquals: { 'sts:ExternalId': 'hm-customer-4f81c2' },
          IpAddress: { 'aws:SourceIp': ['198.51.100.8/32', '203.0.113.0/2'] },
        },
      }),
    },
    stranger: byCollector({ 'sts:ExternalId': 'hm-customer-4f81c2', 'aws:SourceIp': '192.0.2.44' }),
    rightful: byCollector({
      'sts:ExternalId': 'hm-customer-4f81c2',
      'aws:SourceIp': '203.0.113.17',
    }),
    options: [
      {
        key: '/Statement/0/Condition/IpAddress/aws:SourceIp/1',
        becomes: '203.0.113.0/24',
        because:
          'The 4 was lost. With /2 only the first two bits count, and a quarter of all addresses begins with the same two.',
      },
      {
        key: '/Statement/0/Condition/IpAddress/aws:SourceIp/0',
        because:
          'With /32 this is a single address, and not the thief’s. Values of a list are alternatives: the other one still matches.',
      },
      {
        key: '/Statement/0/Condition/StringEquals/sts:ExternalId',
        becomes: 'hm-customer-4f81c2-v2',
        because:
          'A new external id shuts out the vendor as well, until it sends the new one. It is no secret, and does not protect a stolen key.',
      },
      {
        key: '/Statement/0/Principal/AWS',
        becomes: `arn:aws:iam::${vendor}:root`,
        because:
          'The thief signs as this very user, who is of that account too. The name of the caller cannot tell them apart.',
      },
    ],
  },
];
