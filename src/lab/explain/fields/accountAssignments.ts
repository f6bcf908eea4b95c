import type { Entry } from '../entry.ts';
import { jsonRequests, ssoAdminApi } from '../source.ts';

const place = 'sso';
const member = { kind: 'json-member', place } as const;
const assignment = ssoAdminApi('CreateAccountAssignment');

/** How an administrator assigns a permission set. */
export const accountAssignments: readonly Entry[] = [
  {
    kind: 'request-header',
    place,
    name: 'x-amz-target',
    title: 'Operation that is called',
    text: 'Service and operation, as JSON services are called. SWBExternalService is the old inner name of Identity Center’s administration.',
    ...jsonRequests,
  },
  {
    ...member,
    name: 'InstanceArn',
    title: 'Instance of Identity Center',
    text: 'An organization has one, in its management account or in an account to which that has delegated it.',
    ...assignment,
  },
  {
    ...member,
    name: ['TargetId', 'TargetType'],
    title: 'Account that is meant',
    text: 'Always an account, by its id. An assignment holds for this one only; for ten accounts there are ten assignments.',
    ...assignment,
  },
  {
    ...member,
    name: 'PermissionSetArn',
    title: 'Permission set that is assigned',
    text: 'By its ARN. With the first assignment in an account Identity Center makes a role of it there; the last one that is taken back removes the role.',
    ...assignment,
  },
  {
    ...member,
    name: ['PrincipalType', 'PrincipalId'],
    title: 'Who gets it',
    text: 'USER or GROUP, and its id in the identity store. A group is the better choice: people come and go, and the assignment stays.',
    ...assignment,
  },
  {
    ...member,
    name: ['AccountAssignmentCreationStatus', 'Status', 'RequestId', 'CreatedDate'],
    title: 'How far it has got',
    text: 'Identity Center works on it in the background and answers IN_PROGRESS at once. With the request id one asks whether it has come to SUCCEEDED or FAILED.',
    ...ssoAdminApi('AccountAssignmentOperationStatus'),
  },
];
