import { required } from '../../../wire/aws/members.ts';
import { inInstance, requestIdMember } from './members.ts';
import { assignmentDone, findRequest } from './requests.ts';
import { ssoAdminAction } from './ssoAdminAction.ts';

/** DescribeAccountAssignmentDeletionStatus (IAM Identity Center API Reference). */
export const describeAccountAssignmentDeletionStatus = ssoAdminAction({
  name: 'DescribeAccountAssignmentDeletionStatus',
  members: {
    ...inInstance,
    AccountAssignmentDeletionRequestId: required(requestIdMember),
  },
  reference: { checks: ['the request is known'], errors: [], differs: [] },
  *run({ AccountAssignmentDeletionRequestId: id }, { world }) {
    const request = yield* findRequest(world, 'assignment-deletion', id);
    return { result: { AccountAssignmentDeletionStatus: assignmentDone(id, request) } };
  },
});
