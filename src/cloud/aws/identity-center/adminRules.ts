/**
 * Every check that Identity Center makes when it is administered, by its stable id. Sources: the API
 * references of IAM Identity Center (sso-admin) and of its identity store, FACTS 7.1.
 */
export const identityCenterAdminRules = {
  /** The root of the reasons for an answer of the API that administers the instance. */
  adminRequest: 'sso-admin.request',
  adminOperation: 'sso-admin.operation',
  /** Whether the caller is of the organization's management account. */
  managementAccount: 'sso-admin.management-account',
  /** Whether the request names the organization's instance, in its home region. */
  instance: 'sso-admin.instance',
  permissionSet: 'sso-admin.permission-set',
  permissionSetNameFree: 'sso-admin.permission-set-name-free',
  permissionSetUnused: 'sso-admin.permission-set-unused',
  permissionSetProvisioned: 'sso-admin.permission-set-provisioned',
  sessionDuration: 'sso-admin.session-duration',
  inlinePolicy: 'sso-admin.inline-policy',
  managedPolicy: 'sso-admin.managed-policy',
  policyNotAttached: 'sso-admin.policy-not-attached',
  policyAttached: 'sso-admin.policy-attached',
  targetAccount: 'sso-admin.target-account',
  /** Whether a target account is named, which only some target types want. */
  targetNamed: 'sso-admin.target-named',
  principal: 'sso-admin.principal',
  assignment: 'sso-admin.assignment',
  requestKnown: 'sso-admin.request-known',
  attributesUnset: 'sso-admin.attributes-unset',
  attributesSet: 'sso-admin.attributes-set',
  attributesFit: 'sso-admin.attributes-fit',

  /** The root of the reasons for an answer of the identity store. */
  storeRequest: 'identitystore.request',
  storeOperation: 'identitystore.operation',
  /** Whether the request names the instance's identity store, in its home region. */
  store: 'identitystore.store',
  user: 'identitystore.user',
  userComplete: 'identitystore.user-complete',
  userNameFree: 'identitystore.user-name-free',
  group: 'identitystore.group',
  groupNamed: 'identitystore.group-named',
  groupNameFree: 'identitystore.group-name-free',
  membership: 'identitystore.membership',
  notMember: 'identitystore.not-member',
  attributePath: 'identitystore.attribute-path',
  attributeValue: 'identitystore.attribute-value',
} as const;

export type IdentityCenterAdminRule =
  (typeof identityCenterAdminRules)[keyof typeof identityCenterAdminRules];
