import type { World } from '../cloud/world/world.ts';

const administratorAccess = 'arn:aws:iam::aws:policy/AdministratorAccess';

/** The first user of a world who may do everything and has a working access key. */
export function administratorOf(
  world: World,
): { accessKeyId: string; secretAccessKey: string } | undefined {
  for (const { users } of Object.values(world.accounts))
    for (const { attachedPolicies, accessKeys } of Object.values(users)) {
      const key = accessKeys.find(({ status }) => status === 'Active');
      if (key && attachedPolicies.includes(administratorAccess)) return key;
    }
  return undefined;
}
