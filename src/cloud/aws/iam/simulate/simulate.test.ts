import {
  type ContextEntry,
  GetContextKeysForCustomPolicyCommand,
  GetContextKeysForPrincipalPolicyCommand,
  type IAMClient,
  paginateSimulateCustomPolicy,
  SimulateCustomPolicyCommand,
  SimulatePrincipalPolicyCommand,
} from '@aws-sdk/client-iam';
import { beforeEach, describe, expect, it } from 'vitest';
import { dataAccount, reportsBucket } from '../../../world/defaultNames.ts';
import { changeRole, Lab, roleArn } from '../../cloud.testing.ts';
import { allowing, iamClient } from '../iam.testing.ts';

const report = `arn:aws:s3:::${reportsBucket}/2026/q2/summary.txt`;
const statement = (more: object) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*', ...more }],
  });

let lab: Lab;
let iam: IAMClient;

beforeEach(() => {
  lab = new Lab();
  iam = iamClient(lab);
});

describe('SimulateCustomPolicy', () => {
  const ask = async (policies: readonly string[], more: object = {}) => {
    const { EvaluationResults } = await iam.send(
      new SimulateCustomPolicyCommand({
        PolicyInputList: [...policies],
        ActionNames: ['s3:GetObject'],
        ...more,
      }),
    );
    return EvaluationResults?.[0];
  };

  it('says what is allowed, by which statement', async () => {
    const policy = statement({});
    expect(await ask([policy])).toEqual({
      EvalActionName: 's3:GetObject',
      EvalResourceName: '*',
      EvalDecision: 'allowed',
      MatchedStatements: [
        {
          SourcePolicyId: 'PolicyInputList.1',
          SourcePolicyType: 'IAM Policy',
          StartPosition: { Line: 1, Column: 38 },
          EndPosition: { Line: 1, Column: policy.length - 1 },
        },
      ],
      MissingContextValues: [],
    });
  });

  it('tells a Deny from the lack of an Allow', async () => {
    const denied = await ask([allowing('s3:*'), statement({ Effect: 'Deny' })]);
    expect(denied?.EvalDecision).toBe('explicitDeny');
    expect(denied?.MatchedStatements?.map((each) => each.SourcePolicyId)).toEqual([
      'PolicyInputList.2',
    ]);
    expect(await ask([allowing('ec2:*')])).toMatchObject({
      EvalDecision: 'implicitDeny',
      MatchedStatements: [],
    });
  });

  it('knows the keys that it is given, and names those that are missing', async () => {
    const policy = statement({
      Resource: 'arn:aws:s3:::home/${aws:username}/*',
      Condition: {
        'ForAnyValue:StringEquals': { 'aws:TagKeys': ['a'] },
        NumericLessThan: { 'aws:MultiFactorAuthAge': '60' },
      },
    });
    const entries: ContextEntry[] = [
      { ContextKeyName: 'aws:TagKeys', ContextKeyValues: ['a', 'b'], ContextKeyType: 'stringList' },
      {
        ContextKeyName: 'aws:MultiFactorAuthAge',
        ContextKeyValues: ['30'],
        ContextKeyType: 'numeric',
      },
      { ContextKeyName: 'aws:username', ContextKeyValues: ['ana'], ContextKeyType: 'string' },
    ];
    const ResourceArns = ['arn:aws:s3:::home/ana/x', 'arn:aws:s3:::home/ben/x'];
    const full = await ask([policy], { ResourceArns, ContextEntries: entries });
    expect(full).toMatchObject({ EvalDecision: 'implicitDeny', MissingContextValues: [] });
    expect(
      full?.ResourceSpecificResults?.map((each) => [
        each.EvalResourceName,
        each.EvalResourceDecision,
      ]),
    ).toEqual([
      [ResourceArns[0], 'allowed'],
      [ResourceArns[1], 'implicitDeny'],
    ]);
    const less = await ask([policy], { ContextEntries: entries.slice(0, 1) });
    expect(less?.MissingContextValues).toEqual(['aws:MultiFactorAuthAge', 'aws:username']);
  });

  it('keeps within a boundary, and says whether it allows', async () => {
    const bounded = await ask([allowing('s3:*')], {
      PermissionsBoundaryPolicyInputList: [allowing('ec2:*')],
    });
    expect(bounded).toMatchObject({
      EvalDecision: 'implicitDeny',
      PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false },
    });
    const within = await ask([allowing('s3:*')], {
      PermissionsBoundaryPolicyInputList: [allowing('*:*', 's3:*')],
    });
    expect(within).toMatchObject({
      EvalDecision: 'allowed',
      PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: true },
    });
  });

  it('takes a resource policy, which somebody must ask', async () => {
    const ana = `arn:aws:iam::${dataAccount}:user/ana`;
    const ResourcePolicy = statement({ Principal: { AWS: ana }, Resource: report });
    const more = { ResourcePolicy, ResourceArns: [report] };
    await expect(ask([allowing('ec2:*')], more)).rejects.toMatchObject({
      name: 'InvalidInputException',
    });
    const asAna = await ask([allowing('ec2:*')], { ...more, CallerArn: ana });
    expect(asAna).toMatchObject({
      EvalDecision: 'allowed',
      EvalResourceName: report,
      MatchedStatements: [
        { SourcePolicyId: 'ResourcePolicy', SourcePolicyType: 'Resource Policy' },
      ],
    });
    const abroad = await ask([allowing('ec2:*')], {
      ...more,
      CallerArn: ana,
      ResourceOwner: 'arn:aws:iam::444455556666:root',
    });
    expect(abroad?.EvalDecision).toBe('implicitDeny');
  });

  it('refuses what it cannot read', async () => {
    for (const [policies, more] of [
      [['{'], {}],
      [[statement({ Effect: 'Perhaps' })], {}],
      [[allowing('s3:*')], { ActionNames: ['GetObject'] }],
      [[allowing('s3:*')], { ActionNames: ['s3:*'] }],
      [[allowing('s3:*')], { ResourceArns: ['reports'] }],
      [[allowing('s3:*')], { CallerArn: roleArn('DataReader') }],
      [[allowing('s3:*')], { ResourceOwner: 'me' }],
      [
        [allowing('s3:*')],
        { PermissionsBoundaryPolicyInputList: [allowing('s3:*'), allowing('s3:*')] },
      ],
    ] as const)
      await expect(ask(policies, more)).rejects.toMatchObject({
        name: 'InvalidInputException',
        $metadata: { httpStatusCode: 400 },
      });
  });

  it('answers in pages', async () => {
    const seen: (string | undefined)[] = [];
    const ActionNames = ['s3:PutObject', 's3:GetObject', 's3:DeleteObject'];
    for await (const page of paginateSimulateCustomPolicy(
      { client: iam, pageSize: 2 },
      { PolicyInputList: [allowing('s3:*')], ActionNames },
    ))
      seen.push(...(page.EvaluationResults ?? []).map((each) => each.EvalActionName));
    expect(seen).toEqual(ActionNames);
  });
});

