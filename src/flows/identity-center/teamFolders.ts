import { dataAccount } from '../../cloud/world/defaultNames.ts';
import { defaultWorld } from '../../cloud/world/defaultWorld.ts';
import type { BucketIn, PermissionSetIn, World } from '../../cloud/world/world.ts';
import { assignToGroup, changeInstance, inTurn, instanceOf } from './identityCenterChanges.ts';
import { ownFolderPolicy, teamFolderSet, teamsBucket } from './teamFolderPolicy.ts';

const textObject = (text: string) => ({
  contentType: 'text/plain; charset=utf-8',
  text,
  lastModified: Date.UTC(2026, 8, 7, 8),
});

/** One folder a department, as they are called in the identity store. */
const bucket: BucketIn = {
  region: 'us-east-1',
  creationDate: Date.UTC(2026, 2, 2, 9),
  policyPrincipals: {},
  blockPublicAccess: true,
  objects: {
    'Analytics/findings.txt': textObject('Sites in the north need fewer repairs since May.\n'),
    'Analytics-Board/findings.txt': textObject('For the board only: the southern sites close.\n'),
    'Platform/findings.txt': textObject('Backups of all sites were restored once, in full.\n'),
  },
};

const withBucket = (world: World): World => {
  const account = world.accounts[dataAccount];
  if (!account) throw new Error(`This world has no account ${dataAccount}.`);
  const buckets = { ...account.buckets, [teamsBucket]: bucket };
  return { ...world, accounts: { ...world.accounts, [dataAccount]: { ...account, buckets } } };
};

/** What the permission set says, made of one that is there already. */
const teamFolder = (model: PermissionSetIn): PermissionSetIn => ({
  ...model,
  name: teamFolderSet,
  description: 'Reads the folder of the own department',
  inlinePolicy: ownFolderPolicy('/'),
});

/**
 * The default world with one bucket for all departments, and one permission set that lets everybody read
 * the folder of their own.
 */
export const teamFolders = (): World =>
  inTurn(
    withBucket,
    (world) => {
      const [model] = Object.values(instanceOf(world).permissionSets);
      if (!model) throw new Error('The default world has permission sets.');
      return changeInstance((instance) => ({
        ...instance,
        accessControlAttributes: { department: '${path:enterprise.department}' },
        permissionSets: { ...instance.permissionSets, 'ps-5e3c1a9f7d2b4680': teamFolder(model) },
      }))(world);
    },
    assignToGroup(teamFolderSet, 'Analysts'),
  )(defaultWorld());
