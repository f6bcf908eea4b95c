import { own } from '../../../kit/own.ts';
import type { IdentityCenterIn, StoreUserIn } from '../../world/world.ts';

const readers: Readonly<Record<string, (user: StoreUserIn) => string | undefined>> = {
  userName: ({ userName }) => userName,
  displayName: ({ displayName }) => displayName,
  title: ({ title }) => title,
  userType: ({ userType }) => userType,
  'name.givenName': ({ name }) => name.givenName,
  'name.familyName': ({ name }) => name.familyName,
  'emails[primary eq true].value': ({ email }) => email,
};

/**
 * What a path such as `${path:enterprise.costCenter}` stands for in a user (FACTS 7.7); undefined where
 * the user does not have it.
 */
export function userAttribute(user: StoreUserIn, source: string): string | undefined {
  const path = /^\$\{path:([^}]+)\}$/.exec(source)?.[1] ?? '';
  const enterprise = /^enterprise\.(\w+)$/.exec(path)?.[1];
  return enterprise === undefined ? own(readers, path)?.(user) : own(user.enterprise, enterprise);
}

/**
 * The session tags of a person: the instance's attributes for access control, and those that an external
 * identity provider asserted. For a key in both the identity store's value counts (FACTS 7.7).
 */
export function accessControlTags(
  { accessControlAttributes = {} }: IdentityCenterIn,
  user: StoreUserIn,
  asserted: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const stored = Object.entries(accessControlAttributes).flatMap(([key, source]) => {
    const value = userAttribute(user, source);
    return value === undefined ? [] : [[key, value] as const];
  });
  return { ...asserted, ...Object.fromEntries(stored) };
}
