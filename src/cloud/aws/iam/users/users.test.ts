import {
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateUserCommand,
  CreateVirtualMFADeviceCommand,
  DeactivateMFADeviceCommand,
  DeleteAccessKeyCommand,
  DeleteUserCommand,
  DeleteUserPermissionsBoundaryCommand,
  DeleteUserPolicyCommand,
  DeleteVirtualMFADeviceCommand,
  DetachUserPolicyCommand,
  EnableMFADeviceCommand,
  GetUserCommand,
  GetUserPolicyCommand,
  type IAMClient,
  ListAccessKeysCommand,
  ListAttachedUserPoliciesCommand,
  ListMFADevicesCommand,
  ListUserPoliciesCommand,
  ListUsersCommand,
  ListUserTagsCommand,
  ListVirtualMFADevicesCommand,
  PutUserPermissionsBoundaryCommand,
  PutUserPolicyCommand,
  TagUserCommand,
  UntagUserCommand,
  UpdateAccessKeyCommand,
  UpdateUserCommand,
} from '@aws-sdk/client-iam';
import { beforeEach, describe, expect, it } from 'vitest';
import { textOf } from '../../../../kit/bytes.ts';
import { failures } from '../../../../kit/why.ts';
import { totpCode } from '../../../../wire/totp/totp.ts';
import { dataAccount } from '../../../world/defaultNames.ts';
import { adminKey, changeAccount, Lab } from '../../cloud.testing.ts';
import { allowing, iamClient, type Latest } from '../iam.testing.ts';
import { iamApiRules } from '../rules.ts';

const readOnly = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess';
const UserName = 'ben';

let lab: Lab;
let iam: IAMClient;
let latest: Latest;

beforeEach(async () => {
  lab = new Lab();
  latest = { why: undefined };
  iam = iamClient(lab, undefined, latest);
  await iam.send(new CreateUserCommand({ UserName, Path: '/field/' }));
});

