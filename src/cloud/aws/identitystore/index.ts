import { createGroup } from './CreateGroup.ts';
import { createGroupMembership } from './CreateGroupMembership.ts';
import { createUser } from './CreateUser.ts';
import { deleteGroup } from './DeleteGroup.ts';
import { deleteGroupMembership } from './DeleteGroupMembership.ts';
import { deleteUser } from './DeleteUser.ts';
import { describeGroup } from './DescribeGroup.ts';
import { describeUser } from './DescribeUser.ts';
import { getGroupId } from './GetGroupId.ts';
import { getUserId } from './GetUserId.ts';
import { listGroupMemberships } from './ListGroupMemberships.ts';
import { listGroups } from './ListGroups.ts';
import { listUsers } from './ListUsers.ts';

/** The operations of the identity store that the lab answers. */
export const identityStoreActions = [
  createGroup,
  createGroupMembership,
  createUser,
  deleteGroup,
  deleteGroupMembership,
  deleteUser,
  describeGroup,
  describeUser,
  getGroupId,
  getUserId,
  listGroupMemberships,
  listGroups,
  listUsers,
];
