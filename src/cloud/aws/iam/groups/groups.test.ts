import {
  AddUserToGroupCommand,
  AttachGroupPolicyCommand,
  CreateGroupCommand,
  CreateUserCommand,
  DeleteGroupCommand,
  DeleteGroupPolicyCommand,
  DeleteUserCommand,
  DetachGroupPolicyCommand,
  GetGroupCommand,
  GetGroupPolicyCommand,
  type IAMClient,
  ListAttachedGroupPoliciesCommand,
  ListGroupPoliciesCommand,
  ListGroupsCommand,
  ListGroupsForUserCommand,
  PutGroupPolicyCommand,
  RemoveUserFromGroupCommand,
  UpdateUserCommand,
} from '@aws-sdk/client-iam';
import { beforeEach, expect, it } from 'vitest';
import { dataAccount } from '../../../world/defaultNames.ts';
import { Lab } from '../../cloud.testing.ts';
import { allowing, iamClient } from '../iam.testing.ts';

const GroupName = 'analysts';
const UserName = 'ben';
const readOnly = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess';

let iam: IAMClient;

beforeEach(async () => {
  iam = iamClient(new Lab());
  await iam.send(new CreateGroupCommand({ GroupName }));
  await iam.send(new CreateUserCommand({ UserName }));
  await iam.send(new AddUserToGroupCommand({ GroupName, UserName }));
});

const members = async () =>
  (await iam.send(new GetGroupCommand({ GroupName }))).Users?.map((each) => each.UserName);

it('groups have users, who may be in them once', async () => {
  await iam.send(new AddUserToGroupCommand({ GroupName, UserName }));
  const { Group, Users, IsTruncated } = await iam.send(new GetGroupCommand({ GroupName }));
  expect(Group).toMatchObject({
    GroupName,
    GroupId: expect.stringMatching(/^AGPA/) as string,
    Arn: `arn:aws:iam::${dataAccount}:group/analysts`,
  });
  expect(Users?.map((each) => each.UserName)).toEqual([UserName]);
  expect(IsTruncated).toBe(false);
  expect((await iam.send(new ListGroupsCommand({}))).Groups).toEqual([Group]);
  expect((await iam.send(new ListGroupsForUserCommand({ UserName }))).Groups).toEqual([Group]);
  await expect(iam.send(new CreateGroupCommand({ GroupName: 'Analysts' }))).rejects.toMatchObject({
    message: 'Group with name Analysts already exists.',
  });
  await expect(
    iam.send(new AddUserToGroupCommand({ GroupName, UserName: 'eve' })),
  ).rejects.toMatchObject({ message: 'The user with name eve cannot be found.' });
  await expect(
    iam.send(new AddUserToGroupCommand({ GroupName: 'none', UserName })),
  ).rejects.toMatchObject({ message: 'The group with name none cannot be found.' });
});

it('a user is in ten groups at most', async () => {
  for (let count = 1; count <= 10; count += 1)
    await iam.send(new CreateGroupCommand({ GroupName: `g${count}` }));
  for (let count = 1; count <= 9; count += 1)
    await iam.send(new AddUserToGroupCommand({ GroupName: `g${count}`, UserName }));
  await expect(
    iam.send(new AddUserToGroupCommand({ GroupName: 'g10', UserName })),
  ).rejects.toMatchObject({ message: 'Cannot exceed quota for GroupsPerUser: 10' });
});

it('a user who takes another name stays in the group', async () => {
  await iam.send(new UpdateUserCommand({ UserName, NewUserName: 'benjamin' }));
  expect(await members()).toEqual(['benjamin']);
});

it('users leave groups', async () => {
  await expect(iam.send(new DeleteUserCommand({ UserName }))).rejects.toMatchObject({
    name: 'DeleteConflictException',
  });
  await expect(iam.send(new DeleteGroupCommand({ GroupName }))).rejects.toMatchObject({
    message: 'Cannot delete entity, must remove users from group first.',
  });
  await iam.send(new RemoveUserFromGroupCommand({ GroupName, UserName }));
  await expect(
    iam.send(new RemoveUserFromGroupCommand({ GroupName, UserName })),
  ).rejects.toMatchObject({ name: 'NoSuchEntityException' });
  expect(await members()).toEqual([]);
  await iam.send(new DeleteGroupCommand({ GroupName }));
  await expect(members()).rejects.toMatchObject({ name: 'NoSuchEntityException' });
});

it('groups have policies', async () => {
  const PolicyName = 'Own';
  await iam.send(
    new PutGroupPolicyCommand({ GroupName, PolicyName, PolicyDocument: allowing('s3:*') }),
  );
  await iam.send(new GetGroupPolicyCommand({ GroupName, PolicyName }));
  await iam.send(new AttachGroupPolicyCommand({ GroupName, PolicyArn: readOnly }));
  expect((await iam.send(new ListGroupPoliciesCommand({ GroupName }))).PolicyNames).toEqual([
    PolicyName,
  ]);
  expect(
    (await iam.send(new ListAttachedGroupPoliciesCommand({ GroupName }))).AttachedPolicies,
  ).toHaveLength(1);
  await iam.send(new DetachGroupPolicyCommand({ GroupName, PolicyArn: readOnly }));
  await iam.send(new DeleteGroupPolicyCommand({ GroupName, PolicyName }));
  await expect(
    iam.send(new GetGroupPolicyCommand({ GroupName, PolicyName })),
  ).rejects.toMatchObject({ message: 'The group policy with name Own cannot be found.' });
});
