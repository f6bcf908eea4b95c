import {
  AttachManagedPolicyToPermissionSetCommand,
  CreateAccountAssignmentCommand,
  CreateInstanceAccessControlAttributeConfigurationCommand,
  CreatePermissionSetCommand,
  DeleteAccountAssignmentCommand,
  DeleteInlinePolicyFromPermissionSetCommand,
  DeleteInstanceAccessControlAttributeConfigurationCommand,
  DeletePermissionSetCommand,
  DescribeAccountAssignmentCreationStatusCommand,
  DescribeAccountAssignmentDeletionStatusCommand,
  DescribeInstanceAccessControlAttributeConfigurationCommand,
  DescribeInstanceCommand,
  DescribePermissionSetCommand,
  DescribePermissionSetProvisioningStatusCommand,
  DetachManagedPolicyFromPermissionSetCommand,
  GetInlinePolicyForPermissionSetCommand,
  ListAccountAssignmentsCommand,
  ListInstancesCommand,
  ListManagedPoliciesInPermissionSetCommand,
  ListPermissionSetsCommand,
  ProvisionPermissionSetCommand,
  PutInlinePolicyToPermissionSetCommand,
  SSOAdminClient,
  UpdateInstanceAccessControlAttributeConfigurationCommand,
  UpdatePermissionSetCommand,
} from '@aws-sdk/client-sso-admin';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  adminKey,
  allowAll,
  changeAccount,
  deny,
  Lab,
  orgAdminKey,
} from '../../cloud/aws/cloud.testing.ts';
import type { Credentials } from '../../cloud/credentials.ts';
import { identityCenterIds as ids } from '../../cloud/world/default/identityCenter.ts';
import { dataAccount } from '../../cloud/world/defaultNames.ts';
import { closeWorld, openWorld } from '../../cloud/world/worldFile.ts';
import { configuration } from './awsClients.ts';
import { sceneOf } from './cognito/cognitoClients.testing.ts';

const InstanceArn = 'arn:aws:sso:::instance/ssoins-7223a1b4c5d6e7f8';
const arnOf = (id: string) => `arn:aws:sso:::permissionSet/ssoins-7223a1b4c5d6e7f8/${id}`;
const PermissionSetArn = arnOf(ids.reportReader);
const nobody = { InstanceArn, PermissionSetArn: arnOf('ps-0000000000000000') };
const management = '444455556666';
const fullAccess = 'arn:aws:iam::aws:policy/AdministratorAccess';

let lab: Lab;
const client = (key: Credentials = orgAdminKey, region = 'us-east-1') =>
  new SSOAdminClient({ ...configuration({ ...sceneOf(lab), region }, 'sso', key) });
let sso: SSOAdminClient;
beforeEach(() => {
  lab = new Lab();
  sso = client();
});

const refusedAs = (name: string) => ({ name, $metadata: { httpStatusCode: 400 } });
const reader = { InstanceArn, PermissionSetArn };
const forEli = (account = dataAccount) =>
  ({
    ...reader,
    TargetId: account,
    TargetType: 'AWS_ACCOUNT',
    PrincipalType: 'USER',
    PrincipalId: ids.eli,
  }) as const;
const roleOf = (account: string, id: string) => {
  const { identityCenter, accounts } = lab.world;
  const name = identityCenter?.provisioned[account]?.permissionSets[id]?.roleName;
  return name === undefined ? undefined : accounts[account]?.roles[name];
};

describe('who may administer', () => {
  it('is the management account', async () => {
    const { Instances } = await sso.send(new ListInstancesCommand({}));
    expect(Instances).toEqual([
      {
        InstanceArn,
        IdentityStoreId: 'd-9067c4a1b2',
        OwnerAccountId: management,
        Status: 'ACTIVE',
      },
    ]);
    expect(await sso.send(new DescribeInstanceCommand({ InstanceArn }))).toMatchObject({
      IdentityStoreId: 'd-9067c4a1b2',
    });
    const other = client(adminKey);
    for (const command of [new ListInstancesCommand({}), new ListPermissionSetsCommand(reader)])
      await expect(other.send(command as ListInstancesCommand)).rejects.toMatchObject(
        refusedAs('AccessDeniedException'),
      );
  });

  it('needs a policy that allows it on the permission set', async () => {
    lab.change(
      changeAccount(management, (account) => ({
        ...account,
        users: Object.fromEntries(
          Object.entries(account.users).map(([name, user]) => [
            name,
            { ...user, policies: { allowAll, no: deny('sso:DeletePermissionSet') } },
          ]),
        ),
      })),
    );
    await sso.send(new DescribePermissionSetCommand(reader));
    await expect(sso.send(new DeletePermissionSetCommand(reader))).rejects.toMatchObject({
      ...refusedAs('AccessDeniedException'),
      message: expect.stringContaining('explicit deny') as unknown,
    });
  });

  it('finds the instance in its home region only', async () => {
    const away = client(orgAdminKey, 'eu-west-1');
    expect((await away.send(new ListInstancesCommand({}))).Instances).toEqual([]);
    await expect(away.send(new DescribeInstanceCommand({ InstanceArn }))).rejects.toMatchObject(
      refusedAs('ResourceNotFoundException'),
    );
  });
});

