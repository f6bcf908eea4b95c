import { issueSession } from '../../src/cloud/aws/sts/issueSession.ts';
import { dataAccount } from '../../src/cloud/world/defaultNames.ts';
import { defaultWorld } from '../../src/cloud/world/defaultWorld.ts';
import type { RoleIn, World } from '../../src/cloud/world/world.ts';
import { worldNetwork } from '../../src/cloud/parties.ts';
import { decide } from '../../src/iam/evaluate.ts';
import type { AuthorizationRequest } from '../../src/iam/request.ts';
import { requestContext } from '../../src/iam/request.ts';
import { utf8 } from '../../src/kit/bytes.ts';
import { signRequest } from '../../src/wire/sigv4/signRequest.ts';
import type { Figure } from './figure.ts';
import { measureRate, measureTime } from './measure.ts';

/** A statement of a policy document. */
type Statement = Readonly<Record<string, unknown>>;

const actions = ['s3:GetObject', 's3:Put*', 'sts:AssumeRole', 'dynamodb:*Item', 'kms:Decrypt'];
const conditions: readonly Statement[] = [
  {},
  { Condition: { StringLike: { 'aws:PrincipalTag/team': ['blue-*', 'green'] } } },
  { Condition: { Bool: { 'aws:SecureTransport': 'true' } } },
  { Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } },
  { Condition: { DateLessThan: { 'aws:CurrentTime': '2027-01-01T00:00:00Z' } } },
  { Condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team', 'site'] } } },
];

/** The n-th statement: effect, actions, resources and conditions take turns, so that no two are alike. */
const statement = (n: number): Statement => ({
  Sid: `S${n}`,
  Effect: n % 7 === 3 ? 'Deny' : 'Allow',
  Action: [actions[n % actions.length], actions[(n * 3 + 1) % actions.length]],
  Resource: [`arn:aws:s3:::bucket-${n}/*`, `arn:aws:s3:::logs/\${aws:PrincipalTag/team}/${n}/*`],
  ...conditions[n % conditions.length],
});

const policy = (first: number, count: number) => ({
  Version: '2012-10-17',
  Statement: Array.from({ length: count }, (_, index) => statement(first + index)),
});

const request = (n: number): AuthorizationRequest => ({
  principal: {
    kind: 'user',
    account: dataAccount,
    arn: `arn:aws:iam::${dataAccount}:user/bench`,
    userId: 'AIDARTX3GSDS3RV5QJJLB',
  },
  action: 's3:GetObject',
  resource: `arn:aws:s3:::bucket-${n}/2026/q2/summary.txt`,
  resourceAccount: dataAccount,
  context: requestContext({
    'aws:PrincipalTag/team': 'blue-1',
    'aws:SecureTransport': 'true',
    'aws:SourceIp': '203.0.113.17',
    'aws:CurrentTime': '2026-09-14T08:30:00Z',
  }),
});

function corpus(): Figure {
  const cases = Array.from({ length: 1000 }, (_, n) => ({
    request: request(n),
    policies: { identity: [{ id: `policy-${n}`, document: policy(n, 1 + (n % 8)) }] },
  }));
  let next = 0;
  return measureRate('policy decisions over 1,000 varied policies', () => {
    const one = cases[next++ % cases.length];
    if (one) decide(one.request, one.policies);
  });
}

/** The last statement is the one that allows, so that every one before it is looked at. */
const statements = (count: number): Figure => {
  const allowing = Array.from({ length: count }, (_, n) => n).filter((n) => n % 7 !== 3);
  const document = {
    Version: '2012-10-17',
    Statement: allowing.map((n) => ({ ...statement(n), Effect: 'Allow', Condition: undefined })),
  };
  const asked = request(allowing.at(-1) ?? 0);
  const policies = { identity: [{ id: 'long', document: JSON.parse(JSON.stringify(document)) }] };
  return measureRate(`decisions by a policy of ${allowing.length} statements`, () => {
    decide(asked, policies);
  });
};

/** The world with this many roles in the data account. */
function withRoles(count: number): World {
  const world = defaultWorld();
  const account = world.accounts[dataAccount];
  const model = account?.roles['DataReader'];
  if (!account || !model) throw new Error('The default world has a role to copy.');
  const roles: Record<string, RoleIn> = { ...account.roles };
  for (let n = 0; n < count; n += 1) roles[`Role${n}`] = model;
  return { ...world, accounts: { ...world.accounts, [dataAccount]: { ...account, roles } } };
}

const terms = (world: World) =>
  ({
    kind: 'role',
    issuedBy: 'AssumeRole',
    account: dataAccount,
    roleName: 'DataReader',
    roleId: world.accounts[dataAccount]?.roles['DataReader']?.roleId ?? '',
    sessionName: 'bench',
    expiresAt: world.clock + 3_600_000,
    tags: {},
    transitiveTagKeys: [],
    sessionPolicyArns: [],
    context: {},
  }) as const;

function withSessions(world: World, count: number): World {
  let grown = world;
  for (let n = 0; n < count; n += 1) grown = issueSession(grown, terms(world)).world;
  return grown;
}

/** A signed GetCallerIdentity of the newest session: finding it, checking its signature, answering. */
async function findSession(name: string, before: World): Promise<Figure> {
  const { world, credentials } = issueSession(before, terms(before));
  const signed = await signRequest(
    {
      method: 'POST',
      url: 'https://sts.us-east-1.amazonaws.com/',
      headers: [['Content-Type', 'application/x-www-form-urlencoded; charset=utf-8']],
      body: utf8('Action=GetCallerIdentity&Version=2011-06-15'),
    },
    { credentials, region: 'us-east-1', service: 'sts', at: world.clock },
  );
  return measureTime(name, 'per second', async () => {
    const { exchange } = await worldNetwork.send(signed, world);
    if (exchange.response?.status !== 200) throw new Error('The session was not found.');
  });
}

/** How the mock cloud bears growth: policies, statements, roles, sessions. */
export async function growth(): Promise<readonly Figure[]> {
  const small = withSessions(defaultWorld(), 10);
  const large = withSessions(defaultWorld(), 100_000);
  const issue = (name: string, world: World): Figure =>
    measureRate(name, () => void issueSession(world, terms(world)));
  return [
    corpus(),
    statements(10),
    statements(100),
    statements(1_000),
    statements(10_000),
    issue('issuing a session beside 10', small),
    issue('issuing a session beside 100,000', large),
    await findSession('GetCallerIdentity beside 10 sessions', small),
    await findSession('GetCallerIdentity beside 100,000 sessions', large),
    await findSession('GetCallerIdentity beside 10,000 roles', withRoles(10_000)),
  ];
}
