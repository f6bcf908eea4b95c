import { assign } from '../identity-center/assign.ts';
import { assignmentMembers } from './members.ts';
import { namedAssignment } from './namedAssignment.ts';
import { assignmentTaken, doneAtOnce, keepRequest } from './requests.ts';
import { ssoAdminAction } from './ssoAdminAction.ts';

/**
 * CreateAccountAssignment (IAM Identity Center API Reference). It provisions the permission set in the
 * account where that has not happened yet; where it cannot, the request ends as FAILED.
 */
export const createAccountAssignment = ssoAdminAction({
  name: 'CreateAccountAssignment',
  members: assignmentMembers,
  reference: {
    checks: ['the permission set, the account and the user or group are there'],
    errors: [],
    differs: [doneAtOnce],
  },
  *run(input, call) {
    const assignment = yield* namedAssignment(input, call);
    const { world } = call;
    const assigned = assign(world, assignment);
    const request = {
      kind: 'assignment-creation' as const,
      createdDate: world.clock,
      permissionSetArn: input.PermissionSetArn,
      account: assignment.account,
      principalType: assignment.principalType,
      principalId: assignment.principalId,
      ...(!assigned.ok && { failureReason: assigned.faults.join(' ') }),
    };
    const [requestId, next] = keepRequest(assigned.ok ? assigned.value : world, request);
    return {
      world: next,
      result: { AccountAssignmentCreationStatus: assignmentTaken(requestId, request) },
    };
  },
});
