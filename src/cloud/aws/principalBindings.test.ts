import {
  CreateAccessKeyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  DeleteAccessKeyCommand,
  DeleteUserCommand,
  GetRoleCommand,
  type IAMClient,
  UpdateAssumeRolePolicyCommand,
  UpdateUserCommand,
} from '@aws-sdk/client-iam';
import { beforeEach, describe, expect, it } from 'vitest';
import { textOf, utf8 } from '../../kit/bytes.ts';
import { dataAccount, reportsBucket } from '../world/defaultNames.ts';
import { adminKey, bucketUrl, Lab, summary } from './cloud.testing.ts';
import { iamClient, trustingAws } from './iam/iam.testing.ts';
import { bindPrincipals, documentNow, trustPolicyOf } from './principalBindings.ts';

const ben = `arn:aws:iam::${dataAccount}:user/ben`;
const RoleName = 'Auditor';

let lab: Lab;
let iam: IAMClient;

const create = async () => (await iam.send(new CreateUserCommand({ UserName: 'ben' }))).User;
const named = async (): Promise<unknown> => {
  const { Role } = await iam.send(new GetRoleCommand({ RoleName }));
  const policy = JSON.parse(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '')) as {
    Statement: readonly { Principal: { AWS: unknown } }[];
  };
  return policy.Statement[0]?.Principal.AWS;
};

beforeEach(async () => {
  lab = new Lab();
  iam = iamClient(lab);
});

describe('a user whom a trust policy names', () => {
  let userId: string | undefined;

  beforeEach(async () => {
    userId = (await create())?.UserId;
    await iam.send(
      new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: trustingAws(ben, dataAccount) }),
    );
  });

  it('is shown by name while they are there', async () => {
    expect(await named()).toEqual([ben, dataAccount]);
    const role = lab.world.accounts[dataAccount]?.roles[RoleName];
    expect(role?.trustPrincipals).toEqual({ [ben]: userId });
    expect(role && trustPolicyOf(lab.world, role)).toBe(role?.trustPolicy);
  });

  it('is shown by unique id once they are gone, and stays gone when the name comes back', async () => {
    await iam.send(new DeleteUserCommand({ UserName: 'ben' }));
    expect(await named()).toEqual([userId, dataAccount]);
    const another = await create();
    expect(another?.UserId).not.toBe(userId);
    expect(await named()).toEqual([userId, dataAccount]);
    await iam.send(
      new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument: trustingAws(ben) }),
    );
    expect(await named()).toEqual([ben]);
    await expect(
      iam.send(
        new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument: trustingAws(userId ?? '') }),
      ),
    ).rejects.toMatchObject({
      name: 'MalformedPolicyDocumentException',
      message: `Invalid principal in policy: "AWS":"${userId}"`,
    });
  });

  it('is shown by their new name when they take one', async () => {
    await iam.send(new UpdateUserCommand({ UserName: 'ben', NewUserName: 'benjamin' }));
    expect(await named()).toEqual([`${ben}jamin`, dataAccount]);
  });
});

it('a user whom a bucket policy named does not pass it on with the name', async () => {
  const hire = async () => {
    await create();
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: 'ben' }));
    return {
      accessKeyId: AccessKey?.AccessKeyId ?? '',
      secretAccessKey: AccessKey?.SecretAccessKey ?? '',
    };
  };
  const policy = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: ben },
        Action: 's3:GetObject',
        Resource: `arn:aws:s3:::${reportsBucket}/*`,
      },
    ],
  };
  const key = await hire();
  const ask = (method: string, text: string) =>
    lab.signed(adminKey, 's3', { method, url: `${bucketUrl}/?policy`, body: utf8(text) });
  expect((await ask('PUT', JSON.stringify(policy))).response?.status).toBe(204);
  expect((await lab.read(key, summary)).response?.status).toBe(200);
  await iam.send(new DeleteAccessKeyCommand({ UserName: 'ben', AccessKeyId: key.accessKeyId }));
  await iam.send(new DeleteUserCommand({ UserName: 'ben' }));
  expect((await lab.read(await hire(), summary)).response?.status).toBe(403);
  const { response } = await ask('GET', '');
  expect(response && textOf(response.body)).toMatch(/"AWS":"AIDA[A-Z2-7]{17}"/);
});

describe('bindings', () => {
  it('are made of what is there, and name what is not', () => {
    const role = `arn:aws:iam::${dataAccount}:role/DataReader`;
    const bind = (principal: unknown) =>
      bindPrincipals(lab.world, { Statement: { NotPrincipal: principal } });
    expect(bind({ AWS: [role, '*', '999988887777'] })).toEqual({
      ok: true,
      value: { [role]: 'AROARTX3GSDSZ3OREKHP6' },
    });
    expect(bind({ AWS: [ben, `${role}/x`, 'AIDAGONE'] })).toEqual({
      ok: false,
      faults: [ben, `${role}/x`, 'AIDAGONE'],
    });
    for (const odd of ['*', { Service: 'ec2.amazonaws.com' }, [], null, { AWS: 3 }])
      expect(bind(odd)).toEqual({ ok: true, value: {} });
  });

  it('leave a policy without any alone', () => {
    const policy = { Statement: [{ Principal: { AWS: ben } }] };
    expect(documentNow(lab.world, policy, {})).toBe(policy);
    expect(documentNow(lab.world, policy, { [ben]: 'AIDAGONE' })).toEqual({
      Statement: [{ Principal: { AWS: 'AIDAGONE' } }],
    });
  });
});
