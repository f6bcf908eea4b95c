import { notFound } from '../identity-center/adminErrors.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';
import { must } from '../identity-center/adminSteps.ts';
import { sameAssignment, unassign } from '../identity-center/assign.ts';
import { assignmentMembers } from './members.ts';
import { namedAssignment } from './namedAssignment.ts';
import { assignmentTaken, doneAtOnce, keepRequest } from './requests.ts';
import { ssoAdminAction } from './ssoAdminAction.ts';

/**
 * DeleteAccountAssignment (IAM Identity Center API Reference). With the last assignment of a permission
 * set in an account its role goes too.
 */
export const deleteAccountAssignment = ssoAdminAction({
  name: 'DeleteAccountAssignment',
  members: assignmentMembers,
  reference: {
    checks: [
      'the permission set, the account and the user or group are there',
      'the assignment is',
    ],
    errors: [],
    differs: [doneAtOnce],
  },
  *run(input, call) {
    const assignment = yield* namedAssignment(input, call);
    const { world, instance } = call;
    yield* must(
      rules.assignment,
      instance.assignments.some((one) => sameAssignment(one, assignment)),
      notFound('The account assignment does not exist.'),
      { saw: assignment.principalId },
    );
    const request = {
      kind: 'assignment-deletion' as const,
      createdDate: world.clock,
      permissionSetArn: input.PermissionSetArn,
      account: assignment.account,
      principalType: assignment.principalType,
      principalId: assignment.principalId,
    };
    const [requestId, next] = keepRequest(unassign(world, assignment), request);
    return {
      world: next,
      result: { AccountAssignmentDeletionStatus: assignmentTaken(requestId, request) },
    };
  },
});