describe('SimulatePrincipalPolicy', () => {
  const ask = async (PolicySourceArn: string, action: string, more: object = {}) => {
    const { EvaluationResults } = await iam.send(
      new SimulatePrincipalPolicyCommand({
        PolicySourceArn,
        ActionNames: [action],
        ResourceArns: [report],
        ...more,
      }),
    );
    return EvaluationResults?.[0];
  };

  it('says what a role may do, and cites its policies', async () => {
    expect(await ask(roleArn('DataReader'), 's3:GetObject')).toMatchObject({
      EvalDecision: 'allowed',
      MatchedStatements: [
        { SourcePolicyId: 'role_DataReader_ReadReports', SourcePolicyType: 'IAM Policy' },
      ],
      OrganizationsDecisionDetail: { AllowedByOrganizations: true },
    });
    expect(await ask(roleArn('DataReader'), 's3:PutObject')).toMatchObject({
      EvalDecision: 'implicitDeny',
    });
    expect(
      await ask(roleArn('DataReader'), 's3:PutObject', { PolicyInputList: [allowing('s3:*')] }),
    ).toMatchObject({ EvalDecision: 'allowed' });
  });

  it('says what a user may do, groups and organization included', async () => {
    const admin = `arn:aws:iam::${dataAccount}:user/lab-admin`;
    expect(await ask(admin, 's3:PutObject')).toMatchObject({
      EvalDecision: 'allowed',
      MatchedStatements: [{ SourcePolicyId: 'AdministratorAccess' }],
    });
    expect(await ask(admin, 'cloudtrail:StopLogging')).toMatchObject({
      EvalDecision: 'explicitDeny',
      MatchedStatements: [],
      OrganizationsDecisionDetail: { AllowedByOrganizations: false },
    });
  });

  it('keeps within the boundary of the role', async () => {
    const permissionsBoundary = 'arn:aws:iam::aws:policy/SecurityAudit';
    lab.change(changeRole('DataReader', (role) => ({ ...role, permissionsBoundary })));
    expect(await ask(roleArn('DataReader'), 's3:GetObject')).toMatchObject({
      EvalDecision: 'implicitDeny',
      PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false },
    });
  });

  it('refuses who is not there', async () => {
    await expect(ask(roleArn('Gone'), 's3:GetObject')).rejects.toMatchObject({
      name: 'NoSuchEntityException',
    });
    await expect(ask(roleArn('DataReader', '444455556666'), 's3:GetObject')).rejects.toMatchObject({
      name: 'InvalidInputException',
    });
  });
});

describe('context keys', () => {
  const policy = statement({ Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } });

  it('are named for policies and for principals', async () => {
    const custom = await iam.send(
      new GetContextKeysForCustomPolicyCommand({ PolicyInputList: [policy, policy] }),
    );
    expect(custom.ContextKeyNames).toEqual(['aws:MultiFactorAuthPresent']);
    const PolicySourceArn = roleArn('DataReader');
    const none = await iam.send(new GetContextKeysForPrincipalPolicyCommand({ PolicySourceArn }));
    expect(none.ContextKeyNames).toEqual([]);
    const some = await iam.send(
      new GetContextKeysForPrincipalPolicyCommand({ PolicySourceArn, PolicyInputList: [policy] }),
    );
    expect(some.ContextKeyNames).toEqual(['aws:MultiFactorAuthPresent']);
  });
});
