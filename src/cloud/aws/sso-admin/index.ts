import { attachManagedPolicyToPermissionSet } from './AttachManagedPolicyToPermissionSet.ts';
import { createAccountAssignment } from './CreateAccountAssignment.ts';
import { createInstanceAccessControlAttributeConfiguration } from './CreateInstanceAccessControlAttributeConfiguration.ts';
import { createPermissionSet } from './CreatePermissionSet.ts';
import { deleteAccountAssignment } from './DeleteAccountAssignment.ts';
import { deleteInlinePolicyFromPermissionSet } from './DeleteInlinePolicyFromPermissionSet.ts';
import { deleteInstanceAccessControlAttributeConfiguration } from './DeleteInstanceAccessControlAttributeConfiguration.ts';
import { deletePermissionSet } from './DeletePermissionSet.ts';
import { describeAccountAssignmentCreationStatus } from './DescribeAccountAssignmentCreationStatus.ts';
import { describeAccountAssignmentDeletionStatus } from './DescribeAccountAssignmentDeletionStatus.ts';
import { describeInstance } from './DescribeInstance.ts';
import { describeInstanceAccessControlAttributeConfiguration } from './DescribeInstanceAccessControlAttributeConfiguration.ts';
import { describePermissionSet } from './DescribePermissionSet.ts';
import { describePermissionSetProvisioningStatus } from './DescribePermissionSetProvisioningStatus.ts';
import { detachManagedPolicyFromPermissionSet } from './DetachManagedPolicyFromPermissionSet.ts';
import { getInlinePolicyForPermissionSet } from './GetInlinePolicyForPermissionSet.ts';
import { listAccountAssignments } from './ListAccountAssignments.ts';
import { listInstances } from './ListInstances.ts';
import { listManagedPoliciesInPermissionSet } from './ListManagedPoliciesInPermissionSet.ts';
import { listPermissionSets } from './ListPermissionSets.ts';
import { provisionPermissionSet } from './ProvisionPermissionSet.ts';
import { putInlinePolicyToPermissionSet } from './PutInlinePolicyToPermissionSet.ts';
import { updateInstanceAccessControlAttributeConfiguration } from './UpdateInstanceAccessControlAttributeConfiguration.ts';
import { updatePermissionSet } from './UpdatePermissionSet.ts';

/** The operations of IAM Identity Center’s API for administrators that the lab answers. */
export const ssoAdminActions = [
  attachManagedPolicyToPermissionSet,
  createAccountAssignment,
  createInstanceAccessControlAttributeConfiguration,
  createPermissionSet,
  deleteAccountAssignment,
  deleteInlinePolicyFromPermissionSet,
  deleteInstanceAccessControlAttributeConfiguration,
  deletePermissionSet,
  describeAccountAssignmentCreationStatus,
  describeAccountAssignmentDeletionStatus,
  describeInstance,
  describeInstanceAccessControlAttributeConfiguration,
  describePermissionSet,
  describePermissionSetProvisioningStatus,
  detachManagedPolicyFromPermissionSet,
  getInlinePolicyForPermissionSet,
  listAccountAssignments,
  listInstances,
  listManagedPoliciesInPermissionSet,
  listPermissionSets,
  provisionPermissionSet,
  putInlinePolicyToPermissionSet,
  updateInstanceAccessControlAttributeConfiguration,
  updatePermissionSet,
];
