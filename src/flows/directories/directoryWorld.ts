import { dataAccount } from '../../cloud/world/defaultNames.ts';
import { defaultWorld } from '../../cloud/world/defaultWorld.ts';
import type { DirectoryServiceIn, RoleIn, World } from '../../cloud/world/world.ts';
import {
  directoryRole,
  quickSightRole,
  readers,
  managedDomain,
  connectorId,
  managedId,
} from './directoryNames.ts';

const arn = (role: string): string => `arn:aws:iam::${dataAccount}:role/${role}`;

/** The default world with a directory of Directory Service and a role that a service of AWS may assume. */
function withDirectory(
  id: string,
  service: DirectoryServiceIn,
  role: { readonly name: string; readonly id: string; readonly service: string },
): World {
  const world = defaultWorld();
  const account = world.accounts[dataAccount];
  const reader = account?.roles['DataReader'];
  if (!account || !reader) throw new Error('The default world has no role DataReader.');
  const made: RoleIn = {
    ...reader,
    roleId: role.id,
    description: 'For people or applications of the directory',
    trustPolicy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'TheService',
          Effect: 'Allow',
          Principal: { Service: role.service },
          Action: 'sts:AssumeRole',
        },
      ],
    },
    maxSessionDuration: 3600,
  };
  const roles = { ...account.roles, [role.name]: made };
  return {
    ...world,
    accounts: { ...world.accounts, [dataAccount]: { ...account, roles } },
    directoryServices: { [id]: service },
  };
}

/** An AD Connector to the domain on the premises, with a role for its people. */
export const connectorWorld = (): World =>
  withDirectory(
    connectorId,
    {
      kind: 'ADConnector',
      directory: 'corp.example',
      account: dataAccount,
      alias: 'corp-example',
      reachable: true,
      consoleAccess: true,
      delegatedRoles: { [arn(directoryRole)]: { groups: [readers] } },
      applications: {},
    },
    { name: directoryRole, id: 'AROARTX3GSDSDIRECTORY', service: 'ds.amazonaws.com' },
  );

/** AWS Managed Microsoft AD with a domain of its own, and QuickSight enabled for it. */
export function managedWorld(): World {
  const world = withDirectory(
    managedId,
    {
      kind: 'MicrosoftAD',
      directory: managedDomain,
      account: dataAccount,
      alias: 'corp-example-aws',
      reachable: true,
      consoleAccess: false,
      delegatedRoles: {},
      applications: {
        quicksight: {
          enabled: true,
          groups: ['QuickSight Readers'],
          serviceRole: arn(quickSightRole),
        },
      },
    },
    { name: quickSightRole, id: 'AROARTX3GSDSQUICKSGHT', service: 'quicksight.amazonaws.com' },
  );
  const people = world.directories['corp.example']?.people ?? {};
  const { ana, chloe } = people;
  if (!ana || !chloe) throw new Error('The default world has no Ana and no Chloé.');
  return {
    ...world,
    directories: {
      ...world.directories,
      [managedDomain]: {
        netbiosName: 'AWSCORP',
        people: {
          ana: {
            ...ana,
            password: 'demonstration-ana-aws',
            groups: ['Domain Users', 'QuickSight Readers'],
          },
          chloe: { ...chloe, password: 'demonstration-chloe-aws', groups: ['Domain Users'] },
        },
      },
    },
  };
}
