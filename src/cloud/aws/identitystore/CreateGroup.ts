import { storeGroup } from '../../world/schema/identityCenter.ts';
import { validation } from '../identity-center/adminErrors.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';
import { present } from '../identity-center/adminSteps.ts';
import { mintStoreId } from '../identity-center/mintStoreId.ts';
import { groupNameIsFree, putGroup } from './groups.ts';
import { descriptionMember, inStore, personalText } from './members.ts';
import { storeAction } from './storeAction.ts';

/** CreateGroup (Identity Store API Reference). */
export const createGroup = storeAction({
  name: 'CreateGroup',
  members: { ...inStore, DisplayName: personalText, Description: descriptionMember },
  reference: {
    checks: ['the name is there, and is free'],
    errors: ['ConflictException', 'ValidationException'],
    differs: [],
  },
  *run({ DisplayName, Description }, { world, instance }) {
    const displayName = yield* present(
      rules.groupNamed,
      DisplayName,
      validation('DisplayName is required.'),
    );
    yield* groupNameIsFree(instance, displayName);
    const [GroupId, minted] = mintStoreId(world);
    const group = storeGroup.parse({ displayName, description: Description });
    return {
      world: putGroup(minted, instance, GroupId, group),
      result: { GroupId, IdentityStoreId: instance.identityStoreId },
    };
  },
});
