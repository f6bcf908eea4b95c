import {
  AttachRolePolicyCommand,
  CreateRoleCommand,
  DeleteRoleCommand,
  DeleteRolePermissionsBoundaryCommand,
  DeleteRolePolicyCommand,
  DetachRolePolicyCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  type IAMClient,
  ListAttachedRolePoliciesCommand,
  ListRolePoliciesCommand,
  ListRolesCommand,
  ListRoleTagsCommand,
  paginateListRoles,
  PutRolePermissionsBoundaryCommand,
  PutRolePolicyCommand,
  TagRoleCommand,
  UntagRoleCommand,
  UpdateAssumeRolePolicyCommand,
  UpdateRoleCommand,
} from '@aws-sdk/client-iam';
import { beforeEach, describe, expect, it } from 'vitest';
import { failures } from '../../../../kit/why.ts';
import { dataAccount } from '../../../world/defaultNames.ts';
import { changeRole, Lab, roleArn } from '../../cloud.testing.ts';
import { allowing, iamClient, type Latest, trustingAws, smallAccount } from '../iam.testing.ts';
import { iamApiRules } from '../rules.ts';

const readOnly = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess';
const trust = trustingAws(`arn:aws:iam::${dataAccount}:root`);

let lab: Lab;
let iam: IAMClient;
let latest: Latest;

const create = (RoleName: string, more: object = {}) =>
  iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: trust, ...more }));

const failed = (): readonly string[] =>
  latest.why ? failures(latest.why).map(({ rule }) => rule) : [];

beforeEach(() => {
  lab = new Lab(smallAccount);
  latest = { why: undefined };
  iam = iamClient(lab, undefined, latest);
});

