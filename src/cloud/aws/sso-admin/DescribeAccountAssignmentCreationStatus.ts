import { required } from '../../../wire/aws/members.ts';
import { inInstance, requestIdMember } from './members.ts';
import { assignmentDone, findRequest } from './requests.ts';
import { ssoAdminAction } from './ssoAdminAction.ts';

/** DescribeAccountAssignmentCreationStatus (IAM Identity Center API Reference). */
export const describeAccountAssignmentCreationStatus = ssoAdminAction({
  name: 'DescribeAccountAssignmentCreationStatus',
  members: {
    ...inInstance,
    AccountAssignmentCreationRequestId: required(requestIdMember),
  },
  reference: { checks: ['the request is known'], errors: [], differs: [] },
  *run({ AccountAssignmentCreationRequestId: id }, { world }) {
    const request = yield* findRequest(world, 'assignment-creation', id);
    return { result: { AccountAssignmentCreationStatus: assignmentDone(id, request) } };
  },
});
