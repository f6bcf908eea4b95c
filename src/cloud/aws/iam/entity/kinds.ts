import { own } from '../../../../kit/own.ts';
import type {
  AccountIn,
  GroupIn,
  ManagedPolicyIn,
  MfaDeviceIn,
  OpenIdConnectProviderIn,
  RoleIn,
  SamlProviderIn,
  UserIn,
} from '../../../world/world.ts';
import { groupArn, parseIamArn, roleArn, userArn } from '../../arns.ts';
import { noSuchEntity, unmodifiableRole } from '../iamErrors.ts';
import { arn, longName, roleName, userName } from '../iamMembers.ts';
import { text } from '../../../../wire/aws/members.ts';
import { type EntityKind, withEntry } from './entity.ts';

/** Roles of Identity Center, and roles that services of AWS made for themselves. */
export const isReservedRole = (name: string, path: string): boolean =>
  name.startsWith('AWSReservedSSO_') ||
  path.startsWith('/aws-reserved/') ||
  path.startsWith('/aws-service-role/');

export const roles: EntityKind<RoleIn> = {
  member: 'RoleName',
  form: roleName,
  find: (account, _id, name) => own(account.roles, name),
  put: (account, name, role) => ({ ...account, roles: withEntry(account.roles, name, role) }),
  arn: (id, name, role) => roleArn(id, role?.path ?? '/', name),
  title: (name) => `role ${name}`,
  missing: (name) => noSuchEntity(`The role with name ${name} cannot be found.`),
  reserved: (name, { path }) => (isReservedRole(name, path) ? unmodifiableRole(name) : undefined),
};

export const users: EntityKind<UserIn> = {
  member: 'UserName',
  form: userName,
  find: (account, _id, name) => own(account.users, name),
  put: (account, name, user) => ({ ...account, users: withEntry(account.users, name, user) }),
  arn: (id, name, user) => userArn(id, user?.path ?? '/', name),
  title: (name) => `user ${name}`,
  missing: (name) => noSuchEntity(`The user with name ${name} cannot be found.`),
};

export const groups: EntityKind<GroupIn> = {
  member: 'GroupName',
  form: longName,
  find: (account, _id, name) => own(account.groups, name),
  put: (account, name, group) => ({ ...account, groups: withEntry(account.groups, name, group) }),
  arn: (id, name, group) => groupArn(id, group?.path ?? '/', name),
  title: (name) => `group ${name}`,
  missing: (name) => noSuchEntity(`The group with name ${name} cannot be found.`),
};

/** The name in an ARN of this kind and account; undefined for any other text. */
const nameIn = (type: string, accountId: string, key: string): string | undefined => {
  const parts = parseIamArn(key);
  return parts?.type === type && parts.account === accountId ? parts.name : undefined;
};

/** Customer managed policies. Their ARN names them. */
export const policies: EntityKind<ManagedPolicyIn> = {
  member: 'PolicyArn',
  form: arn,
  find: (account, id, key) => {
    const name = nameIn('policy', id, key);
    const policy = name === undefined ? undefined : own(account.managedPolicies, name);
    return policy?.path === parseIamArn(key)?.path ? policy : undefined;
  },
  put: (account, key, policy) => ({
    ...account,
    managedPolicies: withEntry(account.managedPolicies, parseIamArn(key)?.name ?? key, policy),
  }),
  arn: (_id, key) => key,
  title: (key) => `policy ${key}`,
  missing: (key) => noSuchEntity(`Policy ${key} was not found.`),
};

export const samlProviders: EntityKind<SamlProviderIn> = {
  member: 'SAMLProviderArn',
  form: arn,
  find: (account, id, key) => {
    const name = nameIn('saml-provider', id, key);
    return name === undefined || parseIamArn(key)?.path !== '/'
      ? undefined
      : own(account.samlProviders, name);
  },
  put: (account, key, provider) => ({
    ...account,
    samlProviders: withEntry(account.samlProviders, parseIamArn(key)?.name ?? key, provider),
  }),
  arn: (_id, key) => key,
  missing: (key) => noSuchEntity(`Manifest not found for arn ${key}`),
};

/** The issuer in an OIDC provider's ARN: its URL without `https://`. */
export const issuerIn = (accountId: string, key: string): string | undefined => {
  const start = `arn:aws:iam::${accountId}:oidc-provider/`;
  return key.startsWith(start) ? key.slice(start.length) : undefined;
};

export const openIdConnectProviders: EntityKind<OpenIdConnectProviderIn> = {
  member: 'OpenIDConnectProviderArn',
  form: arn,
  find: (account, id, key) => own(account.openIdConnectProviders, issuerIn(id, key) ?? ''),
  put: (account, key, provider) => ({
    ...account,
    openIdConnectProviders: withEntry(
      account.openIdConnectProviders,
      key.slice(key.indexOf(':oidc-provider/') + ':oidc-provider/'.length),
      provider,
    ),
  }),
  arn: (_id, key) => key,
  missing: (key) => noSuchEntity(`OpenIDConnect Provider not found for arn ${key}`),
};

/** Virtual MFA devices, by serial number: their ARN. */
export const mfaDevices: EntityKind<MfaDeviceIn> = {
  member: 'SerialNumber',
  form: text({ length: [9, 256], pattern: '[\\w+=/:,.@-]+' }),
  find: (account, _id, key) => own(account.mfaDevices, key),
  put: (account, key, device) => ({
    ...account,
    mfaDevices: withEntry(account.mfaDevices, key, device),
  }),
  arn: (_id, key) => key,
  missing: (key) => noSuchEntity(`VirtualMFADevice with serial number ${key} doesn't exist.`),
};

/** Whether another thing has this name already: IAM's names differ in more than letter case. */
export const isTaken = (record: Readonly<Record<string, unknown>>, name: string): boolean =>
  Object.keys(record).some((each) => each.toLowerCase() === name.toLowerCase());

/** The ARNs of the policies that any user, group or role of the account has, and how often. */
export const attachmentsOf = (account: AccountIn, arnOfPolicy: string): number =>
  [account.users, account.groups, account.roles].flatMap((record) =>
    Object.values<UserIn | GroupIn | RoleIn>(record).filter(({ attachedPolicies }) =>
      attachedPolicies.includes(arnOfPolicy),
    ),
  ).length;

/** How many users and roles of the account have the policy as their permissions boundary. */
export const boundariesOf = (account: AccountIn, arnOfPolicy: string): number =>
  [account.users, account.roles].flatMap((record) =>
    Object.values<UserIn | RoleIn>(record).filter(
      ({ permissionsBoundary }) => permissionsBoundary === arnOfPolicy,
    ),
  ).length;
