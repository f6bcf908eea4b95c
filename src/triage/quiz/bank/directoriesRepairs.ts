import { dataAccount, reportsBucket } from '../../../cloud/world/defaultNames.ts';
import type { World } from '../../../cloud/world/world.ts';
import { rewriteTrust } from '../../../flows/accounts/accountChanges.ts';
import {
  changeDirectoryService,
  changeQuickSight,
  delegateTo,
} from '../../../flows/directories/directoryChanges.ts';
import {
  directoryRole,
  managedDomain,
  quickSightRole,
  readers,
} from '../../../flows/directories/directoryNames.ts';
import { type Change, changeRole } from '../../../flows/worldChanges.ts';

type Repairs = Readonly<Record<string, Change>>;

const arn = (role: string): string => `arn:aws:iam::${dataAccount}:role/${role}`;

/** Gives a role one more statement in its own policies. */
const alsoAllow = (role: string, Action: string, Resource: string): Change =>
  changeRole(role, (old) => ({
    ...old,
    policies: {
      ...old.policies,
      Repair: {
        Version: '2012-10-17',
        Statement: [{ Sid: 'Repair', Effect: 'Allow', Action, Resource }],
      },
    },
  }));

const consoleAccess = (on: boolean): Change =>
  changeDirectoryService((service) => ({ ...service, consoleAccess: on }));

/** Puts Ana into one more group of the domain that AWS runs. */
const anaIsAlsoIn =
  (group: string): Change =>
  (world: World) => {
    const directory = world.directories[managedDomain];
    const ana = directory?.people['ana'];
    if (!directory || !ana) throw new Error(`The domain ${managedDomain} has no Ana.`);
    const people = { ...directory.people, ana: { ...ana, groups: [...ana.groups, group] } };
    return {
      ...world,
      directories: { ...world.directories, [managedDomain]: { ...directory, people } },
    };
  };

const reports = `arn:aws:s3:::${reportsBucket}/*`;

export const delegatedRepairs: Repairs = {
  'task-group': delegateTo(readers),
  'both-groups': delegateTo('Domain Users', readers),
  'console-off': consoleAccess(false),
  'no-permissions': changeRole(directoryRole, (role) => ({ ...role, policies: {} })),
};

export const serviceRoleRepairs: Repairs = {
  'trust-directory': rewriteTrust(directoryRole, 'ec2.amazonaws.com', 'ds.amazonaws.com'),
  'allow-directory': alsoAllow(directoryRole, 'ds:*', '*'),
  'trust-adfs': changeRole(directoryRole, (role) => ({
    ...role,
    trustPolicy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'PeopleFromAdfs',
          Effect: 'Allow',
          Principal: { Federated: `arn:aws:iam::${dataAccount}:saml-provider/ADFS` },
          Action: 'sts:AssumeRoleWithSAML',
        },
      ],
    },
  })),
  'delegate-to-all': delegateTo('Domain Users', readers),
};

export const readerRepairs: Repairs = {
  'tell-quicksight': changeQuickSight((application) => ({
    ...application,
    groups: [...application.groups, 'QuickSight Readers'],
  })),
  'service-role': alsoAllow(quickSightRole, 's3:GetObject', '*'),
  'delegate-role': changeDirectoryService((service) => ({
    ...service,
    delegatedRoles: { [arn('DataReader')]: { groups: ['QuickSight Readers'] } },
  })),
  'console-access': consoleAccess(true),
};

export const dashboardRepairs: Repairs = {
  'service-role': alsoAllow(quickSightRole, 's3:GetObject', reports),
  'people-role': alsoAllow('DataReader', 's3:GetObject', reports),
  group: anaIsAlsoIn(readers),
  'trust-directory': rewriteTrust(
    quickSightRole,
    '"quicksight.amazonaws.com"',
    '["quicksight.amazonaws.com","ds.amazonaws.com"]',
  ),
};
