import { own } from '../../../kit/own.ts';
import { check, type Why } from '../../../kit/why.ts';
import { checkCredentials } from '../../idp/checkCredentials.ts';
import type { IdentityCenterIn, StoreUserIn, World } from '../../world/world.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';

export interface StoredUser {
  readonly userId: string;
  readonly user: StoreUserIn;
}

/** A user by name; the identity store does not tell upper case from lower. */
export function findStoreUser(
  { users }: IdentityCenterIn,
  userName: string,
): StoredUser | undefined {
  const wanted = userName.toLowerCase();
  const found = Object.entries(users).find(([, user]) => user.userName.toLowerCase() === wanted);
  return found && { userId: found[0], user: found[1] };
}

/** Who signs in, if the password proves it. */
export interface CheckedPassword {
  readonly found?: StoredUser;
  readonly parts: readonly Why[];
}

const inStore = (found: StoredUser | undefined, userName: string): readonly Why[] => [
  check(rules.storeUser, found !== undefined, {
    saw: userName,
    wanted: 'a user of the identity store',
  }),
  check(rules.userActive, found ? found.user.active : null),
];

function withStorePassword(
  identityCenter: IdentityCenterIn,
  userName: string,
  password: string,
): CheckedPassword {
  const found = findStoreUser(identityCenter, userName);
  const parts = [
    ...inStore(found, userName),
    check(
      rules.storePassword,
      found ? found.user.password !== undefined && found.user.password === password : null,
    ),
  ];
  return { parts, ...(found && parts.every(({ holds }) => holds === true) && { found }) };
}

/** The directory proves the person; the store must have them too, or they could not be assigned anything. */
function withDirectory(
  world: World,
  identityCenter: IdentityCenterIn,
  domain: string,
  userName: string,
  password: string,
): CheckedPassword {
  const directory = own(world.directories, domain);
  const there = check(rules.directory, directory !== undefined, { wanted: domain });
  if (!directory) return { parts: [there] };
  const { person, reasons } = checkCredentials(
    [
      ['AuthMethod', 'FormsAuthentication'],
      ['UserName', userName],
      ['Password', password],
    ],
    directory,
    domain,
  );
  const before = [there, ...reasons];
  if (!person) return { parts: before };
  const synced = `${person.samAccountName}@${domain}`;
  const found = findStoreUser(identityCenter, synced);
  const parts = [...before, ...inStore(found, synced)];
  return { parts, ...(found?.user.active === true && { found }) };
}

/**
 * Checks user name and password where the identity source keeps them: the identity store's own, or Active
 * Directory. An external identity provider checks them itself.
 */
export function checkPassword(
  world: World,
  identityCenter: IdentityCenterIn,
  userName: string,
  password: string,
): CheckedPassword {
  const source = identityCenter.identitySource;
  return source.kind === 'active-directory'
    ? withDirectory(world, identityCenter, source.directory, userName, password)
    : withStorePassword(identityCenter, userName, password);
}
