import type { Question, Visit } from '../question.ts';
import { account, policy, sessionOf } from './policiesCast.ts';

const github = `arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com`;

/** Whoever brings a token asks for a role. */
const withToken = (
  role: string,
  provider: string,
  context: NonNullable<Visit['context']>,
): Visit => ({
  principal: { kind: 'web-identity', provider },
  action: 'sts:AssumeRoleWithWebIdentity',
  resource: `arn:aws:iam::${account}:role/${role}`,
  resourceAccount: account,
  context,
});

/** A job on GitHub asks for the role SiteDeploy. */
const jobOf = (subject: string): Visit =>
  withToken('SiteDeploy', github, {
    'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
    'token.actions.githubusercontent.com:sub': subject,
  });

const cluster = 'oidc.eks.us-east-1.amazonaws.com/id/5C3A9E71D04B48F6A2E8B7F1936D20AC';

/** A pod asks for the role PhotoReader. */
const podOf = (serviceAccount: string): Visit =>
  withToken('PhotoReader', `arn:aws:iam::${account}:oidc-provider/${cluster}`, {
    [`${cluster}:aud`]: 'sts.amazonaws.com',
    [`${cluster}:sub`]: `system:serviceaccount:${serviceAccount}`,
  });

const pool = 'us-east-1:8b2f6c1e-4d57-4c1f-9a3e-2f60d5b7c914';

/** Somebody with an identity of the pool asks for the members’ role. */
const ofPool = (...amr: readonly string[]): Visit =>
  withToken('PhotoMembers', 'cognito-identity.amazonaws.com', {
    'cognito-identity.amazonaws.com:aud': pool,
    'cognito-identity.amazonaws.com:amr': amr,
  });

