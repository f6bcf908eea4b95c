import { mintStoreId } from '../../cloud/aws/identity-center/mintStoreId.ts';
import type { StoreGroupIn, StoreUserIn, World } from '../../cloud/world/world.ts';
import type { Change } from '../worldChanges.ts';
import { changeInstance, instanceOf } from './identityCenterChanges.ts';

/** The Active Directory of the company, and the groups of it that an administrator chose to be synced. */
export const domain = 'corp.example';
export const syncedGroups: readonly string[] = ['Analytics'];

/** What a user or group of the directory is called in the identity store. */
export const storeName = (name: string): string => `${name}@${domain}`;

type PersonIn = World['directories'][string]['people'][string];

const userOf = (name: string, person: PersonIn): StoreUserIn => ({
  userName: storeName(name),
  displayName: person.displayName,
  name: { givenName: person.givenName, familyName: person.surname },
  email: person.mail,
  enterprise: person.department === undefined ? {} : { department: person.department },
  active: true,
});

/**
 * What Identity Center’s sync does every few hours: the chosen groups, and the people in them, become
 * groups and users of the identity store. Who is known keeps their id; who is in none of them goes.
 * Passwords stay in the directory.
 */
export const syncDirectory: Change = (before) => {
  let world = before;
  const { users: known, groups: knownGroups } = instanceOf(world);
  const mint = (): string => {
    const [id, next] = mintStoreId(world);
    world = next;
    return id;
  };
  const people = Object.entries(world.directories[domain]?.people ?? {}).filter(([, { groups }]) =>
    groups.some((group) => syncedGroups.includes(group)),
  );
  const users = people.map(([name, person]) => {
    const user = userOf(name, person);
    const id = Object.entries(known).find(([, { userName }]) => userName === user.userName)?.[0];
    return { id: id ?? mint(), user, groups: person.groups };
  });
  const groups = syncedGroups.map((name): readonly [string, StoreGroupIn] => {
    const displayName = storeName(name);
    const id = Object.entries(knownGroups).find(([, one]) => one.displayName === displayName)?.[0];
    const members = users
      .filter((one) => one.groups.includes(name))
      .map((one) => [mint(), one.id] as const);
    return [id ?? mint(), { displayName, members: Object.fromEntries(members) }];
  });
  return changeInstance((instance) => ({
    ...instance,
    users: Object.fromEntries(users.map(({ id, user }) => [id, user])),
    groups: Object.fromEntries(groups),
  }))(world);
};
