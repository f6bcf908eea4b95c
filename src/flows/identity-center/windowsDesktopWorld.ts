import { dataAccount } from '../../cloud/world/defaultNames.ts';
import { defaultWorld } from '../../cloud/world/defaultWorld.ts';
import type { AccountIn, World } from '../../cloud/world/world.ts';
import { assignToGroup, changeInstance, inTurn, instanceOf } from './identityCenterChanges.ts';
import { desktopPolicy, desktopSet, figuresNode, payrollNode } from './windowsDesktopPolicy.ts';

const managedNodes: NonNullable<AccountIn['managedNodes']> = {
  [figuresNode]: { computerName: 'WIN-FIGURES', platform: 'Windows', pingStatus: 'Online' },
  [payrollNode]: { computerName: 'WIN-PAYROLL', platform: 'Windows', pingStatus: 'Online' },
};

const withServers = (world: World): World => {
  const account = world.accounts[dataAccount];
  if (!account) throw new Error(`This world has no account ${dataAccount}.`);
  return {
    ...world,
    accounts: { ...world.accounts, [dataAccount]: { ...account, managedNodes } },
  };
};

const withDesktopSet = (world: World): World => {
  const [model] = Object.values(instanceOf(world).permissionSets);
  if (!model) throw new Error('The default world has permission sets.');
  return changeInstance((instance) => ({
    ...instance,
    permissionSets: {
      ...instance.permissionSets,
      'ps-2c8f6b0e4a1d7935': {
        ...model,
        name: desktopSet,
        description: 'Works at the Windows server with the figures',
        inlinePolicy: desktopPolicy(),
      },
    },
  }))(world);
};

/** The default world with two Windows servers, and a permission set for the desktop of one of them. */
export const windowsDesktopWorld = (): World =>
  inTurn(withServers, withDesktopSet, assignToGroup(desktopSet, 'Analysts'))(defaultWorld());