describe('permission sets', () => {
  it('are made, listed, changed and deleted', async () => {
    const { PermissionSet } = await sso.send(
      new CreatePermissionSetCommand({
        InstanceArn,
        Name: 'Auditor',
        Description: 'Looks on',
        SessionDuration: 'PT90M',
        RelayState: 'https://console.aws.amazon.com/s3/',
      }),
    );
    expect(PermissionSet).toMatchObject({ Name: 'Auditor', SessionDuration: 'PT1H30M' });
    const made = { InstanceArn, PermissionSetArn: PermissionSet?.PermissionSetArn ?? '' };
    const first = await sso.send(new ListPermissionSetsCommand({ InstanceArn, MaxResults: 2 }));
    expect(first.PermissionSets).toHaveLength(2);
    const second = await sso.send(
      new ListPermissionSetsCommand({ InstanceArn, NextToken: first.NextToken }),
    );
    expect(second.PermissionSets).toEqual([made.PermissionSetArn]);
    await sso.send(new UpdatePermissionSetCommand({ ...made, SessionDuration: 'PT2H' }));
    const after = await sso.send(new DescribePermissionSetCommand(made));
    expect(after.PermissionSet).toMatchObject({
      Description: 'Looks on',
      SessionDuration: 'PT2H',
    });
    await sso.send(new DeletePermissionSetCommand(made));
    await expect(sso.send(new DescribePermissionSetCommand(made))).rejects.toMatchObject(
      refusedAs('ResourceNotFoundException'),
    );
  });

  it('refuse what does not fit', async () => {
    const create = (more: object) =>
      sso.send(new CreatePermissionSetCommand({ InstanceArn, Name: 'Auditor', ...more }));
    await expect(create({ Name: 'ReportReader' })).rejects.toMatchObject(
      refusedAs('ConflictException'),
    );
    for (const wrong of [
      { SessionDuration: 'PT13H' },
      { SessionDuration: 'an hour' },
      { Name: 'x'.repeat(33) },
      { InstanceArn: 'arn:aws:sso:::instance/else' },
    ])
      await expect(create(wrong)).rejects.toMatchObject(refusedAs('ValidationException'));
    await expect(sso.send(new DeletePermissionSetCommand(reader))).rejects.toMatchObject(
      refusedAs('ConflictException'),
    );
    await expect(
      sso.send(new ListPermissionSetsCommand({ InstanceArn, NextToken: 'made-up' })),
    ).rejects.toMatchObject(refusedAs('ValidationException'));
    await expect(
      sso.send(new UpdatePermissionSetCommand({ ...nobody, Description: 'x' })),
    ).rejects.toMatchObject(refusedAs('ResourceNotFoundException'));
  });

  it('keep policies, which reach accounts by provisioning only', async () => {
    const InlinePolicy = JSON.stringify(deny('s3:GetObject'));
    const before = roleOf(dataAccount, ids.reportReader);
    await sso.send(new PutInlinePolicyToPermissionSetCommand({ ...reader, InlinePolicy }));
    await sso.send(
      new AttachManagedPolicyToPermissionSetCommand({ ...reader, ManagedPolicyArn: fullAccess }),
    );
    expect(await sso.send(new GetInlinePolicyForPermissionSetCommand(reader))).toMatchObject({
      InlinePolicy,
    });
    expect(await sso.send(new ListManagedPoliciesInPermissionSetCommand(reader))).toMatchObject({
      AttachedManagedPolicies: [{ Name: 'AdministratorAccess', Arn: fullAccess }],
    });
    expect(roleOf(dataAccount, ids.reportReader)).toEqual(before);

    const { PermissionSetProvisioningStatus: taken } = await sso.send(
      new ProvisionPermissionSetCommand({ ...reader, TargetType: 'ALL_PROVISIONED_ACCOUNTS' }),
    );
    expect(taken?.Status).toBe('IN_PROGRESS');
    const { PermissionSetProvisioningStatus: ended } = await sso.send(
      new DescribePermissionSetProvisioningStatusCommand({
        InstanceArn,
        ProvisionPermissionSetRequestId: taken?.RequestId,
      }),
    );
    expect(ended?.Status).toBe('SUCCEEDED');
    expect(roleOf(dataAccount, ids.reportReader)).toMatchObject({
      policies: { AwsSSOInlinePolicy: deny('s3:GetObject') },
      attachedPolicies: [fullAccess],
    });

    await sso.send(
      new DetachManagedPolicyFromPermissionSetCommand({ ...reader, ManagedPolicyArn: fullAccess }),
    );
    await sso.send(new DeleteInlinePolicyFromPermissionSetCommand(reader));
    const none = await sso.send(new GetInlinePolicyForPermissionSetCommand(reader));
    expect(none.InlinePolicy).toBe('');
  });

  it('refuse policies that are wrong, there already or not there', async () => {
    const attach = (ManagedPolicyArn: string, PermissionSetId: string = ids.administrator) =>
      sso.send(
        new AttachManagedPolicyToPermissionSetCommand({
          InstanceArn,
          PermissionSetArn: arnOf(PermissionSetId),
          ManagedPolicyArn,
        }),
      );
    await expect(attach(fullAccess)).rejects.toMatchObject(refusedAs('ConflictException'));
    for (const wrong of [
      'arn:aws:iam::aws:policy/NoSuchPolicy',
      'arn:aws:iam::111122223333:policy/A',
    ])
      await expect(attach(wrong)).rejects.toMatchObject(refusedAs('ResourceNotFoundException'));
    await expect(
      sso.send(
        new DetachManagedPolicyFromPermissionSetCommand({
          ...reader,
          ManagedPolicyArn: fullAccess,
        }),
      ),
    ).rejects.toMatchObject(refusedAs('ResourceNotFoundException'));
    await expect(
      sso.send(new PutInlinePolicyToPermissionSetCommand({ ...reader, InlinePolicy: '{"a":' })),
    ).rejects.toMatchObject(refusedAs('ValidationException'));
    await expect(
      sso.send(
        new DeleteInlinePolicyFromPermissionSetCommand({
          InstanceArn,
          PermissionSetArn: arnOf(ids.administrator),
        }),
      ),
    ).rejects.toMatchObject(refusedAs('ResourceNotFoundException'));
    for (const wrong of [
      { TargetType: 'AWS_ACCOUNT' },
      { TargetType: 'ALL_PROVISIONED_ACCOUNTS', TargetId: dataAccount },
    ] as const)
      await expect(
        sso.send(new ProvisionPermissionSetCommand({ ...reader, ...wrong })),
      ).rejects.toMatchObject(refusedAs('ValidationException'));
    await expect(
      sso.send(
        new ProvisionPermissionSetCommand({
          ...reader,
          TargetType: 'AWS_ACCOUNT',
          TargetId: management,
        }),
      ),
    ).rejects.toMatchObject(refusedAs('ResourceNotFoundException'));
  });
});