/** Somebody comes with a token that Google made for an app. */
const ofApp = (clientId: string): Visit =>
  withToken('MapPhotos', 'accounts.google.com', { 'accounts.google.com:aud': clientId });

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
    id: 'guests-are-unauthenticated',
    kind: 'spot',
    scene:
      'An identity pool has a role for members and one for guests. With the classic flow a guest asks STS for the members’ role, and gets it. A guest’s amr holds one word: unauthenticated.',
    asks: 'Which line lets guests in?',
    statements: ['N28', 'N36', 'N34'],
    study: { flow: 'cognito-classic', fault: 'guest-takes-members-role', step: 'assume-role' },
    policy: {
      id: 'Trust policy of the role PhotoMembers',
      kind: 'role-trust',
      document: policy({
        Effect: 'Allow',
        Principal: { Federated: 'cognito-identity.amazonaws.com' },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: { 'cognito-identity.amazonaws.com:aud': pool },
          'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': '*authenticated' },
        },
      }),
    },
    stranger: ofPool('unauthenticated'),
    rightful: ofPool('authenticated', 'graph.facebook.com'),
    options: [
      {
        key: '/Statement/0/Condition/ForAnyValue:StringLike/cognito-identity.amazonaws.com:amr',
        becomes: 'authenticated',
        because:
          'The star also stands for “un”, so the pattern matches members and guests alike. Without it, only “authenticated” matches.',
      },
      {
        key: '/Statement/0/Condition/StringEquals/cognito-identity.amazonaws.com:aud',
        because:
          'This line ties the role to one pool. Members and guests are both of that pool; without the line, those of every other pool come too.',
      },
      {
        key: '/Statement/0/Principal/Federated',
        becomes: 'graph.facebook.com',
        because:
          'The token for STS is made by the identity pool, whoever signed the person in. With Facebook as principal, nobody from the pool gets in.',
      },
      {
        key: '/Statement/0/Action',
        becomes: 'sts:AssumeRole',
        because:
          'Members come with a token as guests do, and without AWS keys. AssumeRole would shut out both.',
      },
    ],
  },
  {
    id: 'any-app-of-google',
    kind: 'spot',
    scene:
      'The app MapPhotos signs people in with Google and takes the ID token to STS. Somebody registers an app of their own at Google, signs in there, and gets the role with that app’s token.',
    asks: 'Which line lets tokens of other apps in?',
    statements: ['N34', 'N26', 'N36'],
    study: { flow: 'web-identity', step: 'assume-role' },
    policy: {
      id: 'Trust policy of the role MapPhotos',
      kind: 'role-trust',
      document: policy({
        Effect: 'Allow',
        Principal: { Federated: 'accounts.google.com' },
        Action: ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'],
        Condition: {
          StringLike: { 'accounts.google.com:aud': '*.apps.googleusercontent.com' },
        },
      }),
    },
    stranger: ofApp('990011223344-elsewhere.apps.googleusercontent.com'),
    rightful: ofApp('407408718192-mapphotos.apps.googleusercontent.com'),
    options: [
      {
        key: '/Statement/0/Condition/StringLike/accounts.google.com:aud',
        becomes: '407408718192-mapphotos.apps.googleusercontent.com',
        because:
          'The audience is the client id of the app that the token was made for, and all of Google’s end like this. Only the full id means your app.',
      },
      {
        key: '/Statement/0/Principal/Federated',
        becomes: `arn:aws:iam::${account}:oidc-provider/accounts.google.com`,
        because:
          'Google is built in under this name, for all its apps. The principal says who vouches, and not for which app.',
      },
      {
        key: '/Statement/0/Action/0',
        becomes: 'sts:AssumeRoleWithSAML',
        because:
          'Google’s ID token is OpenID Connect. With the action for SAML, no token from Google would be taken, yours included.',
      },
      {
        key: '/Statement/0/Action/1',
        because:
          'This lets a token bring session tags. It widens what a session may carry, and not who gets one.',
      },
    ],
  },
  {
    id: 'namespace-of-anyone',
    kind: 'spot',
    scene:
      'Many teams share one EKS cluster, each in a namespace of its own. The pods of the gallery run in the namespace web. A team in the namespace games names a service account photo-reader too, and reads the photos.',
    asks: 'Which line lets the other team in?',
    statements: ['N33', 'N36', 'N34'],
    study: { flow: 'eks-service-account', fault: 'only-audience-tested', step: 'assume-role' },
    policy: {
      id: 'Trust policy of the role PhotoReader',
      kind: 'role-trust',
      document: policy({
        Effect: 'Allow',
        Principal: { Federated: `arn:aws:iam::${account}:oidc-provider/${cluster}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: { [`${cluster}:aud`]: 'sts.amazonaws.com' },
          StringLike: { [`${cluster}:sub`]: 'system:serviceaccount:*:photo-reader' },
        },
      }),
    },
    stranger: podOf('games:photo-reader'),
    rightful: podOf('web:photo-reader'),
    options: [
      {
        key: `/Statement/0/Condition/StringLike/${cluster.replaceAll('/', '~1')}:sub`,
        becomes: 'system:serviceaccount:web:photo-reader',
        because:
          'The star takes the place of the namespace. Each team gives the names in its own namespace, so only both parts together are one account.',
      },
      {
        key: `/Statement/0/Condition/StringEquals/${cluster.replaceAll('/', '~1')}:aud`,
        becomes: 'photo-reader',
        because:
          'The audience says for whom a token is made: STS, for every pod. With another value, not even the gallery gets in.',
      },
      {
        key: '/Statement/0/Principal/Federated',
        becomes: `arn:aws:iam::${account}:oidc-provider/oidc.eks.us-east-1.amazonaws.com`,
        because:
          'The long id is the one cluster that all these teams share, so this is as narrow as it gets. Cut off, it names no issuer.',
      },
      {
        key: '/Statement/0/Action',
        becomes: 'sts:AssumeRole',
        because:
          'Pods bring a token, and no AWS keys to sign with. The wrong pods and the right ones use the same call.',
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
          'The star admits every account there is. Who comes is the Principal’s to say; the external id says for which customer the vendor comes.',
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
          'GetFederationToken has no role and no external id. In a trust policy it allows nothing, so the vendor is out altogether.',
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
          'The 4 was lost. With /2 only the first two bits count, and a quarter of all addresses has the same.',
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
