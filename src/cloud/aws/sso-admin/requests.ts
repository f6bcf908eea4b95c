import { check } from '../../../kit/why.ts';
import type { AwsStructure } from '../../../wire/aws/awsValue.ts';
import { mintUuid } from '../../world/mint.ts';
import type { IdentityCenterRequestIn, World } from '../../world/world.ts';
import type { Steps } from '../iam/steps.ts';
import { notFound } from '../identity-center/adminErrors.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';

type RequestKind = IdentityCenterRequestIn['kind'];
type RequestOf<Kind extends RequestKind> = Extract<IdentityCenterRequestIn, { kind: Kind }>;

/** How the operations that AWS works on in the background differ here. */
export const doneAtOnce =
  'The answer is IN_PROGRESS as in AWS, but the work is done at once: its status is final when it is asked for.';

/** Keeps what became of a request, and draws the id by which it is asked for. */
export function keepRequest(
  world: World,
  request: IdentityCenterRequestIn,
): readonly [requestId: string, world: World] {
  const [requestId, next] = mintUuid(world);
  return [
    requestId,
    { ...next, identityCenterRequests: next.identityCenterRequests.set(requestId, request) },
  ];
}

/** The request with this id, if it is of this kind. */
export function* findRequest<Kind extends RequestKind>(
  world: World,
  kind: Kind,
  requestId: string,
): Steps<RequestOf<Kind>> {
  const request = world.identityCenterRequests.get(requestId);
  const known = request?.kind === kind;
  yield {
    why: check(rules.requestKnown, known, { saw: requestId }),
    ...(!known && { error: notFound(`Request ${requestId} not found.`) }),
  };
  return request as RequestOf<Kind>;
}

/** `SUCCEEDED` or `FAILED`: what is kept is done. */
const statusOf = ({ failureReason }: IdentityCenterRequestIn): AwsStructure => ({
  Status: failureReason === undefined ? 'SUCCEEDED' : 'FAILED',
  FailureReason: failureReason,
});

/** A request that was only just taken: how it went is not told yet. */
const inProgress: AwsStructure = { Status: 'IN_PROGRESS' };

type AssignmentRequest = RequestOf<'assignment-creation' | 'assignment-deletion'>;

const assignmentStatus = (
  requestId: string,
  request: AssignmentRequest,
  status: AwsStructure,
): AwsStructure => ({
  ...status,
  RequestId: requestId,
  TargetId: request.account,
  TargetType: 'AWS_ACCOUNT',
  PermissionSetArn: request.permissionSetArn,
  PrincipalType: request.principalType,
  PrincipalId: request.principalId,
  CreatedDate: new Date(request.createdDate),
});

/** `AccountAssignmentOperationStatus` of the API model. */
export const assignmentDone = (requestId: string, request: AssignmentRequest): AwsStructure =>
  assignmentStatus(requestId, request, statusOf(request));
export const assignmentTaken = (requestId: string, request: AssignmentRequest): AwsStructure =>
  assignmentStatus(requestId, request, inProgress);

const provisioningStatus = (
  requestId: string,
  { account, permissionSetArn, createdDate }: RequestOf<'provisioning'>,
  status: AwsStructure,
): AwsStructure => ({
  ...status,
  RequestId: requestId,
  AccountId: account,
  PermissionSetArn: permissionSetArn,
  CreatedDate: new Date(createdDate),
});

/** `PermissionSetProvisioningStatus` of the API model. */
export const provisioningDone = (
  requestId: string,
  request: RequestOf<'provisioning'>,
): AwsStructure => provisioningStatus(requestId, request, statusOf(request));
export const provisioningTaken = (
  requestId: string,
  request: RequestOf<'provisioning'>,
): AwsStructure => provisioningStatus(requestId, request, inProgress);
