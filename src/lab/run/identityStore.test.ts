import {
  CreateGroupCommand,
  CreateGroupMembershipCommand,
  CreateUserCommand,
  DeleteGroupCommand,
  DeleteGroupMembershipCommand,
  DeleteUserCommand,
  DescribeGroupCommand,
  DescribeGroupMembershipCommand,
  DescribeUserCommand,
  GetGroupIdCommand,
  GetGroupMembershipIdCommand,
  GetUserIdCommand,
  IdentitystoreClient,
  IsMemberInGroupsCommand,
  ListGroupMembershipsCommand,
  ListGroupMembershipsForMemberCommand,
  ListGroupsCommand,
  ListUsersCommand,
  UpdateGroupCommand,
  UpdateUserCommand,
} from '@aws-sdk/client-identitystore';
import {
  CreateAccountAssignmentCommand,
  CreatePermissionSetCommand,
  SSOAdminClient,
} from '@aws-sdk/client-sso-admin';
import { beforeEach, expect, it } from 'vitest';
import { adminKey, Lab, orgAdminKey } from '../../cloud/aws/cloud.testing.ts';
import { accessOf } from '../../cloud/aws/identity-center/accessOf.ts';
import { identityCenterIds as ids } from '../../cloud/world/default/identityCenter.ts';
import { configuration } from './awsClients.ts';
import { sceneOf } from './cognito/cognitoClients.testing.ts';
import { ListAccountRolesCommand } from '@aws-sdk/client-sso';
import {
  CreateTokenCommand,
  RegisterClientCommand,
  StartDeviceAuthorizationCommand,
} from '@aws-sdk/client-sso-oidc';
import { identityCenterClients, Person } from './identityCenterClients.testing.ts';

const IdentityStoreId = 'd-9067c4a1b2';
const nobody = '9067c4a1b2-00000000-0000-4000-8000-000000000000';
const fay = {
  IdentityStoreId,
  UserName: 'fay@corp.example',
  DisplayName: 'Fay Lindqvist',
  Name: { GivenName: 'Fay', FamilyName: 'Lindqvist' },
  Emails: [{ Value: 'fay@corp.example', Type: 'work', Primary: true }],
};
let lab: Lab;
let store: IdentitystoreClient;
beforeEach(() => {
  lab = new Lab();
  store = new IdentitystoreClient(configuration(sceneOf(lab), 'identitystore', orgAdminKey));
});

