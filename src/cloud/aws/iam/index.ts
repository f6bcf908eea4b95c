import type { AwsAction } from '../awsAction.ts';
import { attachRolePolicy } from './roles/AttachRolePolicy.ts';
import { createRole } from './roles/CreateRole.ts';
import { deleteRole } from './roles/DeleteRole.ts';
import { deleteRolePermissionsBoundary } from './roles/DeleteRolePermissionsBoundary.ts';
import { deleteRolePolicy } from './roles/DeleteRolePolicy.ts';
import { detachRolePolicy } from './roles/DetachRolePolicy.ts';
import { getRole } from './roles/GetRole.ts';
import { getRolePolicy } from './roles/GetRolePolicy.ts';
import { listAttachedRolePolicies } from './roles/ListAttachedRolePolicies.ts';
import { listRolePolicies } from './roles/ListRolePolicies.ts';
import { listRoleTags } from './roles/ListRoleTags.ts';
import { listRoles } from './roles/ListRoles.ts';
import { putRolePermissionsBoundary } from './roles/PutRolePermissionsBoundary.ts';
import { putRolePolicy } from './roles/PutRolePolicy.ts';
import { tagRole } from './roles/TagRole.ts';
import { untagRole } from './roles/UntagRole.ts';
import { updateAssumeRolePolicy } from './roles/UpdateAssumeRolePolicy.ts';
import { updateRole } from './roles/UpdateRole.ts';
import { attachUserPolicy } from './users/AttachUserPolicy.ts';
import { createAccessKey } from './users/CreateAccessKey.ts';
import { createUser } from './users/CreateUser.ts';
import { deleteAccessKey } from './users/DeleteAccessKey.ts';
import { deleteUser } from './users/DeleteUser.ts';
import { deleteUserPermissionsBoundary } from './users/DeleteUserPermissionsBoundary.ts';
import { deleteUserPolicy } from './users/DeleteUserPolicy.ts';
import { detachUserPolicy } from './users/DetachUserPolicy.ts';
import { getUser } from './users/GetUser.ts';
import { getUserPolicy } from './users/GetUserPolicy.ts';
import { listAccessKeys } from './users/ListAccessKeys.ts';
import { listAttachedUserPolicies } from './users/ListAttachedUserPolicies.ts';
import { listUserPolicies } from './users/ListUserPolicies.ts';
import { listUserTags } from './users/ListUserTags.ts';
import { listUsers } from './users/ListUsers.ts';
import { putUserPermissionsBoundary } from './users/PutUserPermissionsBoundary.ts';
import { putUserPolicy } from './users/PutUserPolicy.ts';
import { tagUser } from './users/TagUser.ts';
import { untagUser } from './users/UntagUser.ts';
import { updateAccessKey } from './users/UpdateAccessKey.ts';
import { updateUser } from './users/UpdateUser.ts';
import { addUserToGroup } from './groups/AddUserToGroup.ts';
import { attachGroupPolicy } from './groups/AttachGroupPolicy.ts';
import { createGroup } from './groups/CreateGroup.ts';
import { deleteGroup } from './groups/DeleteGroup.ts';
import { deleteGroupPolicy } from './groups/DeleteGroupPolicy.ts';
import { detachGroupPolicy } from './groups/DetachGroupPolicy.ts';
import { getGroup } from './groups/GetGroup.ts';
import { getGroupPolicy } from './groups/GetGroupPolicy.ts';
import { listAttachedGroupPolicies } from './groups/ListAttachedGroupPolicies.ts';
import { listGroupPolicies } from './groups/ListGroupPolicies.ts';
import { listGroups } from './groups/ListGroups.ts';
import { listGroupsForUser } from './groups/ListGroupsForUser.ts';
import { putGroupPolicy } from './groups/PutGroupPolicy.ts';
import { removeUserFromGroup } from './groups/RemoveUserFromGroup.ts';
import { createPolicy } from './policies/CreatePolicy.ts';
import { createPolicyVersion } from './policies/CreatePolicyVersion.ts';
import { deletePolicy } from './policies/DeletePolicy.ts';
import { deletePolicyVersion } from './policies/DeletePolicyVersion.ts';
import { getPolicy } from './policies/GetPolicy.ts';
import { getPolicyVersion } from './policies/GetPolicyVersion.ts';
import { listEntitiesForPolicy } from './policies/ListEntitiesForPolicy.ts';
import { listPolicies } from './policies/ListPolicies.ts';
import { listPolicyTags } from './policies/ListPolicyTags.ts';
import { listPolicyVersions } from './policies/ListPolicyVersions.ts';
import { setDefaultPolicyVersion } from './policies/SetDefaultPolicyVersion.ts';
import { tagPolicy } from './policies/TagPolicy.ts';
import { untagPolicy } from './policies/UntagPolicy.ts';
import { addClientIdToOpenIdConnectProvider } from './providers/AddClientIDToOpenIDConnectProvider.ts';
import { createOpenIdConnectProvider } from './providers/CreateOpenIDConnectProvider.ts';
import { createSamlProvider } from './providers/CreateSAMLProvider.ts';
import { deleteOpenIdConnectProvider } from './providers/DeleteOpenIDConnectProvider.ts';
import { deleteSamlProvider } from './providers/DeleteSAMLProvider.ts';
import { getOpenIdConnectProvider } from './providers/GetOpenIDConnectProvider.ts';
import { getSamlProvider } from './providers/GetSAMLProvider.ts';
import { listOpenIdConnectProviderTags } from './providers/ListOpenIDConnectProviderTags.ts';
import { listOpenIdConnectProviders } from './providers/ListOpenIDConnectProviders.ts';
import { listSamlProviderTags } from './providers/ListSAMLProviderTags.ts';
import { listSamlProviders } from './providers/ListSAMLProviders.ts';
import { removeClientIdFromOpenIdConnectProvider } from './providers/RemoveClientIDFromOpenIDConnectProvider.ts';
import { tagOpenIdConnectProvider } from './providers/TagOpenIDConnectProvider.ts';
import { tagSamlProvider } from './providers/TagSAMLProvider.ts';
import { untagOpenIdConnectProvider } from './providers/UntagOpenIDConnectProvider.ts';
import { untagSamlProvider } from './providers/UntagSAMLProvider.ts';
import { updateOpenIdConnectProviderThumbprint } from './providers/UpdateOpenIDConnectProviderThumbprint.ts';
import { updateSamlProvider } from './providers/UpdateSAMLProvider.ts';
import { createVirtualMfaDevice } from './devices/CreateVirtualMFADevice.ts';
import { deactivateMfaDevice } from './devices/DeactivateMFADevice.ts';
import { deleteVirtualMfaDevice } from './devices/DeleteVirtualMFADevice.ts';
import { enableMfaDevice } from './devices/EnableMFADevice.ts';
import { listMfaDevices } from './devices/ListMFADevices.ts';
import { listVirtualMfaDevices } from './devices/ListVirtualMFADevices.ts';
import { getContextKeysForCustomPolicy } from './simulate/GetContextKeysForCustomPolicy.ts';
import { getContextKeysForPrincipalPolicy } from './simulate/GetContextKeysForPrincipalPolicy.ts';
import { simulateCustomPolicy } from './simulate/SimulateCustomPolicy.ts';
import { simulatePrincipalPolicy } from './simulate/SimulatePrincipalPolicy.ts';
import { createAccountAlias } from './account/CreateAccountAlias.ts';
import { deleteAccountAlias } from './account/DeleteAccountAlias.ts';
import { disableOutboundWebIdentityFederation } from './account/DisableOutboundWebIdentityFederation.ts';
import { enableOutboundWebIdentityFederation } from './account/EnableOutboundWebIdentityFederation.ts';
import { getOutboundWebIdentityFederationInfo } from './account/GetOutboundWebIdentityFederationInfo.ts';
import { listAccountAliases } from './account/ListAccountAliases.ts';

