import type { AccountIn } from '../../../world/world.ts';
import { devicesOf } from '../devices/devicesOf.ts';
import { withoutEntry } from '../entity/entity.ts';
import { entityAction } from '../entity/entityAction.ts';
import { users } from '../entity/kinds.ts';
import { free } from '../entity/names.ts';
import { withAccount } from '../iamAction.ts';
import { newUserName, path } from '../iamMembers.ts';

/** The account after a user took another name: groups and MFA devices go along. */
function renamedIn(account: AccountIn, from: string, to: string): AccountIn {
  const devices = devicesOf(account, { user: from }).map(
    ([serial, device]) => [serial, { ...device, owner: { user: to } }] as const,
  );
  return {
    ...account,
    groups: Object.fromEntries(
      Object.entries(account.groups).map(([name, group]) => [
        name,
        { ...group, members: group.members.map((each) => (each === from ? to : each)) },
      ]),
    ),
    mfaDevices: { ...account.mfaDevices, ...Object.fromEntries(devices) },
  };
}

/** UpdateUser (IAM API Reference): another name or path. The unique id stays, and policies follow it. */
export const updateUser = entityAction(users, {
  name: 'UpdateUser',
  members: { NewPath: path, NewUserName: newUserName },
  reference: {
    checks: ['the new name is free, whatever its letter case'],
    errors: ['EntityAlreadyExists'],
    differs: ['Temporary credentials of the user stop working, as they are kept by name.'],
  },
  changes: true,
  run: function* ({ NewPath, NewUserName }, { account, accountId, world, key, thing }) {
    const name = NewUserName ?? key;
    const others = withoutEntry(account.users, key);
    yield* free(others, name, `User with name ${name} already exists.`);
    const moved = name === key ? account : renamedIn(account, key, name);
    return {
      world: withAccount(world, accountId, {
        ...moved,
        users: { ...others, [name]: { ...thing, path: NewPath ?? thing.path } },
      }),
    };
  },
});
