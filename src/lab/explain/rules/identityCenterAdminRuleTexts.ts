import type { IdentityCenterAdminRule } from '../../../cloud/aws/identity-center/adminRules.ts';
import { identityCenterGuide, identityStoreApi, ssoAdminApi } from '../source.ts';
import type { RuleText } from './ruleText.ts';

const sets = identityCenterGuide(
  'Manage AWS accounts with permission sets',
  'permissionsetsconcept',
);
const assignment = ssoAdminApi('CreateAccountAssignment');
const attributes = ssoAdminApi('CreateInstanceAccessControlAttributeConfiguration');

/** What Identity Center checks when it is administered, in words. */
export const identityCenterAdminRuleTexts: Readonly<Record<IdentityCenterAdminRule, RuleText>> = {
  'sso-admin.request': {
    title: 'Request to administer Identity Center',
    holds: 'Identity Center does what the administrator asked.',
    fails: 'Identity Center refuses what the administrator asked.',
    ...identityCenterGuide(
      'Identity and access management for IAM Identity Center',
      'security-iam',
    ),
  },
  'sso-admin.operation': {
    title: 'Operation of the administrator',
    holds: 'The administrator’s operation went through.',
    fails: 'The administrator’s operation was refused.',
    ...identityCenterGuide(
      'Identity and access management for IAM Identity Center',
      'security-iam',
    ),
  },
  'sso-admin.management-account': {
    title: 'Management account',
    holds: 'The caller is of the organization’s management account.',
    fails: 'The caller is of another account than the organization’s management account.',
    ...identityCenterGuide(
      'Organization and account instances of IAM Identity Center',
      'identity-center-instances',
    ),
  },
  'sso-admin.instance': {
    title: 'Instance',
    holds: 'This is the organization’s instance, asked in its home region.',
    fails: 'There is no such instance in this region.',
    ...ssoAdminApi('DescribeInstance'),
  },
  'sso-admin.permission-set': {
    title: 'Permission set',
    holds: 'The instance has this permission set.',
    fails: 'The instance has no such permission set.',
    ...sets,
  },
  'sso-admin.permission-set-name-free': {
    title: 'Name of the permission set',
    holds: 'No permission set has this name yet.',
    fails: 'Another permission set has this name.',
    ...ssoAdminApi('CreatePermissionSet'),
  },
  'sso-admin.permission-set-unused': {
    title: 'Assignments of the permission set',
    holds: 'Nobody is assigned to the permission set.',
    fails: 'Somebody is still assigned to the permission set.',
    ...ssoAdminApi('DeletePermissionSet'),
  },
  'sso-admin.permission-set-provisioned': {
    title: 'Permission set in the account',
    holds: 'The account has a role of this permission set.',
    fails: 'The account has no role of this permission set.',
    ...ssoAdminApi('ProvisionPermissionSet'),
  },
  'sso-admin.session-duration': {
    title: 'Length of sessions',
    holds: 'Sessions last between one hour and twelve.',
    fails: 'This is no duration between one hour and twelve.',
    ...identityCenterGuide('Set session duration for AWS accounts', 'howtosessionduration'),
  },
  'sso-admin.inline-policy': {
    title: 'Inline policy',
    holds: 'The text is a valid identity policy.',
    fails: 'The text is not a valid identity policy.',
    ...ssoAdminApi('PutInlinePolicyToPermissionSet'),
  },
  'sso-admin.managed-policy': {
    title: 'AWS managed policy',
    holds: 'AWS has a managed policy of this ARN.',
    fails: 'AWS has no managed policy of this ARN.',
    ...ssoAdminApi('AttachManagedPolicyToPermissionSet'),
  },
  'sso-admin.policy-not-attached': {
    title: 'Policy not attached yet',
    holds: 'The permission set does not have the policy yet.',
    fails: 'The permission set has the policy already.',
    ...ssoAdminApi('AttachManagedPolicyToPermissionSet'),
  },
  'sso-admin.policy-attached': {
    title: 'Policy of the permission set',
    holds: 'The permission set has the policy.',
    fails: 'The permission set does not have the policy.',
    ...ssoAdminApi('DetachManagedPolicyFromPermissionSet'),
  },
  'sso-admin.target-account': {
    title: 'Target account',
    holds: 'The account is in the organization.',
    fails: 'The account is not in the organization.',
    ...assignment,
  },
  'sso-admin.target-named': {
    title: 'Target of the provisioning',
    holds: 'An account is named exactly where the target is one account.',
    fails: 'An account is missing, or is named where all accounts are meant.',
    ...ssoAdminApi('ProvisionPermissionSet'),
  },
  'sso-admin.principal': {
    title: 'User or group of the assignment',
    holds: 'The identity store has this user or group.',
    fails: 'The identity store has no such user or group.',
    ...assignment,
  },
  'sso-admin.assignment': {
    title: 'Assignment',
    holds: 'The user or group has the permission set in the account.',
    fails: 'The user or group does not have the permission set in the account.',
    ...ssoAdminApi('DeleteAccountAssignment'),
  },
  'sso-admin.request-known': {
    title: 'Earlier request',
    holds: 'Identity Center knows the request of this id.',
    fails: 'Identity Center knows no request of this kind and id.',
    ...ssoAdminApi('DescribeAccountAssignmentCreationStatus'),
  },
  'sso-admin.attributes-unset': {
    title: 'No attributes configured yet',
    holds: 'The instance has no attributes for access control yet.',
    fails: 'The instance has attributes for access control already.',
    ...attributes,
  },
  'sso-admin.attributes-set': {
    title: 'Attributes for access control',
    holds: 'The instance has attributes for access control.',
    fails: 'The instance has no attributes for access control.',
    ...ssoAdminApi('DescribeInstanceAccessControlAttributeConfiguration'),
  },
  'sso-admin.attributes-fit': {
    title: 'Keys and sources of the attributes',
    holds: 'Every attribute has a key of its own and a path of a user as source.',
    fails: 'A key occurs twice, or a source is not a path of a user.',
    ...ssoAdminApi('AccessControlAttributeValue'),
  },
  'identitystore.request': {
    title: 'Request to the identity store',
    holds: 'The identity store does what was asked.',
    fails: 'The identity store refuses what was asked.',
    ...identityCenterGuide(
      'Identity and access management for IAM Identity Center',
      'security-iam',
    ),
  },
  'identitystore.operation': {
    title: 'Operation on the identity store',
    holds: 'The operation on the identity store went through.',
    fails: 'The operation on the identity store was refused.',
    ...identityCenterGuide(
      'Identity and access management for IAM Identity Center',
      'security-iam',
    ),
  },
  'identitystore.store': {
    title: 'Identity store',
    holds: 'This is the instance’s identity store, asked in its home region.',
    fails: 'There is no such identity store in this region.',
    ...ssoAdminApi('InstanceMetadata'),
  },
  'identitystore.user': {
    title: 'User of the identity store',
    holds: 'The identity store has this user.',
    fails: 'The identity store has no such user.',
    ...identityStoreApi('DescribeUser'),
  },
  'identitystore.user-complete': {
    title: 'Names of the user',
    holds: 'The user has a user name, a display name, a given name and a family name.',
    fails: 'The user name, the display name, the given name or the family name is missing.',
    ...identityStoreApi('CreateUser'),
  },
  'identitystore.user-name-free': {
    title: 'User name',
    holds: 'No other user has this user name.',
    fails: 'Another user has this user name.',
    ...identityStoreApi('CreateUser'),
  },
  'identitystore.group': {
    title: 'Group of the identity store',
    holds: 'The identity store has this group.',
    fails: 'The identity store has no such group.',
    ...identityStoreApi('DescribeGroup'),
  },
  'identitystore.group-named': {
    title: 'Name of a new group',
    holds: 'The request names the group.',
    fails: 'The request does not name the group.',
    ...identityStoreApi('CreateGroup'),
  },
  'identitystore.group-name-free': {
    title: 'Name of the group',
    holds: 'No other group has this name.',
    fails: 'Another group has this name.',
    ...identityStoreApi('CreateGroup'),
  },
  'identitystore.membership': {
    title: 'Membership',
    holds: 'A group has a member by this membership.',
    fails: 'No group has a member by this membership.',
    ...identityStoreApi('DeleteGroupMembership'),
  },
  'identitystore.not-member': {
    title: 'Not a member yet',
    holds: 'The user is not in the group yet.',
    fails: 'The user is in the group already.',
    ...identityStoreApi('CreateGroupMembership'),
  },
  'identitystore.attribute-path': {
    title: 'Known attribute',
    holds: 'The identity store takes this attribute in such a request.',
    fails: 'The identity store does not take this attribute in such a request.',
    ...identityStoreApi('UniqueAttribute'),
  },
  'identitystore.attribute-value': {
    title: 'Attribute value',
    holds: 'The value fits the attribute.',
    fails: 'The value does not fit the attribute.',
    ...identityStoreApi('UniqueAttribute'),
  },
};