/** Every operation of IAM that the mock has. A new one is one file and one entry here. */
export const iamActions: readonly AwsAction[] = [
  attachRolePolicy,
  createRole,
  deleteRole,
  deleteRolePermissionsBoundary,
  deleteRolePolicy,
  detachRolePolicy,
  getRole,
  getRolePolicy,
  listAttachedRolePolicies,
  listRolePolicies,
  listRoleTags,
  listRoles,
  putRolePermissionsBoundary,
  putRolePolicy,
  tagRole,
  untagRole,
  updateAssumeRolePolicy,
  updateRole,
  attachUserPolicy,
  createAccessKey,
  createUser,
  deleteAccessKey,
  deleteUser,
  deleteUserPermissionsBoundary,
  deleteUserPolicy,
  detachUserPolicy,
  getUser,
  getUserPolicy,
  listAccessKeys,
  listAttachedUserPolicies,
  listUserPolicies,
  listUserTags,
  listUsers,
  putUserPermissionsBoundary,
  putUserPolicy,
  tagUser,
  untagUser,
  updateAccessKey,
  updateUser,
  addUserToGroup,
  attachGroupPolicy,
  createGroup,
  deleteGroup,
  deleteGroupPolicy,
  detachGroupPolicy,
  getGroup,
  getGroupPolicy,
  listAttachedGroupPolicies,
  listGroupPolicies,
  listGroups,
  listGroupsForUser,
  putGroupPolicy,
  removeUserFromGroup,
  createPolicy,
  createPolicyVersion,
  deletePolicy,
  deletePolicyVersion,
  getPolicy,
  getPolicyVersion,
  listEntitiesForPolicy,
  listPolicies,
  listPolicyTags,
  listPolicyVersions,
  setDefaultPolicyVersion,
  tagPolicy,
  untagPolicy,
  addClientIdToOpenIdConnectProvider,
  createOpenIdConnectProvider,
  createSamlProvider,
  deleteOpenIdConnectProvider,
  deleteSamlProvider,
  getOpenIdConnectProvider,
  getSamlProvider,
  listOpenIdConnectProviderTags,
  listOpenIdConnectProviders,
  listSamlProviderTags,
  listSamlProviders,
  removeClientIdFromOpenIdConnectProvider,
  tagOpenIdConnectProvider,
  tagSamlProvider,
  untagOpenIdConnectProvider,
  untagSamlProvider,
  updateOpenIdConnectProviderThumbprint,
  updateSamlProvider,
  createVirtualMfaDevice,
  deactivateMfaDevice,
  deleteVirtualMfaDevice,
  enableMfaDevice,
  listMfaDevices,
  listVirtualMfaDevices,
  getContextKeysForCustomPolicy,
  getContextKeysForPrincipalPolicy,
  simulateCustomPolicy,
  simulatePrincipalPolicy,
  createAccountAlias,
  deleteAccountAlias,
  disableOutboundWebIdentityFederation,
  enableOutboundWebIdentityFederation,
  getOutboundWebIdentityFederationInfo,
  listAccountAliases,
];
