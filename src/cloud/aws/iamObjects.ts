import { own } from '../../kit/own.ts';
import type { AccountIn, RoleIn, RoleSessionIn, UserIn, World } from '../world/world.ts';
import { parseIamArn } from './arns.ts';
import { trustPolicyOf } from './principalBindings.ts';

export const accountIn = (world: World, id: string): AccountIn | undefined =>
  own(world.accounts, id);

export interface FoundRole {
  readonly account: string;
  readonly name: string;
  readonly role: RoleIn;
  /** Its trust policy as it stands now: who is gone is named by unique id. */
  readonly trustPolicy: unknown;
}

/** The role with this ARN. Its path must match too: IAM knows a role by name, STS by its whole ARN. */
export function findRole(world: World, arn: string): FoundRole | undefined {
  const parts = parseIamArn(arn);
  if (parts?.type !== 'role') return undefined;
  const role = own(accountIn(world, parts.account)?.roles, parts.name);
  if (role?.path !== parts.path) return undefined;
  const { account, name } = parts;
  return { account, name, role, trustPolicy: trustPolicyOf(world, role) };
}

/**
 * The role behind a session. Undefined where it was deleted, even where another of its name was made
 * since: a session belongs to the role's unique id.
 */
export function roleBehind(world: World, session: RoleSessionIn): RoleIn | undefined {
  const role = own(accountIn(world, session.account)?.roles, session.roleName);
  return role?.roleId === session.roleId ? role : undefined;
}

export interface FoundProvider {
  readonly account: string;
  readonly name: string;
  /** The identity provider's metadata XML, as uploaded. */
  readonly metadata: string;
}

/** The SAML provider with this ARN. */
export function findSamlProvider(world: World, arn: string): FoundProvider | undefined {
  const parts = parseIamArn(arn);
  if (parts?.type !== 'saml-provider' || parts.path !== '/') return undefined;
  const provider = own(accountIn(world, parts.account)?.samlProviders, parts.name);
  return provider && { account: parts.account, name: parts.name, metadata: provider.metadata };
}

/** The user of a session, if they are still the one who asked for it and not another of that name. */
export function userBehind(
  world: World,
  { account, userName, userId }: { account: string; userName: string; userId: string },
): UserIn | undefined {
  const user = own(accountIn(world, account)?.users, userName);
  return user?.userId === userId ? user : undefined;
}

/** A long-term access key and whose it is: an IAM user's, or the root user's where `user` is missing. */
export interface FoundKey {
  readonly account: string;
  readonly key: UserIn['accessKeys'][number];
  readonly user?: { readonly name: string; readonly user: UserIn };
}

type Holder = Omit<FoundKey, 'account'>;

const keysOf = new WeakMap<AccountIn['users'], ReadonlyMap<string, Holder>>();

/** Every key of these users by its id. Made once for each state of the users, whatever else changes. */
function keyIndex(users: AccountIn['users']): ReadonlyMap<string, Holder> {
  const known = keysOf.get(users);
  if (known) return known;
  const made = new Map<string, Holder>();
  for (const [name, user] of Object.entries(users))
    for (const key of user.accessKeys) made.set(key.accessKeyId, { key, user: { name, user } });
  keysOf.set(users, made);
  return made;
}

/** The long-term access key with this id. */
export function findKey({ accounts }: World, accessKeyId: string): FoundKey | undefined {
  for (const [account, { users, rootAccessKeys }] of Object.entries(accounts)) {
    const key = rootAccessKeys.find((one) => one.accessKeyId === accessKeyId);
    const holder = key ? { key } : keyIndex(users).get(accessKeyId);
    if (holder) return { account, ...holder };
  }
  return undefined;
}
