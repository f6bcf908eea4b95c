import { createGroup } from './CreateGroup.ts';
import { createGroupMembership } from './CreateGroupMembership.ts';
import { createUser } from './CreateUser.ts';
import { deleteGroup } from './DeleteGroup.ts';
import { deleteGroupMembership } from './DeleteGroupMembership.ts';
import { deleteUser } from './DeleteUser.ts';
import { describeGroup } from './DescribeGroup.ts';
import { describeGroupMembership } from './DescribeGroupMembership.ts';
import { describeUser } from './DescribeUser.ts';
import { getGroupId } from './GetGroupId.ts';
import { getGroupMembershipId } from './GetGroupMembershipId.ts';
import { getUserId } from './GetUserId.ts';
import { isMemberInGroups } from './IsMemberInGroups.ts';
import { listGroupMemberships } from './ListGroupMemberships.ts';
import { listGroupMembershipsForMember } from './ListGroupMembershipsForMember.ts';
import { listGroups } from './ListGroups.ts';
import { listUsers } from './ListUsers.ts';
import { updateGroup } from './UpdateGroup.ts';
import { updateUser } from './UpdateUser.ts';

/** The operations of the identity store that the lab answers. */
export const identityStoreActions = [
  createGroup,
  createGroupMembership,
  createUser,
  deleteGroup,
  deleteGroupMembership,
  deleteUser,
  describeGroup,
  describeGroupMembership,
  describeUser,
  getGroupId,
  getGroupMembershipId,
  getUserId,
  isMemberInGroups,
  listGroupMemberships,
  listGroupMembershipsForMember,
  listGroups,
  listUsers,
  updateGroup,
  updateUser,
];
