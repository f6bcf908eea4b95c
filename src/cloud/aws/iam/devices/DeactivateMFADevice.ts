import { required } from '../../../../wire/aws/members.ts';
import { entityAction } from '../entity/entityAction.ts';
import { mfaDevices, users } from '../entity/kinds.ts';
import { withAccount } from '../iamAction.ts';
import { noSuchEntity } from '../iamErrors.ts';
import { found } from '../steps.ts';
import { devicesOf } from './devicesOf.ts';

/** DeactivateMFADevice (IAM API Reference). AWS publishes the code, not the text. */
export const deactivateMfaDevice = entityAction(users, {
  name: 'DeactivateMFADevice',
  members: { SerialNumber: required(mfaDevices.form) },
  reference: { checks: ['the user has enabled the device'], errors: [], differs: [] },
  changes: true,
  run: function* ({ SerialNumber }, { world, account, accountId, key }) {
    const [serial, device] = yield* found(
      devicesOf(account, { user: key }).find(([each]) => each === SerialNumber),
      SerialNumber,
      noSuchEntity(`MFA Device with serial number ${SerialNumber} is not enabled for user ${key}.`),
    );
    return {
      world: withAccount(world, accountId, {
        ...account,
        mfaDevices: { ...account.mfaDevices, [serial]: { secret: device.secret } },
      }),
    };
  },
});