describe('roles', () => {
  it('are created with all that is given, and found again', async () => {
    const { Role } = await create('Auditor', {
      Path: '/team/',
      Description: 'Looks',
      MaxSessionDuration: 7200,
      PermissionsBoundary: readOnly,
      Tags: [{ Key: 'Team', Value: 'blue' }],
    });
    expect(Role).toMatchObject({
      Path: '/team/',
      RoleName: 'Auditor',
      Arn: `arn:aws:iam::${dataAccount}:role/team/Auditor`,
      RoleId: expect.stringMatching(/^AROA[A-Z2-7]{17}$/) as string,
      CreateDate: new Date(Math.floor((Role?.CreateDate?.getTime() ?? 0) / 1000) * 1000),
      MaxSessionDuration: 7200,
      PermissionsBoundary: {
        PermissionsBoundaryType: 'Policy',
        PermissionsBoundaryArn: readOnly,
      },
      Tags: [{ Key: 'Team', Value: 'blue' }],
    });
    expect(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '')).toBe(trust);
    expect(Role?.AssumeRolePolicyDocument).toMatch(/^%7B%22Version%22%3A[\w%.-]+$/);
    const { Role: again } = await iam.send(new GetRoleCommand({ RoleName: 'Auditor' }));
    expect(again).toEqual(Role);
    const { Roles } = await iam.send(new ListRolesCommand({ PathPrefix: '/team/' }));
    expect(Roles?.map(({ RoleName, Tags }) => [RoleName, Tags])).toEqual([['Auditor', undefined]]);
  });

  it('leave a CloudTrail event, done or refused', async () => {
    await create('Auditor');
    expect(lab.world.trail.last()).toMatchObject({
      eventSource: 'iam.amazonaws.com',
      eventName: 'CreateRole',
      readOnly: false,
      recipientAccountId: dataAccount,
      requestParameters: { roleName: 'Auditor', assumeRolePolicyDocument: trust },
      responseElements: { role: { roleName: 'Auditor' } },
      userIdentity: { type: 'IAMUser', userName: 'lab-admin' },
    });
    await expect(create('Auditor')).rejects.toThrow('already exists');
    expect(lab.world.trail.last()).toMatchObject({
      errorCode: 'EntityAlreadyExists',
      errorMessage: 'Role with name Auditor already exists.',
    });
  });

  it('have names that differ in more than letter case', async () => {
    await expect(create('datareader')).rejects.toMatchObject({
      name: 'EntityAlreadyExistsException',
      message: 'Role with name datareader already exists.',
      $metadata: { httpStatusCode: 409 },
    });
    expect(failed()).toEqual([iamApiRules.nameFree]);
  });

  it('are refused with a trust policy that is none', async () => {
    const refusals: readonly (readonly [string, string])[] = [
      ['{', 'This policy contains invalid Json'],
      [allowing('sts:AssumeRole'), 'Missing required field Principal'],
      [
        trustingAws(`arn:aws:iam::${dataAccount}:user/nobody`),
        `Invalid principal in policy: "AWS":"arn:aws:iam::${dataAccount}:user/nobody"`,
      ],
    ];
    for (const [AssumeRolePolicyDocument, message] of refusals)
      await expect(create('X', { AssumeRolePolicyDocument })).rejects.toMatchObject({
        name: 'MalformedPolicyDocumentException',
        message,
        $metadata: { httpStatusCode: 400 },
      });
    expect(failed()).toEqual([iamApiRules.principalsExist]);
    const long = trustingAws(
      ...Array.from({ length: 60 }, (_, n) => `arn:aws:iam::${String(n).padStart(12, '0')}:root`),
    );
    await expect(create('X', { AssumeRolePolicyDocument: long })).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Cannot exceed quota for ACLSizePerRole: 2048',
    });
  });

  it('are refused where a parameter does not fit', async () => {
    await expect(create('X', { MaxSessionDuration: 60 })).rejects.toMatchObject({
      name: 'ValidationError',
    });
    await expect(
      create('X', { PermissionsBoundary: 'arn:aws:iam::aws:policy/NoSuchPolicy' }),
    ).rejects.toMatchObject({ name: 'NoSuchEntityException' });
    await expect(
      create('X', {
        Tags: [
          { Key: 'a', Value: '1' },
          { Key: 'A', Value: '2' },
        ],
      }),
    ).rejects.toMatchObject({ name: 'InvalidInputException' });
    await expect(create('AWSReservedSSO_X')).rejects.toMatchObject({
      name: 'InvalidInputException',
    });
    await expect(create('__proto__')).rejects.toMatchObject({ name: 'ValidationError' });
    expect(Object.keys(lab.world.accounts[dataAccount]?.roles ?? {})).toEqual([
      'DataReader',
      'DataEditor',
    ]);
  });

  it('change', async () => {
    await iam.send(
      new UpdateRoleCommand({
        RoleName: 'DataReader',
        Description: 'Other',
        MaxSessionDuration: 3600,
      }),
    );
    await iam.send(
      new UpdateAssumeRolePolicyCommand({ RoleName: 'DataReader', PolicyDocument: trust }),
    );
    const { Role } = await iam.send(new GetRoleCommand({ RoleName: 'DataReader' }));
    expect(Role).toMatchObject({ Description: 'Other', MaxSessionDuration: 3600 });
    expect(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '')).toBe(trust);
    await expect(
      iam.send(new UpdateAssumeRolePolicyCommand({ RoleName: 'DataReader', PolicyDocument: '[]' })),
    ).rejects.toMatchObject({ name: 'MalformedPolicyDocumentException' });
  });

  it('are deleted once nothing hangs on them', async () => {
    const remove = (RoleName: string) => iam.send(new DeleteRoleCommand({ RoleName }));
    await create('Auditor');
    await iam.send(new AttachRolePolicyCommand({ RoleName: 'Auditor', PolicyArn: readOnly }));
    await expect(remove('Auditor')).rejects.toMatchObject({
      name: 'DeleteConflictException',
      message: 'Cannot delete entity, must detach all policies first.',
    });
    await iam.send(new DetachRolePolicyCommand({ RoleName: 'Auditor', PolicyArn: readOnly }));
    await remove('Auditor');
    await expect(iam.send(new GetRoleCommand({ RoleName: 'Auditor' }))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: 'The role with name Auditor cannot be found.',
      $metadata: { httpStatusCode: 404 },
    });
    await expect(remove('DataReader')).rejects.toMatchObject({
      message: 'Cannot delete entity, must delete policies first.',
    });
  });

  it('of Identity Center cannot be changed', async () => {
    lab.change((world) => {
      const account = world.accounts[dataAccount];
      const reader = account?.roles['DataReader'];
      if (!account || !reader) throw new Error('no role');
      const name = 'AWSReservedSSO_Reader_0123456789abcdef';
      const roles = { ...account.roles, [name]: { ...reader, roleId: 'AROARTX3GSDSZ3OREKHP7' } };
      return { ...world, accounts: { ...world.accounts, [dataAccount]: { ...account, roles } } };
    });
    const RoleName = 'AWSReservedSSO_Reader_0123456789abcdef';
    await expect(iam.send(new DeleteRoleCommand({ RoleName }))).rejects.toMatchObject({
      name: 'UnmodifiableEntityException',
      message: `Cannot perform the operation on the protected role '${RoleName}' - this role is only modifiable by AWS`,
    });
    expect(failed()).toEqual([iamApiRules.unreserved]);
    await iam.send(new GetRoleCommand({ RoleName }));
  });

  it('are listed in pages', async () => {
    const names: (string | undefined)[] = [];
    for await (const { Roles } of paginateListRoles({ client: iam, pageSize: 1 }, {}))
      names.push(...(Roles ?? []).map(({ RoleName }) => RoleName));
    expect(names).toEqual(['DataEditor', 'DataReader']);
    await expect(iam.send(new ListRolesCommand({ Marker: 'made up' }))).rejects.toMatchObject({
      name: 'ValidationError',
    });
    expect(failed()).toEqual([iamApiRules.marker]);
  });
});

