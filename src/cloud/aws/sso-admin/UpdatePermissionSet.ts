import { descriptionMember, durationMember, ofPermissionSet, relayStateMember } from './members.ts';
import { findPermissionSet, putPermissionSet, readSessionDuration } from './permissionSets.ts';
import { ssoAdminAction } from './ssoAdminAction.ts';

/** UpdatePermissionSet (IAM Identity Center API Reference). What is not given stays. */
export const updatePermissionSet = ssoAdminAction({
  name: 'UpdatePermissionSet',
  members: {
    ...ofPermissionSet,
    Description: descriptionMember,
    SessionDuration: durationMember,
    RelayState: relayStateMember,
  },
  reference: {
    checks: ['the permission set is there', 'the session duration'],
    errors: ['ValidationException'],
    differs: [],
  },
  *run({ PermissionSetArn, Description, SessionDuration, RelayState }, { world, instance }) {
    const { id, set } = yield* findPermissionSet(instance, PermissionSetArn);
    const sessionDuration = yield* readSessionDuration(SessionDuration);
    return {
      world: putPermissionSet(world, instance, id, {
        ...set,
        ...(Description !== undefined && { description: Description }),
        ...(sessionDuration !== undefined && { sessionDuration }),
        ...(RelayState !== undefined && { relayState: RelayState }),
      }),
    };
  },
});
