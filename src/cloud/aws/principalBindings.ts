import { own } from '../../kit/own.ts';
import { failure, type Result, success } from '../../kit/result.ts';
import type { RoleIn, World } from '../world/world.ts';
import { parseIamArn, roleArn, userArn } from './arns.ts';

/** The principals of a stored policy: the unique id that each ARN had when the policy was written. */
export type BoundPrincipals = Readonly<Record<string, string>>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const elements = ['Principal', 'NotPrincipal'] as const;

/** What a policy names under `AWS`, in every statement. Anything that is no text is passed over. */
function namedIn(document: unknown): readonly string[] {
  const statements = isRecord(document) ? listOf(document['Statement']) : [];
  return statements.flatMap((statement) =>
    elements.flatMap((element) => {
      const principal = isRecord(statement) ? own(statement, element) : undefined;
      return isRecord(principal)
        ? listOf(own(principal, 'AWS')).filter((each) => typeof each === 'string')
        : [];
    }),
  );
}

/** The unique id of the user or role that has this ARN now. */
function idOf(world: World, arn: string): string | undefined {
  const parts = parseIamArn(arn);
  const account = parts && own(world.accounts, parts.account);
  if (parts?.type === 'user') {
    const user = own(account?.users, parts.name);
    return user?.path === parts.path ? user.userId : undefined;
  }
  const role = own(account?.roles, parts?.name ?? '');
  return role?.path === parts?.path ? role?.roleId : undefined;
}

const arnsById = new WeakMap<World['accounts'], ReadonlyMap<string, string>>();

/** The ARN of every user and role by unique id. Made once for each state of the accounts, when asked. */
function arnIndex({ accounts }: World): ReadonlyMap<string, string> {
  const known = arnsById.get(accounts);
  if (known) return known;
  const made = new Map<string, string>();
  for (const [account, { users, roles }] of Object.entries(accounts)) {
    for (const [name, { userId, path }] of Object.entries(users))
      made.set(userId, userArn(account, path, name));
    for (const [name, { roleId, path }] of Object.entries(roles))
      made.set(roleId, roleArn(account, path, name));
  }
  arnsById.set(accounts, made);
  return made;
}

const userOrRole = /^arn:aws:iam::\d{12}:(?:user|role)\//;
const uniqueId = /^(?:AIDA|AROA)[A-Z0-9]+$/;

/**
 * Binds the users and roles that a policy names to their unique ids, as AWS does when a trust policy or a
 * resource policy is stored (FACTS 4.3). Fails with the names of those that do not exist. Accounts need not
 * be of this world: there are others beyond it.
 */
export function bindPrincipals(world: World, document: unknown): Result<BoundPrincipals, string> {
  const bound: Record<string, string> = {};
  const missing: string[] = [];
  for (const name of namedIn(document)) {
    if (userOrRole.test(name)) {
      const id = idOf(world, name);
      if (id === undefined) missing.push(name);
      else bound[name] = id;
    } else if (uniqueId.test(name) && !arnIndex(world).has(name)) missing.push(name);
  }
  return missing.length > 0 ? failure(...missing) : success(bound);
}

/** What each bound ARN means by now, where that is not what is written: another ARN, or the bare id. */
function changes(world: World, bound: BoundPrincipals): ReadonlyMap<string, string> {
  const changed = new Map<string, string>();
  for (const [arn, id] of Object.entries(bound))
    if (idOf(world, arn) !== id) changed.set(arn, arnIndex(world).get(id) ?? id);
  return changed;
}

const renamed = (value: unknown, names: ReadonlyMap<string, string>): unknown => {
  if (typeof value === 'string') return names.get(value) ?? value;
  return Array.isArray(value) ? value.map((each) => renamed(each, names)) : value;
};

/** The document with the names under `AWS` replaced. Only called for one that was stored, so well formed. */
function withNames(document: unknown, names: ReadonlyMap<string, string>): unknown {
  if (!isRecord(document)) return document;
  const statements = listOf(document['Statement']).map((statement) => {
    if (!isRecord(statement)) return statement;
    const replaced = elements.flatMap((element) => {
      const principal = own(statement, element);
      return isRecord(principal) && Object.hasOwn(principal, 'AWS')
        ? [[element, { ...principal, AWS: renamed(principal['AWS'], names) }] as const]
        : [];
    });
    return { ...statement, ...Object.fromEntries(replaced) };
  });
  return {
    ...document,
    Statement: Array.isArray(document['Statement']) ? statements : statements[0],
  };
}

/**
 * A stored policy as it is shown and evaluated now. The ARN of somebody who is gone, or whose name another
 * has taken since, stands as the unique id that was meant: so nobody matches it any more. Where nothing of
 * that kind happened the document is the very same object.
 */
export function documentNow(world: World, document: unknown, bound: BoundPrincipals): unknown {
  const changed = changes(world, bound);
  return changed.size === 0 ? document : withNames(document, changed);
}

/** The trust policy of a role as it is shown and evaluated now. */
export const trustPolicyOf = (
  world: World,
  role: Pick<RoleIn, 'trustPolicy' | 'trustPrincipals'>,
): unknown => documentNow(world, role.trustPolicy, role.trustPrincipals);
