import type { AwsError } from '../../../../wire/aws/awsError.ts';
import type { Document } from '../storedPolicies.ts';
import { groups, roles, users } from './kinds.ts';
import type { EntityKind } from './entity.ts';
import { noSuchEntity } from '../iamErrors.ts';
import type { GroupIn, RoleIn, UserIn } from '../../../world/world.ts';

/** What has policies: a user, a group or a role. */
export interface Holding {
  readonly policies: Readonly<Record<string, Document>>;
  readonly attachedPolicies: readonly string[];
}

/** A kind of thing that has policies, with its quotas (IAM User Guide, "IAM and AWS STS quotas"). */
export interface HolderKind<Thing extends Holding> {
  readonly kind: EntityKind<Thing>;
  readonly noun: 'user' | 'group' | 'role';
  /** `Role` in the names of operations, such as PutRolePolicy. */
  readonly title: 'User' | 'Group' | 'Role';
  /** Characters of all inline policies together. */
  readonly inlineSize: number;
}

export const userHolder: HolderKind<UserIn> = {
  kind: users,
  noun: 'user',
  title: 'User',
  inlineSize: 2048,
};
export const groupHolder: HolderKind<GroupIn> = {
  kind: groups,
  noun: 'group',
  title: 'Group',
  inlineSize: 5120,
};
export const roleHolder: HolderKind<RoleIn> = {
  kind: roles,
  noun: 'role',
  title: 'Role',
  inlineSize: 10_240,
};

export const missingInline = (noun: string, name: string): AwsError =>
  noSuchEntity(`The ${noun} policy with name ${name} cannot be found.`);

/** AWS's default quota of managed policies on one user, group or role. */
export const mostAttached = 10;