describe('users', () => {
  it('are created and found, by name or as the caller', async () => {
    const { User } = await iam.send(new GetUserCommand({ UserName }));
    expect(User).toMatchObject({
      Path: '/field/',
      UserName,
      UserId: expect.stringMatching(/^AIDA[A-Z2-7]{17}$/) as string,
      Arn: `arn:aws:iam::${dataAccount}:user/field/ben`,
    });
    const { User: me } = await iam.send(new GetUserCommand({}));
    expect(me?.UserName).toBe('lab-admin');
    const { Users } = await iam.send(new ListUsersCommand({ PathPrefix: '/field/' }));
    expect(Users).toEqual([User]);
    await expect(iam.send(new CreateUserCommand({ UserName: 'BEN' }))).rejects.toMatchObject({
      name: 'EntityAlreadyExistsException',
      message: 'User with name BEN already exists.',
    });
    await expect(iam.send(new GetUserCommand({ UserName: 'eve' }))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: 'The user with name eve cannot be found.',
    });
  });

  it('may be left unnamed by users and the root user only', async () => {
    const root = { accessKeyId: 'AKIARTX3GSDS24PSU6G7', secretAccessKey: 'r'.repeat(40) };
    lab.change(
      changeAccount(dataAccount, (account) => ({
        ...account,
        rootAccessKeys: [{ ...root, status: 'Active', createDate: 0 }],
      })),
    );
    const asRoot = iamClient(lab, root);
    const { User } = await asRoot.send(new GetUserCommand({}));
    expect(User).toMatchObject({
      UserId: dataAccount,
      Arn: `arn:aws:iam::${dataAccount}:root`,
    });
    const { AccessKeyMetadata } = await asRoot.send(new ListAccessKeysCommand({}));
    expect(AccessKeyMetadata).toMatchObject([{ AccessKeyId: root.accessKeyId }]);
    await asRoot.send(new DeleteAccessKeyCommand({ AccessKeyId: root.accessKeyId }));
    expect(lab.world.accounts[dataAccount]?.rootAccessKeys).toEqual([]);

    lab.change(
      changeAccount(dataAccount, (account) => {
        const reader = account.roles['DataReader'];
        if (!reader) throw new Error('no role');
        const policies = { All: JSON.parse(allowing('iam:*')) as typeof reader.trustPolicy };
        return { ...account, roles: { ...account.roles, DataReader: { ...reader, policies } } };
      }),
    );
    const asRole = iamClient(lab, await lab.credentials(), latest);
    await expect(asRole.send(new GetUserCommand({}))).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'Must specify userName when calling with non-User credentials',
    });
  });

  it('take another name, and are the same', async () => {
    const { User } = await iam.send(new GetUserCommand({ UserName }));
    await iam.send(new UpdateUserCommand({ UserName, NewUserName: 'benjamin', NewPath: '/' }));
    const { User: after } = await iam.send(new GetUserCommand({ UserName: 'benjamin' }));
    expect(after?.UserId).toBe(User?.UserId);
    await expect(
      iam.send(new UpdateUserCommand({ UserName: 'benjamin', NewUserName: 'lab-admin' })),
    ).rejects.toMatchObject({ name: 'EntityAlreadyExistsException' });
  });

  it('are deleted once nothing hangs on them', async () => {
    const remove = () => iam.send(new DeleteUserCommand({ UserName }));
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
    await expect(remove()).rejects.toMatchObject({
      name: 'DeleteConflictException',
      message: 'Cannot delete entity, must delete access keys first.',
    });
    await iam.send(new DeleteAccessKeyCommand({ UserName, AccessKeyId: AccessKey?.AccessKeyId }));
    await iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn: readOnly }));
    await expect(remove()).rejects.toMatchObject({ name: 'DeleteConflictException' });
    await iam.send(new DetachUserPolicyCommand({ UserName, PolicyArn: readOnly }));
    await remove();
    await expect(remove()).rejects.toMatchObject({ name: 'NoSuchEntityException' });
  });

  it('have policies, a boundary and tags', async () => {
    const PolicyName = 'Own';
    await iam.send(
      new PutUserPolicyCommand({ UserName, PolicyName, PolicyDocument: allowing('s3:*') }),
    );
    const { PolicyDocument } = await iam.send(new GetUserPolicyCommand({ UserName, PolicyName }));
    expect(decodeURIComponent(PolicyDocument ?? '')).toBe(allowing('s3:*'));
    const { PolicyNames } = await iam.send(new ListUserPoliciesCommand({ UserName }));
    expect(PolicyNames).toEqual([PolicyName]);
    await iam.send(new DeleteUserPolicyCommand({ UserName, PolicyName }));
    await expect(
      iam.send(new DeleteUserPolicyCommand({ UserName, PolicyName })),
    ).rejects.toMatchObject({ message: 'The user policy with name Own cannot be found.' });
    const { AttachedPolicies } = await iam.send(
      new ListAttachedUserPoliciesCommand({ UserName: 'lab-admin' }),
    );
    expect(AttachedPolicies?.map((each) => each.PolicyName)).toEqual(['AdministratorAccess']);
    await iam.send(
      new PutUserPermissionsBoundaryCommand({ UserName, PermissionsBoundary: readOnly }),
    );
    const { User } = await iam.send(new GetUserCommand({ UserName }));
    expect(User?.PermissionsBoundary?.PermissionsBoundaryArn).toBe(readOnly);
    await iam.send(new DeleteUserPermissionsBoundaryCommand({ UserName }));
    await iam.send(new TagUserCommand({ UserName, Tags: [{ Key: 'Team', Value: 'blue' }] }));
    expect((await iam.send(new ListUserTagsCommand({ UserName }))).Tags).toHaveLength(1);
    await iam.send(new UntagUserCommand({ UserName, TagKeys: ['Team'] }));
    expect((await iam.send(new ListUserTagsCommand({ UserName }))).Tags).toEqual([]);
  });
});