describe('policies of roles', () => {
  const RoleName = 'DataReader';

  it('within them are written, read, listed and deleted', async () => {
    const PolicyName = 'Extra';
    const PolicyDocument = allowing('s3:ListAllMyBuckets');
    await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument }));
    const read = await iam.send(new GetRolePolicyCommand({ RoleName, PolicyName }));
    expect(decodeURIComponent(read.PolicyDocument ?? '')).toBe(PolicyDocument);
    expect(read).toMatchObject({ RoleName, PolicyName });
    const list = async () =>
      (await iam.send(new ListRolePoliciesCommand({ RoleName }))).PolicyNames;
    expect(await list()).toEqual(['Extra', 'ReadReports']);
    await iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName }));
    expect(await list()).toEqual(['ReadReports']);
    await expect(
      iam.send(new GetRolePolicyCommand({ RoleName, PolicyName })),
    ).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: 'The role policy with name Extra cannot be found.',
    });
    await expect(
      iam.send(new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument: trust })),
    ).rejects.toMatchObject({
      name: 'MalformedPolicyDocumentException',
      message: 'Policy document should not specify a principal.',
    });
    await expect(
      iam.send(
        new PutRolePolicyCommand({
          RoleName,
          PolicyName,
          PolicyDocument: allowing(...Array.from({ length: 1000 }, (_, n) => `s3:Action${n}`)),
        }),
      ),
    ).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Maximum policy size of 10240 bytes exceeded for role DataReader',
    });
  });

  it('are attached and detached', async () => {
    await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn: readOnly }));
    await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn: readOnly }));
    const { AttachedPolicies } = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName }));
    expect(AttachedPolicies).toEqual([
      { PolicyName: 'AmazonS3ReadOnlyAccess', PolicyArn: readOnly },
    ]);
    await iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn: readOnly }));
    await expect(
      iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn: readOnly })),
    ).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: `Policy ${readOnly} was not found.`,
    });
    const gone = 'arn:aws:iam::aws:policy/NoSuchPolicy';
    await expect(
      iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn: gone })),
    ).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: `Policy ${gone} does not exist or is not attachable.`,
    });
    await expect(
      iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn: 'AmazonS3ReadOnlyAccess' })),
    ).rejects.toMatchObject({ message: 'ARN AmazonS3ReadOnlyAccess is not valid.' });
  });

  it('can be bounded', async () => {
    await iam.send(
      new PutRolePermissionsBoundaryCommand({ RoleName, PermissionsBoundary: readOnly }),
    );
    expect(lab.world.accounts[dataAccount]?.roles[RoleName]?.permissionsBoundary).toBe(readOnly);
    await iam.send(new DeleteRolePermissionsBoundaryCommand({ RoleName }));
    expect(lab.world.accounts[dataAccount]?.roles[RoleName]).not.toHaveProperty(
      'permissionsBoundary',
    );
    await expect(
      iam.send(new DeleteRolePermissionsBoundaryCommand({ RoleName })),
    ).rejects.toMatchObject({ name: 'NoSuchEntityException' });
  });
});

