import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../../iam/evaluate.ts';
import { requestContext } from '../../../iam/request.ts';
import { failures } from '../../../kit/why.ts';
import { readMember } from '../../../wire/aws/readAnswer.ts';
import { formType, writeForm } from '../../../wire/http/form.ts';
import { signRequest } from '../../../wire/sigv4/signRequest.ts';
import { adminKey, Lab, roleArn } from '../cloud.testing.ts';
import { worldNetwork } from '../../parties.ts';
import { dataAccount } from '../../world/defaultNames.ts';
import { closeWorld, openWorld } from '../../world/worldFile.ts';
import { iamActions } from './index.ts';
import { iamApiRules } from './rules.ts';

const { world } = new Lab();

async function ask(fields: readonly (readonly [string, string])[]) {
  const signed = await signRequest(
    {
      method: 'POST',
      url: 'https://iam.amazonaws.com/',
      headers: [['Content-Type', formType]],
      body: writeForm([['Version', '2010-05-08'], ...fields]),
    },
    { credentials: adminKey, service: 'iam', region: 'us-east-1', at: world.clock },
  );
  return worldNetwork.send(signed, world);
}

const text = fc.oneof(
  fc.string(),
  fc.constantFrom('*', 's3:*', 'Allow', 'Deny', '__proto__', 'arn:aws:s3:::b', '2012-10-17'),
);
const value = fc.oneof(text, fc.array(text, { maxLength: 3 }), fc.jsonValue({ maxDepth: 2 }));
const statement = fc.record(
  {
    Effect: fc.constantFrom('Allow', 'Deny'),
    Action: fc.oneof(fc.constantFrom('sts:AssumeRole', 's3:GetObject', '*'), value),
    Resource: fc.oneof(fc.constant('*'), value),
    Principal: fc.oneof(
      fc.constantFrom('*', { AWS: roleArn('DataReader') }, { AWS: roleArn('Gone') }),
      value,
    ),
    Condition: fc.oneof(
      fc.constant({ StringEquals: { 'aws:PrincipalTag/x': '${aws:username}' } }),
      value,
    ),
  },
  { requiredKeys: ['Effect', 'Action'] },
);
const document = fc.oneof(
  fc.string(),
  fc.jsonValue().map((json) => JSON.stringify(json)),
  fc
    .record(
      { Version: fc.constant('2012-10-17'), Statement: fc.oneof(statement, fc.array(statement)) },
      { requiredKeys: ['Statement'] },
    )
    .map((json) => JSON.stringify(json)),
);