it('makes, finds and deletes users, and refuses what does not fit', async () => {
  const { UserId } = await store.send(new CreateUserCommand(fay));
  expect(await store.send(new DescribeUserCommand({ IdentityStoreId, UserId }))).toMatchObject(fay);
  const by = (AttributePath: string, AttributeValue = 'FAY@corp.example') =>
    store.send(
      new GetUserIdCommand({
        IdentityStoreId,
        AlternateIdentifier: { UniqueAttribute: { AttributePath, AttributeValue } },
      }),
    );
  expect((await by('userName')).UserId).toBe(UserId);
  await expect(by('title')).rejects.toMatchObject({ name: 'ValidationException' });
  await expect(by('userName', 'x')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  const { Users } = await store.send(new ListUsersCommand({ IdentityStoreId }));
  expect(Users).toHaveLength(3);
  await expect(store.send(new CreateUserCommand(fay))).rejects.toMatchObject({
    name: 'ConflictException',
  });
  await expect(
    store.send(new CreateUserCommand({ IdentityStoreId, UserName: 'x' })),
  ).rejects.toMatchObject({ name: 'ValidationException' });
  await store.send(new DeleteUserCommand({ IdentityStoreId, UserId }));
  for (const command of [DescribeUserCommand, DeleteUserCommand])
    await expect(
      store.send(new command({ IdentityStoreId, UserId }) as DescribeUserCommand),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

it('makes, finds and deletes groups and memberships, and refuses what does not fit', async () => {
  const group = { IdentityStoreId, DisplayName: 'Auditors', Description: 'Look on' };
  const { GroupId } = await store.send(new CreateGroupCommand(group));
  await expect(store.send(new CreateGroupCommand(group))).rejects.toMatchObject({
    name: 'ConflictException',
  });
  await expect(store.send(new CreateGroupCommand({ IdentityStoreId }))).rejects.toMatchObject({
    name: 'ValidationException',
  });
  const here = { IdentityStoreId, GroupId };
  expect(await store.send(new DescribeGroupCommand(here))).toMatchObject(group);
  const UniqueAttribute = { AttributePath: 'displayName', AttributeValue: 'Auditors' };
  expect(
    await store.send(
      new GetGroupIdCommand({ IdentityStoreId, AlternateIdentifier: { UniqueAttribute } }),
    ),
  ).toMatchObject({ GroupId });
  const { Groups } = await store.send(
    new ListGroupsCommand({ IdentityStoreId, Filters: [UniqueAttribute] }),
  );
  expect(Groups).toEqual([{ ...group, GroupId }]);

  const join = (UserId: string) =>
    store.send(new CreateGroupMembershipCommand({ ...here, MemberId: { UserId } }));
  const { MembershipId } = await join(ids.dana);
  await expect(join(ids.dana)).rejects.toMatchObject({ name: 'ConflictException' });
  await expect(join(nobody)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  const { GroupMemberships } = await store.send(new ListGroupMembershipsCommand(here));
  expect(GroupMemberships).toEqual([{ ...here, MembershipId, MemberId: { UserId: ids.dana } }]);
  const leave = () =>
    store.send(new DeleteGroupMembershipCommand({ IdentityStoreId, MembershipId }));
  await leave();
  await expect(leave()).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  await store.send(new DeleteGroupCommand(here));
  await expect(store.send(new DescribeGroupCommand(here))).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  });
});

it('tells which groups a user is in', async () => {
  const MemberId = { UserId: ids.dana };
  const there = { IdentityStoreId, GroupId: ids.analysts, MemberId };
  const { MembershipId } = await store.send(new GetGroupMembershipIdCommand(there));
  expect(
    await store.send(new DescribeGroupMembershipCommand({ IdentityStoreId, MembershipId })),
  ).toMatchObject({ ...there, MembershipId });
  const of = (UserId: string) =>
    store.send(new ListGroupMembershipsForMemberCommand({ IdentityStoreId, MemberId: { UserId } }));
  expect((await of(ids.dana)).GroupMemberships).toEqual([{ ...there, MembershipId }]);
  await expect(of(nobody)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });

  const { GroupId } = await store.send(
    new CreateGroupCommand({ IdentityStoreId, DisplayName: 'Auditors' }),
  );
  const isIn = (...GroupIds: (string | undefined)[]) =>
    store.send(
      new IsMemberInGroupsCommand({
        IdentityStoreId,
        MemberId,
        GroupIds: GroupIds.map((id) => id ?? ''),
      }),
    );
  expect((await isIn(ids.analysts, GroupId)).Results).toEqual([
    { GroupId: ids.analysts, MemberId, MembershipExists: true },
    { GroupId, MemberId, MembershipExists: false },
  ]);
  for (const refused of [
    isIn(nobody),
    store.send(new GetGroupMembershipIdCommand({ ...there, GroupId })),
    store.send(new DescribeGroupMembershipCommand({ IdentityStoreId, MembershipId: nobody })),
  ])
    await expect(refused).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

it('changes attributes, and nothing else of a user', async () => {
  const before = lab.world.identityCenter?.users[ids.dana];
  const here = { IdentityStoreId, UserId: ids.dana };
  const set = (AttributePath: string, AttributeValue?: string | number | object) =>
    store.send(
      new UpdateUserCommand({
        ...here,
        Operations: [
          {
            AttributePath,
            ...(AttributeValue !== undefined && { AttributeValue: AttributeValue as never }),
          },
        ],
      }),
    );
  await set('title', 'Head of data');
  await set('name.familyName', 'Okafor');
  await set('emails', [{ value: 'dana.okafor@corp.example', type: 'work', primary: true }]);
  expect(await store.send(new DescribeUserCommand(here))).toMatchObject({
    UserName: 'dana@corp.example',
    Title: 'Head of data',
    Name: { GivenName: 'Dana', FamilyName: 'Okafor' },
    Emails: [{ Value: 'dana.okafor@corp.example' }],
  });
  await set('title');
  expect(lab.world.identityCenter?.users[ids.dana]).toEqual({
    ...before,
    name: { givenName: 'Dana', familyName: 'Okafor' },
    email: 'dana.okafor@corp.example',
  });
  for (const wrong of [
    set('password', 'x'),
    set('userName'),
    set('title', 7),
    set('name', ['x']),
    set('emails', [{ Value: 'x' }]),
  ])
    await expect(wrong).rejects.toMatchObject({ name: 'ValidationException' });
  await expect(set('userName', 'ELI@corp.example')).rejects.toMatchObject({
    name: 'ConflictException',
  });
  await set('userName', 'Dana@corp.example');
});

it('renames groups', async () => {
  const here = { IdentityStoreId, GroupId: ids.analysts };
  const members = lab.world.identityCenter?.groups[ids.analysts]?.members;
  const set = (AttributePath: string, AttributeValue?: string) =>
    store.send(
      new UpdateGroupCommand({
        ...here,
        Operations: [
          {
            AttributePath,
            ...(AttributeValue !== undefined && { AttributeValue }),
          },
        ],
      }),
    );
  await set('displayName', 'Data analysts');
  await set('description', 'Look at data');
  expect(await store.send(new DescribeGroupCommand(here))).toMatchObject({
    DisplayName: 'Data analysts',
    Description: 'Look at data',
  });
  expect(lab.world.identityCenter?.groups[ids.analysts]?.members).toEqual(members);
  await store.send(new CreateGroupCommand({ IdentityStoreId, DisplayName: 'Auditors' }));
  await expect(set('displayName', 'auditors')).rejects.toMatchObject({ name: 'ConflictException' });
  await expect(set('displayName')).rejects.toMatchObject({ name: 'ValidationException' });
});

it('answers the management account only, for its own store', async () => {
  const other = new IdentitystoreClient(configuration(sceneOf(lab), 'identitystore', adminKey));
  await expect(other.send(new ListUsersCommand({ IdentityStoreId }))).rejects.toMatchObject({
    name: 'AccessDeniedException',
  });
  await expect(
    store.send(new ListUsersCommand({ IdentityStoreId: 'd-0000000000' })),
  ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

it('leads to a role in the portal of somebody new', async () => {
  const { UserId = '' } = await store.send(new CreateUserCommand(fay));
  const { GroupId } = await store.send(
    new CreateGroupCommand({ IdentityStoreId, DisplayName: 'Auditors' }),
  );
  await store.send(
    new CreateGroupMembershipCommand({ IdentityStoreId, GroupId, MemberId: { UserId } }),
  );
  const admin = new SSOAdminClient(configuration(sceneOf(lab), 'sso', orgAdminKey));
  const InstanceArn = 'arn:aws:sso:::instance/ssoins-7223a1b4c5d6e7f8';
  const { PermissionSet } = await admin.send(
    new CreatePermissionSetCommand({ InstanceArn, Name: 'Auditor' }),
  );
  const accountId = '444455556666';
  await admin.send(
    new CreateAccountAssignmentCommand({
      InstanceArn,
      PermissionSetArn: PermissionSet?.PermissionSetArn,
      TargetId: accountId,
      TargetType: 'AWS_ACCOUNT',
      PrincipalType: 'GROUP',
      PrincipalId: GroupId,
    }),
  );
  const { identityCenter } = lab.world;
  const user = identityCenter?.users[UserId];
  if (!identityCenter || !user) throw new Error('no user');
  expect(accessOf(identityCenter, UserId)).toHaveLength(1);
  const users = { ...identityCenter.users, [UserId]: { ...user, password: 'demonstration-fay' } };
  lab.world = { ...lab.world, identityCenter: { ...identityCenter, users } };

  const { oidc, portal } = identityCenterClients(lab);
  const registered = await oidc.send(
    new RegisterClientCommand({ clientName: 'a command line', clientType: 'public' }),
  );
  const { clientId, clientSecret } = registered;
  const startUrl = `https://${IdentityStoreId}.awsapps.com/start`;
  const device = await oidc.send(
    new StartDeviceAuthorizationCommand({ clientId, clientSecret, startUrl }),
  );
  const person = new Person(lab);
  await person.open(device.verificationUriComplete ?? '');
  await person.submit({ username: 'fay@corp.example', password: 'demonstration-fay' });
  await person.submit();
  await person.submit({ decision: 'allow' });
  const grantType = 'urn:ietf:params:oauth:grant-type:device_code';
  const { deviceCode } = device;
  const { accessToken } = await oidc.send(
    new CreateTokenCommand({ clientId, clientSecret, deviceCode, grantType }),
  );
  const { roleList } = await portal.send(new ListAccountRolesCommand({ accessToken, accountId }));
  expect(roleList).toEqual([{ roleName: 'Auditor', accountId }]);
});