describe('account assignments', () => {
  it('make the role in the account and take it away', async () => {
    const { AccountAssignmentCreationStatus: taken } = await sso.send(
      new CreateAccountAssignmentCommand(forEli(management)),
    );
    expect(taken).toMatchObject({ Status: 'IN_PROGRESS', TargetId: management });
    const { AccountAssignmentCreationStatus: ended } = await sso.send(
      new DescribeAccountAssignmentCreationStatusCommand({
        InstanceArn,
        AccountAssignmentCreationRequestId: taken?.RequestId,
      }),
    );
    expect(ended).toEqual({ ...taken, Status: 'SUCCEEDED' });
    expect(roleOf(management, ids.reportReader)).toBeDefined();
    const { AccountAssignments } = await sso.send(
      new ListAccountAssignmentsCommand({ ...reader, AccountId: management }),
    );
    expect(AccountAssignments).toEqual([
      { AccountId: management, PermissionSetArn, PrincipalType: 'USER', PrincipalId: ids.eli },
    ]);
    const opened = openWorld(JSON.parse(JSON.stringify(closeWorld(lab.world))));
    expect(opened.ok ? [] : opened.faults).toEqual([]);

    const { AccountAssignmentDeletionStatus: gone } = await sso.send(
      new DeleteAccountAssignmentCommand(forEli(management)),
    );
    expect(gone?.Status).toBe('IN_PROGRESS');
    const { AccountAssignmentDeletionStatus: deleted } = await sso.send(
      new DescribeAccountAssignmentDeletionStatusCommand({
        InstanceArn,
        AccountAssignmentDeletionRequestId: gone?.RequestId,
      }),
    );
    expect(deleted?.Status).toBe('SUCCEEDED');
    expect(roleOf(management, ids.reportReader)).toBeUndefined();
    await expect(
      sso.send(
        new DescribeAccountAssignmentCreationStatusCommand({
          InstanceArn,
          AccountAssignmentCreationRequestId: gone?.RequestId,
        }),
      ),
    ).rejects.toMatchObject(refusedAs('ResourceNotFoundException'));
  });

  it('end as FAILED where a policy is missing in the account', async () => {
    const { identityCenter } = lab.world;
    const set = identityCenter?.permissionSets[ids.reportReader];
    if (!identityCenter || !set) throw new Error('no permission set');
    const customerManagedPolicies = [{ name: 'Missing', path: '/' }];
    lab.world = {
      ...lab.world,
      identityCenter: {
        ...identityCenter,
        permissionSets: {
          ...identityCenter.permissionSets,
          [ids.reportReader]: { ...set, customerManagedPolicies },
        },
      },
    };
    const { AccountAssignmentCreationStatus: taken } = await sso.send(
      new CreateAccountAssignmentCommand(forEli(management)),
    );
    const { AccountAssignmentCreationStatus: ended } = await sso.send(
      new DescribeAccountAssignmentCreationStatusCommand({
        InstanceArn,
        AccountAssignmentCreationRequestId: taken?.RequestId,
      }),
    );
    expect(ended).toMatchObject({
      Status: 'FAILED',
      FailureReason: expect.stringContaining('policy/Missing') as unknown,
    });
    expect(roleOf(management, ids.reportReader)).toBeUndefined();
  });

  it('refuse what is not there', async () => {
    for (const wrong of [
      nobody,
      { TargetId: '999999999999' },
      { PrincipalId: ids.analysts },
      { PrincipalType: 'GROUP' },
    ] as const)
      await expect(
        sso.send(new CreateAccountAssignmentCommand({ ...forEli(), ...wrong })),
      ).rejects.toMatchObject(refusedAs('ResourceNotFoundException'));
    await expect(
      sso.send(new DeleteAccountAssignmentCommand(forEli(management))),
    ).rejects.toMatchObject(refusedAs('ResourceNotFoundException'));
    await expect(
      sso.send(new ListAccountAssignmentsCommand({ ...reader, AccountId: '999999999999' })),
    ).rejects.toMatchObject(refusedAs('ResourceNotFoundException'));
  });
});

