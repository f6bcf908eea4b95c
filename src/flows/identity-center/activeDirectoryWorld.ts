import { unassign } from '../../cloud/aws/identity-center/assign.ts';
import { defaultWorld } from '../../cloud/world/defaultWorld.ts';
import type { World } from '../../cloud/world/world.ts';
import { domain, storeName, syncDirectory, syncedGroups } from './directorySync.ts';
import { assignToGroup, changeInstance, inTurn, instanceOf } from './identityCenterChanges.ts';

/** People of the old source go with it, and what was assigned to them. */
const withoutPeople = (world: World): World =>
  changeInstance((instance) => ({ ...instance, users: {}, groups: {}, applications: {} }))(
    instanceOf(world).assignments.reduce(unassign, world),
  );

/** The default world, in which Identity Center takes its people from the company’s Active Directory. */
export const activeDirectoryWorld = (): World =>
  inTurn(
    withoutPeople,
    changeInstance((instance) => ({
      ...instance,
      identitySource: { kind: 'active-directory', directory: domain },
    })),
    syncDirectory,
    assignToGroup('ReportReader', storeName(syncedGroups[0] ?? '')),
  )(defaultWorld());
