import type { DirectoryServiceIn } from '../../cloud/world/world.ts';
import type { Change } from '../worldChanges.ts';

/** Changes the one directory of Directory Service that the world has. */
export const changeDirectoryService =
  (change: (service: DirectoryServiceIn) => DirectoryServiceIn): Change =>
  (world) => {
    const [id, service] = Object.entries(world.directoryServices)[0] ?? [];
    if (id === undefined || !service) throw new Error('This world has no Directory Service.');
    return { ...world, directoryServices: { ...world.directoryServices, [id]: change(service) } };
  };

/** Changes which groups may take the delegated roles. */
export const delegateTo = (...groups: readonly string[]): Change =>
  changeDirectoryService((service) => ({
    ...service,
    delegatedRoles: Object.fromEntries(
      Object.keys(service.delegatedRoles).map((arn) => [arn, { groups }]),
    ),
  }));

type ApplicationIn = DirectoryServiceIn['applications'][string];

export const changeQuickSight = (change: (application: ApplicationIn) => ApplicationIn): Change =>
  changeDirectoryService((service) => {
    const quicksight = service.applications['quicksight'];
    if (!quicksight) throw new Error('QuickSight is no application of this directory.');
    return {
      ...service,
      applications: { ...service.applications, quicksight: change(quicksight) },
    };
  });
