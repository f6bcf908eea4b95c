import {
  AttachRolePolicyCommand,
  CreatePolicyCommand,
  CreatePolicyVersionCommand,
  DeletePolicyCommand,
  DeletePolicyVersionCommand,
  DetachRolePolicyCommand,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  type IAMClient,
  ListEntitiesForPolicyCommand,
  ListPoliciesCommand,
  ListPolicyTagsCommand,
  ListPolicyVersionsCommand,
  PutRolePermissionsBoundaryCommand,
  SetDefaultPolicyVersionCommand,
  TagPolicyCommand,
  UntagPolicyCommand,
} from '@aws-sdk/client-iam';
import { beforeEach, describe, expect, it } from 'vitest';
import { dataAccount } from '../../../world/defaultNames.ts';
import { Lab } from '../../cloud.testing.ts';
import { managedPolicy } from '../../policiesFor.ts';
import { allowing, iamClient, trustingAws, smallAccount } from '../iam.testing.ts';

const PolicyArn = `arn:aws:iam::${dataAccount}:policy/team/Read`;
const admin = 'arn:aws:iam::aws:policy/AdministratorAccess';

let lab: Lab;
let iam: IAMClient;

beforeEach(async () => {
  lab = new Lab(smallAccount);
  iam = iamClient(lab);
  await iam.send(
    new CreatePolicyCommand({
      PolicyName: 'Read',
      Path: '/team/',
      Description: 'Reads',
      PolicyDocument: allowing('s3:Get*'),
    }),
  );
});

const versions = async () =>
  (await iam.send(new ListPolicyVersionsCommand({ PolicyArn }))).Versions?.map(
    ({ VersionId, IsDefaultVersion }) => [VersionId, IsDefaultVersion],
  );

describe('managed policies', () => {
  it('are created, found and counted', async () => {
    await iam.send(new AttachRolePolicyCommand({ RoleName: 'DataReader', PolicyArn }));
    await iam.send(
      new PutRolePermissionsBoundaryCommand({
        RoleName: 'DataEditor',
        PermissionsBoundary: PolicyArn,
      }),
    );
    const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn }));
    expect(Policy).toMatchObject({
      PolicyName: 'Read',
      PolicyId: expect.stringMatching(/^ANPA[A-Z2-7]{17}$/) as string,
      Arn: PolicyArn,
      Path: '/team/',
      DefaultVersionId: 'v1',
      AttachmentCount: 1,
      PermissionsBoundaryUsageCount: 1,
      IsAttachable: true,
      Description: 'Reads',
    });
    const using = await iam.send(new ListEntitiesForPolicyCommand({ PolicyArn }));
    expect(using.PolicyRoles?.map(({ RoleName }) => RoleName)).toEqual([
      'DataEditor',
      'DataReader',
    ]);
    const attached = await iam.send(
      new ListEntitiesForPolicyCommand({ PolicyArn, PolicyUsageFilter: 'PermissionsPolicy' }),
    );
    expect(attached.PolicyRoles?.map(({ RoleName }) => RoleName)).toEqual(['DataReader']);
    await expect(iam.send(new DeletePolicyCommand({ PolicyArn }))).rejects.toMatchObject({
      name: 'DeleteConflictException',
      message: 'Cannot delete a policy attached to entities.',
    });
    await iam.send(new DetachRolePolicyCommand({ RoleName: 'DataReader', PolicyArn }));
  });

  it('of AWS can be read', async () => {
    const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn: admin }));
    expect(Policy).toMatchObject({ PolicyName: 'AdministratorAccess', AttachmentCount: 1 });
    const { PolicyVersion } = await iam.send(
      new GetPolicyVersionCommand({ PolicyArn: admin, VersionId: 'v1' }),
    );
    expect(decodeURIComponent(PolicyVersion?.Document ?? '')).toBe(
      JSON.stringify(managedPolicy(lab.world, admin)),
    );
    await expect(iam.send(new DeletePolicyCommand({ PolicyArn: admin }))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
    });
  });

  it('are listed by scope and use', async () => {
    const list = async (more: object) =>
      (await iam.send(new ListPoliciesCommand(more))).Policies?.map((each) => each.PolicyName);
    expect(await list({ Scope: 'Local' })).toEqual(['Read']);
    expect(await list({ Scope: 'AWS' })).toContain('AdministratorAccess');
    expect(await list({ OnlyAttached: true })).toEqual(['AdministratorAccess']);
    expect(await list({ PathPrefix: '/team/' })).toEqual(['Read']);
  });

  it('are refused where they do not fit', async () => {
    const create = (more: object) =>
      iam.send(
        new CreatePolicyCommand({
          PolicyName: 'X',
          PolicyDocument: allowing('s3:*'),
          ...more,
        }),
      );
    await expect(create({ PolicyName: 'READ' })).rejects.toMatchObject({
      name: 'EntityAlreadyExistsException',
      message: 'A policy called READ already exists. Duplicate names are not allowed.',
    });
    await expect(create({ PolicyDocument: trustingAws('*') })).rejects.toMatchObject({
      name: 'MalformedPolicyDocumentException',
      message: 'Policy document should not specify a principal.',
    });
    const long = allowing(...Array.from({ length: 500 }, (_, n) => `s3:Action${n}`));
    await expect(create({ PolicyDocument: long })).rejects.toMatchObject({
      message: 'Cannot exceed quota for PolicySize: 6144',
    });
    await expect(
      iam.send(new GetPolicyCommand({ PolicyArn: PolicyArn.replace('/team', '') })),
    ).rejects.toMatchObject({ name: 'NoSuchEntityException' });
  });

  it('have tags', async () => {
    await iam.send(new TagPolicyCommand({ PolicyArn, Tags: [{ Key: 'a', Value: 'b' }] }));
    expect((await iam.send(new ListPolicyTagsCommand({ PolicyArn }))).Tags).toHaveLength(1);
    await iam.send(new UntagPolicyCommand({ PolicyArn, TagKeys: ['A'] }));
    expect((await iam.send(new ListPolicyTagsCommand({ PolicyArn }))).Tags).toEqual([]);
  });
});