describe('tags of roles', () => {
  const RoleName = 'DataReader';
  const list = async () => (await iam.send(new ListRoleTagsCommand({ RoleName }))).Tags;

  it('are added, changed and taken away, letter case not counting', async () => {
    await iam.send(new TagRoleCommand({ RoleName, Tags: [{ Key: 'Team', Value: 'blue' }] }));
    await iam.send(
      new TagRoleCommand({
        RoleName,
        Tags: [
          { Key: 'team', Value: 'red' },
          { Key: 'Cost', Value: '' },
        ],
      }),
    );
    expect(await list()).toEqual([
      { Key: 'Cost', Value: '' },
      { Key: 'team', Value: 'red' },
    ]);
    await iam.send(new UntagRoleCommand({ RoleName, TagKeys: ['TEAM', 'gone'] }));
    expect(await list()).toEqual([{ Key: 'Cost', Value: '' }]);
  });

  it('are at most fifty, and none is of AWS', async () => {
    const many = (count: number, start: string) =>
      Array.from({ length: count }, (_, n) => ({ Key: `${start}${n}`, Value: '' }));
    await iam.send(new TagRoleCommand({ RoleName, Tags: many(30, 'a') }));
    await expect(
      iam.send(new TagRoleCommand({ RoleName, Tags: many(21, 'b') })),
    ).rejects.toMatchObject({ name: 'LimitExceededException' });
    await expect(
      iam.send(new TagRoleCommand({ RoleName, Tags: many(1, 'AWS:x') })),
    ).rejects.toMatchObject({ name: 'InvalidInputException' });
  });
});

describe('permission', () => {
  it('is asked on the object, its tags and the tags of the request', async () => {
    lab.change(changeRole('DataReader', (role) => ({ ...role, tags: { Team: 'blue' } })));
    lab.change((world) => {
      const account = world.accounts[dataAccount];
      const admin = account?.users['lab-admin'];
      if (!account || !admin) throw new Error('no user');
      const Statement = [
        {
          Effect: 'Allow',
          Action: ['iam:GetRole', 'iam:TagRole'],
          Resource: roleArn('Data*'),
          Condition: {
            StringEquals: { 'aws:ResourceTag/Team': 'blue' },
            StringEqualsIfExists: { 'aws:RequestTag/Team': 'green' },
          },
        },
      ];
      const user = {
        ...admin,
        attachedPolicies: [],
        policies: { Narrow: { Version: '2012-10-17', Statement } },
      };
      const users = { ...account.users, 'lab-admin': user };
      return { ...world, accounts: { ...world.accounts, [dataAccount]: { ...account, users } } };
    });
    await iam.send(new GetRoleCommand({ RoleName: 'DataReader' }));
    await expect(iam.send(new GetRoleCommand({ RoleName: 'DataEditor' }))).rejects.toMatchObject({
      name: 'AccessDenied',
      message: `User: arn:aws:iam::${dataAccount}:user/lab-admin is not authorized to perform: iam:GetRole on resource: role DataEditor because no identity-based policy allows the iam:GetRole action`,
      $metadata: { httpStatusCode: 403 },
    });
    const tag = (Value: string) =>
      iam.send(new TagRoleCommand({ RoleName: 'DataReader', Tags: [{ Key: 'Team', Value }] }));
    await expect(tag('red')).rejects.toMatchObject({ name: 'AccessDenied' });
    await tag('green');
  });
});