describe('access keys', () => {
  it('sign, are switched off and on, and are two at most', async () => {
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
    const key = {
      accessKeyId: AccessKey?.AccessKeyId ?? '',
      secretAccessKey: AccessKey?.SecretAccessKey ?? '',
    };
    expect(lab.world.trail.last()?.['responseElements']).not.toHaveProperty(
      'accessKey.secretAccessKey',
    );
    const answer = async () => (await lab.whoAmI(key)).response?.status;
    expect(await answer()).toBe(200);
    const turn = (Status: 'Active' | 'Inactive') =>
      iam.send(new UpdateAccessKeyCommand({ UserName, AccessKeyId: key.accessKeyId, Status }));
    await turn('Inactive');
    expect(await answer()).toBe(403);
    await turn('Active');
    expect(await answer()).toBe(200);
    await iam.send(new CreateAccessKeyCommand({ UserName }));
    await expect(iam.send(new CreateAccessKeyCommand({ UserName }))).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Cannot exceed quota for AccessKeysPerUser: 2',
    });
    const { AccessKeyMetadata } = await iam.send(new ListAccessKeysCommand({ UserName }));
    expect(AccessKeyMetadata).toHaveLength(2);
    await iam.send(new DeleteAccessKeyCommand({ UserName, AccessKeyId: key.accessKeyId }));
    expect(await answer()).toBe(403);
    await expect(
      iam.send(new DeleteAccessKeyCommand({ UserName, AccessKeyId: adminKey.accessKeyId })),
    ).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: `The Access Key with id ${adminKey.accessKeyId} cannot be found.`,
    });
  });
});

describe('MFA devices', () => {
  const create = async () => {
    const { VirtualMFADevice } = await iam.send(
      new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: 'phone' }),
    );
    return {
      SerialNumber: VirtualMFADevice?.SerialNumber ?? '',
      seed: textOf(VirtualMFADevice?.Base32StringSeed ?? new Uint8Array()),
    };
  };

  it('are enabled with two codes in a row', async () => {
    const { SerialNumber, seed } = await create();
    expect(SerialNumber).toBe(`arn:aws:iam::${dataAccount}:mfa/phone`);
    const enable = (first: number, second: number) =>
      iam.send(
        new EnableMFADeviceCommand({
          UserName,
          SerialNumber,
          AuthenticationCode1: totpCode(seed, lab.world.clock + first * 1000),
          AuthenticationCode2: totpCode(seed, lab.world.clock + second * 1000),
        }),
      );
    for (const [first, second] of [
      [0, 0],
      [0, -30],
      [-30, 30],
      [-150, -120],
    ] as const) {
      await expect(enable(first, second)).rejects.toMatchObject({
        name: 'InvalidAuthenticationCodeException',
        $metadata: { httpStatusCode: 403 },
      });
      expect(latest.why && failures(latest.why).map(({ rule }) => rule)).toEqual([
        iamApiRules.oneTimeCodes,
      ]);
    }
    await enable(-30, 0);
    const { MFADevices } = await iam.send(new ListMFADevicesCommand({ UserName }));
    expect(MFADevices).toMatchObject([{ UserName, SerialNumber }]);
    const { VirtualMFADevices } = await iam.send(
      new ListVirtualMFADevicesCommand({ AssignmentStatus: 'Assigned' }),
    );
    expect(VirtualMFADevices).toMatchObject([{ SerialNumber, User: { UserName } }]);
    await expect(enable(-30, 0)).rejects.toMatchObject({ name: 'EntityAlreadyExistsException' });
    await expect(
      iam.send(new DeleteVirtualMFADeviceCommand({ SerialNumber })),
    ).rejects.toMatchObject({ name: 'DeleteConflictException' });
    await expect(iam.send(new DeleteUserCommand({ UserName }))).rejects.toMatchObject({
      message: 'Cannot delete entity, must delete MFA device first.',
    });
    await iam.send(new DeactivateMFADeviceCommand({ UserName, SerialNumber }));
    await expect(
      iam.send(new DeactivateMFADeviceCommand({ UserName, SerialNumber })),
    ).rejects.toMatchObject({ name: 'NoSuchEntityException' });
    await iam.send(new DeleteVirtualMFADeviceCommand({ SerialNumber }));
    const { VirtualMFADevices: left } = await iam.send(new ListVirtualMFADevicesCommand({}));
    expect(left).toEqual([]);
  });

  it('have a name of their own', async () => {
    await create();
    await expect(create()).rejects.toMatchObject({
      name: 'EntityAlreadyExistsException',
      message: 'MFADevice entity at the same path and name already exists.',
    });
  });
});
