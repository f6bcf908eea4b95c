import { required } from '../../../wire/aws/members.ts';
import { inInstance, requestIdMember } from './members.ts';
import { findRequest, provisioningDone } from './requests.ts';
import { ssoAdminAction } from './ssoAdminAction.ts';

/** DescribePermissionSetProvisioningStatus (IAM Identity Center API Reference). */
export const describePermissionSetProvisioningStatus = ssoAdminAction({
  name: 'DescribePermissionSetProvisioningStatus',
  members: { ...inInstance, ProvisionPermissionSetRequestId: required(requestIdMember) },
  reference: { checks: ['the request is known'], errors: [], differs: [] },
  *run({ ProvisionPermissionSetRequestId: id }, { world }) {
    const request = yield* findRequest(world, 'provisioning', id);
    return { result: { PermissionSetProvisioningStatus: provisioningDone(id, request) } };
  },
});
