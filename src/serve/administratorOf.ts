import type { World } from '../cloud/world/world.ts';

const administratorAccess = 'arn:aws:iam::aws:policy/AdministratorAccess';

/**
 * The first user of a world who may do everything and has a working access key. Work is done in the other
 * accounts of an organization, so the management account comes last.
 */
export function administratorOf(
  world: World,
): { accessKeyId: string; secretAccessKey: string } | undefined {
  const { managementAccount } = world.organization;
  const { [managementAccount]: management, ...others } = world.accounts;
  for (const { users } of [...Object.values(others), ...(management ? [management] : [])])
    for (const { attachedPolicies, accessKeys } of Object.values(users)) {
      const key = accessKeys.find(({ status }) => status === 'Active');
      if (key && attachedPolicies.includes(administratorAccess)) return key;
    }
  return undefined;
}
