import { dataAccount } from '../../src/cloud/world/defaultNames.ts';
import { decide, evaluate } from '../../src/iam/evaluate.ts';
import type { AuthorizationRequest } from '../../src/iam/request.ts';
import { requestContext } from '../../src/iam/request.ts';
import type { Figure } from './figure.ts';
import { measureRate } from './measure.ts';

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

/** A role session that asks for an object its role's policy allows: the common case. */
const simple = {
  request: {
    principal: {
      kind: 'role-session',
      account: dataAccount,
      arn: `arn:aws:sts::${dataAccount}:assumed-role/DataReader/ana`,
      roleArn: `arn:aws:iam::${dataAccount}:role/DataReader`,
      userId: 'AROARTX3GSDSZ3OREKHP6:ana',
    },
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::corp-example-reports/2026/q2/summary.txt',
    resourceAccount: dataAccount,
    context: requestContext({}),
  },
  policies: {
    identity: [
      {
        id: 'policy',
        document: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: 's3:GetObject',
              Resource: 'arn:aws:s3:::corp-example-reports/*',
            },
          ],
        },
      },
    ],
  },
} as const;

/** The corpus: a policy of one to eight statements for each request, one in six of them asked for in vain. */
function corpus(): readonly Figure[] {
  const cases = Array.from({ length: 1000 }, (_, n) => ({
    request: request(n),
    policies: { identity: [{ id: `policy-${n}`, document: policy(n, 1 + (n % 8)) }] },
  }));
  // A policy is read once, when it is first asked.
  for (const one of cases) decide(one.request, one.policies);
  let next = 0;
  const inTurn = (judge: typeof decide | typeof evaluate) => () => {
    next = (next + 1) % cases.length;
    const one = cases[next];
    if (one) judge(one.request, one.policies);
  };
  return [
    measureRate('policy decisions over 1,000 varied policies', inTurn(decide)),
    measureRate('policy evaluations over 1,000 varied policies, with reasons', inTurn(evaluate)),
  ];
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

/** What the policy engine does in a second, from the simplest policy to one of 10,000 statements. */
export const policies = (): readonly Figure[] => [
  measureRate(
    'policy decisions, one Allow statement',
    () => {
      decide(simple.request, simple.policies);
    },
    '100,000',
  ),
  measureRate(
    'policy evaluations, one Allow statement, with reasons',
    () => {
      evaluate(simple.request, simple.policies);
    },
    '100,000',
  ),
  ...corpus(),
  statements(10),
  statements(100),
  statements(1_000),
  statements(10_000),
];