describe('versions of managed policies', () => {
  const add = (more: object = {}) =>
    iam.send(
      new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument: allowing('s3:*'), ...more }),
    );

  it('count from the default one', async () => {
    await add();
    expect(await versions()).toEqual([
      ['v1', true],
      ['v2', false],
    ]);
    expect(JSON.stringify(managedPolicy(lab.world, PolicyArn))).toBe(allowing('s3:Get*'));
    await iam.send(new SetDefaultPolicyVersionCommand({ PolicyArn, VersionId: 'v2' }));
    expect(JSON.stringify(managedPolicy(lab.world, PolicyArn))).toBe(allowing('s3:*'));
    await expect(
      iam.send(new SetDefaultPolicyVersionCommand({ PolicyArn, VersionId: 'v3' })),
    ).rejects.toMatchObject({
      message: `Policy ${PolicyArn} version v3 does not exist or is not attachable.`,
    });
  });

  it('are five at most, and no id is used twice', async () => {
    for (let count = 2; count <= 5; count += 1) await add({ SetAsDefault: count === 5 });
    await expect(add()).rejects.toMatchObject({ name: 'LimitExceededException' });
    await expect(
      iam.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId: 'v5' })),
    ).rejects.toMatchObject({ message: 'Cannot delete the default version of a policy.' });
    await iam.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId: 'v4' }));
    await add();
    expect((await versions())?.map(([id]) => id)).toEqual(['v1', 'v2', 'v3', 'v5', 'v6']);
    await expect(iam.send(new DeletePolicyCommand({ PolicyArn }))).rejects.toMatchObject({
      name: 'DeleteConflictException',
    });
  });

  it('go with the policy', async () => {
    await iam.send(new DeletePolicyCommand({ PolicyArn }));
    await expect(versions()).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: `Policy ${PolicyArn} was not found.`,
    });
  });
});