describe('whatever policy is given', () => {
  const uses: readonly (readonly [action: string, member: string, more: Record<string, string>])[] =
    [
      ['CreateRole', 'AssumeRolePolicyDocument', { RoleName: 'New' }],
      ['CreatePolicy', 'PolicyDocument', { PolicyName: 'New' }],
      ['PutRolePolicy', 'PolicyDocument', { RoleName: 'DataReader', PolicyName: 'New' }],
      ['SimulateCustomPolicy', 'PolicyInputList.member.1', { 'ActionNames.member.1': 's3:Get' }],
      [
        'SimulatePrincipalPolicy',
        'ResourcePolicy',
        {
          'ActionNames.member.1': 's3:Get',
          PolicySourceArn: `arn:aws:iam::${dataAccount}:user/lab-admin`,
        },
      ],
    ];

  it('IAM takes it, or refuses it with a place', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...uses),
        document,
        async ([action, member, more], policy) => {
          const { exchange, world: after } = await ask([
            ['Action', action],
            [member, policy],
            ...Object.entries(more),
          ]);
          const status = exchange.response?.status ?? 0;
          expect([200, 400, 409]).toContain(status);
          expect(openWorld(closeWorld(after)).ok).toBe(true);
          const code = exchange.response && readMember(exchange.response, 'Code');
          const refusal =
            exchange.why && (code === 'MalformedPolicyDocument' || code === 'InvalidInput')
              ? failures(exchange.why)[0]
              : undefined;
          const placed =
            refusal === undefined ||
            refusal.rule === iamApiRules.principalsExist ||
            (refusal.rule === iamApiRules.policyDocument &&
              /^request\/./.test(refusal.at?.document ?? '') &&
              /^(?:\/|$)/.test(refusal.at?.pointer ?? 'none'));
          expect(placed).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe('whatever is asked', () => {
  const names = [...new Set(iamActions.flatMap((each) => Object.keys(each.members)))];
  const words = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom(
      '__proto__',
      'constructor',
      'DataReader',
      'lab-admin',
      '/',
      '1',
      'true',
      'Active',
      roleArn('DataReader'),
      `arn:aws:iam::${dataAccount}:saml-provider/ADFS`,
      'arn:aws:iam::aws:policy/AdministratorAccess',
      'arn:aws:iam::aws:policy/__proto__',
    ),
  );
  const suffix = fc.constantFrom('', '.member.1', '.member.1.Key', '.member.1.Value');

  it('IAM answers, and the world can be kept', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...iamActions.map(({ name }) => name)),
        fc.array(fc.tuple(fc.constantFrom(...names), suffix, words), { maxLength: 8 }),
        async (action, given) => {
          const { exchange, world: after } = await ask([
            ['Action', action],
            ...given.map(([name, end, word]) => [name + end, word] as const),
          ]);
          const status = exchange.response?.status ?? 0;
          expect(status).toBeGreaterThanOrEqual(200);
          expect(status).toBeLessThan(500);
          expect(openWorld(closeWorld(after)).ok).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  }, 60_000);
});

describe('SimulateCustomPolicy', () => {
  const resource = fc.constantFrom('*', 'arn:aws:s3:::a/x', 'arn:aws:s3:::b/y');
  const sound = fc
    .array(
      fc.record(
        {
          Effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
          Action: fc.constantFrom('*', 's3:*', 's3:GetObject', 'ec2:*'),
          Resource: fc.constantFrom('*', 'arn:aws:s3:::a/*', 'arn:aws:s3:::${lab:bucket}/*'),
          Condition: fc.constantFrom(
            { StringEquals: { 'lab:team': 'red' } },
            { StringNotEquals: { 'lab:team': 'red' } },
          ),
        },
        { requiredKeys: ['Effect', 'Action', 'Resource'] },
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((Statement) => ({ Version: '2012-10-17', Statement }));

  it('agrees with the engine', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(sound, { minLength: 1, maxLength: 2 }),
        fc.option(sound, { nil: undefined }),
        resource,
        fc.option(fc.constantFrom('red', 'blue'), { nil: undefined }),
        async (policies, boundary, asked, team) => {
          const { exchange } = await ask([
            ['Action', 'SimulateCustomPolicy'],
            ...policies.map(
              (each, index) =>
                [`PolicyInputList.member.${index + 1}`, JSON.stringify(each)] as const,
            ),
            ...(boundary
              ? [['PermissionsBoundaryPolicyInputList.member.1', JSON.stringify(boundary)] as const]
              : []),
            ['ActionNames.member.1', 's3:GetObject'],
            ['ResourceArns.member.1', asked],
            ...(team === undefined
              ? []
              : ([
                  ['ContextEntries.member.1.ContextKeyName', 'lab:team'],
                  ['ContextEntries.member.1.ContextKeyType', 'string'],
                  ['ContextEntries.member.1.ContextKeyValues.member.1', team],
                ] as const)),
          ]);
          const allowed = decide(
            {
              principal: {
                kind: 'user',
                account: dataAccount,
                arn: `arn:aws:iam::${dataAccount}:user/somebody`,
                userId: 'AIDASOMEBODY',
              },
              action: 's3:GetObject',
              resource: asked,
              resourceAccount: dataAccount,
              context: requestContext({ 'lab:team': team }),
            },
            {
              identity: policies.map((each, index) => ({ id: String(index), document: each })),
              ...(boundary && { boundary: { id: 'boundary', document: boundary } }),
            },
          );
          const { response } = exchange;
          expect(response && readMember(response, 'EvalDecision') === 'allowed').toBe(allowed);
        },
      ),
      { numRuns: 200 },
    );
  }, 60_000);
});
