import { text } from '../../../../wire/aws/members.ts';
import type { AwsStructure } from '../../../../wire/aws/awsValue.ts';
import type { MfaDeviceIn } from '../../../world/world.ts';
import { rootArn } from '../../arns.ts';
import { users } from '../entity/kinds.ts';
import { iamAction, type IamCall } from '../iamAction.ts';
import { paging } from '../iamMembers.ts';
import { listing } from '../paging.ts';
import { listedUser } from '../users/userMembers.ts';
import { enabledAt } from './deviceMembers.ts';

function ownerMembers({ account, accountId }: IamCall, device: MfaDeviceIn): AwsStructure {
  if (device.owner === undefined) return {};
  if (device.owner === 'root')
    return { User: { UserId: accountId, Arn: rootArn(accountId) }, ...enabledAt(device) };
  const { user: name } = device.owner;
  const user = users.find(account, accountId, name);
  return { ...(user && { User: listedUser(accountId, name, user) }), ...enabledAt(device) };
}

/** ListVirtualMFADevices (IAM API Reference). Seeds are never listed. */
export const listVirtualMfaDevices = iamAction({
  name: 'ListVirtualMFADevices',
  members: { AssignmentStatus: text({ values: ['Assigned', 'Unassigned', 'Any'] }), ...paging },
  reference: { checks: [], errors: ['ValidationError'], differs: [] },
  asks: (_input, { accountId }) => ({ resource: `arn:aws:iam::${accountId}:mfa/*` }),
  run: ({ AssignmentStatus = 'Any', ...input }, call) =>
    listing(
      'VirtualMFADevices',
      Object.entries(call.account.mfaDevices).filter(
        ([, { owner }]) =>
          AssignmentStatus === 'Any' || (AssignmentStatus === 'Assigned') === (owner !== undefined),
      ),
      ([serial]) => serial,
      ([serial, device]) => ({ SerialNumber: serial, ...ownerMembers(call, device) }),
      input,
    ),
});
