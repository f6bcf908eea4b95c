import { own } from '../../kit/own.ts';
import type { AccountIn, RoleIn, SessionIn, UserIn, World } from '../world/world.ts';
import { parseIamArn } from './arns.ts';

export const accountIn = (world: World, id: string): AccountIn | undefined =>
  own(world.accounts, id);

export interface FoundRole {
  readonly account: string;
  readonly name: string;
  readonly role: RoleIn;
}

/** The role with this ARN. Its path must match too: IAM knows a role by name, STS by its whole ARN. */
export function findRole(world: World, arn: string): FoundRole | undefined {
  const parts = parseIamArn(arn);
  if (parts?.type !== 'role') return undefined;
  const role = own(accountIn(world, parts.account)?.roles, parts.name);
  return role?.path === parts.path ? { account: parts.account, name: parts.name, role } : undefined;
}

/**
 * The role behind a session. Undefined where it was deleted, even where another of its name was made
 * since: a session belongs to the role's unique id.
 */
export function roleBehind(world: World, session: SessionIn): RoleIn | undefined {
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

interface KeyOwner {
  readonly name: string;
  readonly user: UserIn;
  readonly key: UserIn['accessKeys'][number];
}

/** Users are found at every signed request, and seldom change: each account's are indexed once. */
const keyOwners = new WeakMap<AccountIn['users'], ReadonlyMap<string, KeyOwner>>();

function ownersOf(users: AccountIn['users']): ReadonlyMap<string, KeyOwner> {
  const known = keyOwners.get(users);
  if (known) return known;
  const owners = new Map(
    Object.entries(users).flatMap(([name, user]) =>
      user.accessKeys.map((key) => [key.accessKeyId, { name, user, key }] as const),
    ),
  );
  keyOwners.set(users, owners);
  return owners;
}

/** The IAM user who holds this long-term access key. */
export function findUserByKey(
  world: World,
  accessKeyId: string,
): (KeyOwner & { readonly account: string }) | undefined {
  for (const [account, { users }] of Object.entries(world.accounts)) {
    const owner = ownersOf(users).get(accessKeyId);
    if (owner) return { account, ...owner };
  }
  return undefined;
}
