import { paging } from '../iamMembers.ts';
import { listing } from '../paging.ts';
import { ownUserAction } from '../users/ownUserAction.ts';
import { devicesOf } from './devicesOf.ts';
import { enabledAt } from './deviceMembers.ts';

/** ListMFADevices (IAM API Reference): the user's, or the caller's where none is named. */
export const listMfaDevices = ownUserAction({
  name: 'ListMFADevices',
  members: paging,
  reference: { checks: [], errors: [], differs: [] },
  run: (input, { account, key }) =>
    listing(
      'MFADevices',
      devicesOf(account, { user: key }),
      ([serial]) => serial,
      ([serial, device]) => ({ UserName: key, SerialNumber: serial, ...enabledAt(device) }),
      input,
    ),
  ofRoot: (input, { account }) =>
    listing(
      'MFADevices',
      devicesOf(account, 'root'),
      ([serial]) => serial,
      ([serial, device]) => ({ SerialNumber: serial, ...enabledAt(device) }),
      input,
    ),
});