describe('attributes for access control', () => {
  const of = (...pairs: readonly (readonly [key: string, source: string])[]) => ({
    InstanceArn,
    InstanceAccessControlAttributeConfiguration: {
      AccessControlAttributes: pairs.map(([Key, source]) => ({ Key, Value: { Source: [source] } })),
    },
  });
  const configured = of(['CostCenter', '${path:enterprise.costCenter}']);

  it('are configured once, shown, replaced and removed', async () => {
    const describe = () =>
      sso.send(new DescribeInstanceAccessControlAttributeConfigurationCommand({ InstanceArn }));
    await expect(describe()).rejects.toMatchObject(refusedAs('ResourceNotFoundException'));
    await sso.send(new CreateInstanceAccessControlAttributeConfigurationCommand(configured));
    await expect(
      sso.send(new CreateInstanceAccessControlAttributeConfigurationCommand(configured)),
    ).rejects.toMatchObject(refusedAs('ConflictException'));
    const { InstanceArn: _arn, ...shown } = configured;
    expect(await describe()).toMatchObject({ Status: 'ENABLED', ...shown });
    await sso.send(
      new UpdateInstanceAccessControlAttributeConfigurationCommand(
        of(['Name', '${path:userName}']),
      ),
    );
    expect(lab.world.identityCenter?.accessControlAttributes).toEqual({ Name: '${path:userName}' });
    await sso.send(new DeleteInstanceAccessControlAttributeConfigurationCommand({ InstanceArn }));
    await expect(describe()).rejects.toMatchObject(refusedAs('ResourceNotFoundException'));
    await expect(
      sso.send(new UpdateInstanceAccessControlAttributeConfigurationCommand(configured)),
    ).rejects.toMatchObject(refusedAs('ResourceNotFoundException'));
  });

  it('refuse keys twice, keys that cannot be held, and sources that are no path', async () => {
    for (const wrong of [
      of(['A', '${path:userName}'], ['A', '${path:title}']),
      of(['__proto__', '${path:userName}']),
      of(['A', 'userName']),
    ])
      await expect(
        sso.send(new CreateInstanceAccessControlAttributeConfigurationCommand(wrong)),
      ).rejects.toMatchObject(refusedAs('ValidationException'));
  });
});
