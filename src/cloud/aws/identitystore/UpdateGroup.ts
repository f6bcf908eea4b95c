import { required } from '../../../wire/aws/members.ts';
import { storeGroup } from '../../world/schema/identityCenter.ts';
import { validation } from '../identity-center/adminErrors.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';
import { present } from '../identity-center/adminSteps.ts';
import { findGroup, groupNameIsFree, putGroup } from './groups.ts';
import { idMember, inStore, operationsMember } from './members.ts';
import { isText, updated } from './operations.ts';
import { storeAction } from './storeAction.ts';

const paths = { displayName: isText, description: isText };

/** UpdateGroup (Identity Store API Reference). */
export const updateGroup = storeAction({
  name: 'UpdateGroup',
  members: {
    ...inStore,
    GroupId: required(idMember),
    Operations: required(operationsMember),
  },
  reference: {
    checks: [
      'the group is there',
      'the attribute paths and their values',
      'the name is not taken away',
      'the name is free',
    ],
    errors: ['ConflictException', 'ValidationException'],
    differs: ['ExternalId is not changed: its path is refused.'],
  },
  *run({ GroupId, Operations }, { world, instance }) {
    const group = yield* findGroup(instance, GroupId);
    const parsed = storeGroup.safeParse(yield* updated({ ...group }, paths, Operations));
    const changed = yield* present(
      rules.groupNamed,
      parsed.success ? parsed.data : undefined,
      validation('The group would lack its name.'),
    );
    yield* groupNameIsFree(instance, changed.displayName, GroupId);
    return { world: putGroup(world, instance, GroupId, changed) };
  },
});
