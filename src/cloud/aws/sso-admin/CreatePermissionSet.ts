import { toHex } from '../../../kit/bytes.ts';
import { required, text } from '../../../wire/aws/members.ts';
import { mintBytes } from '../../world/mint.ts';
import { permissionSet } from '../../world/schema/identityCenter.ts';
import { conflict } from '../identity-center/adminErrors.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';
import { must } from '../identity-center/adminSteps.ts';
import { descriptionMember, durationMember, inInstance, relayStateMember } from './members.ts';
import { permissionSetResult, putPermissionSet, readSessionDuration } from './permissionSets.ts';
import { ssoAdminAction } from './ssoAdminAction.ts';

/** CreatePermissionSet (IAM Identity Center API Reference). */
export const createPermissionSet = ssoAdminAction({
  name: 'CreatePermissionSet',
  members: {
    Name: required(text({ length: [1, 32], pattern: String.raw`[\w+=,.@-]+` })),
    Description: descriptionMember,
    ...inInstance,
    SessionDuration: durationMember,
    RelayState: relayStateMember,
  },
  reference: {
    checks: ['the session duration', 'the name is free'],
    errors: ['ConflictException', 'ValidationException'],
    differs: ['Tags are not kept.'],
  },
  *run({ Name, Description, SessionDuration, RelayState }, { world, instance }) {
    const sessionDuration = yield* readSessionDuration(SessionDuration);
    const names = Object.values(instance.permissionSets).map(({ name }) => name);
    yield* must(
      rules.permissionSetNameFree,
      !names.includes(Name),
      conflict(`PermissionSet with name ${Name} already exists.`),
      { saw: Name },
    );
    const [bytes, minted] = mintBytes(world, 8);
    const id = `ps-${toHex(bytes)}`;
    const set = permissionSet.parse({
      name: Name,
      description: Description,
      createdDate: world.clock,
      sessionDuration,
      relayState: RelayState,
    });
    return {
      world: putPermissionSet(minted, instance, id, set),
      result: { PermissionSet: permissionSetResult(instance, { id, set }) },
    };
  },
});
