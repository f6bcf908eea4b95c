import { required, text } from '../../../../wire/aws/members.ts';
import { awsError } from '../../../../wire/aws/awsError.ts';
import { matchTotp, period, totpCode } from '../../../../wire/totp/totp.ts';
import { entityAction } from '../entity/entityAction.ts';
import { mfaDevices, users } from '../entity/kinds.ts';
import { withAccount } from '../iamAction.ts';
import { entityAlreadyExists, quotaExceeded } from '../iamErrors.ts';
import { iamApiRules } from '../rules.ts';
import { found, must } from '../steps.ts';
import { devicesOf } from './devicesOf.ts';

const code = required(text({ length: [6, 6], pattern: '[\\d]+', sensitive: true }));

/** AWS's quota for a user (IAM User Guide, "IAM and AWS STS quotas"). */
const mostDevices = 8;

/** Time steps that the first code may be away: it was read before the second, which takes its time. */
const window = 2;

const wrongCodes = awsError(
  'InvalidAuthenticationCode',
  403,
  'Authentication code for device is not valid.',
);

/** EnableMFADevice (IAM API Reference): two codes in a row prove that the user holds the device. */
export const enableMfaDevice = entityAction(users, {
  name: 'EnableMFADevice',
  members: {
    SerialNumber: required(mfaDevices.form),
    AuthenticationCode1: code,
    AuthenticationCode2: code,
  },
  reference: {
    checks: [
      'the device exists and nobody has enabled it',
      `the user has fewer than ${mostDevices} devices`,
      'the codes are two of RFC 6238 in a row, of about now',
    ],
    errors: ['EntityAlreadyExists', 'InvalidAuthenticationCode', 'LimitExceeded'],
    differs: ['There are virtual devices only.'],
  },
  changes: true,
  run: function* (input, { world, account, accountId, key }) {
    const { SerialNumber, AuthenticationCode1, AuthenticationCode2 } = input;
    const device = yield* found(
      mfaDevices.find(account, accountId, SerialNumber),
      SerialNumber,
      mfaDevices.missing(SerialNumber),
    );
    yield* must(
      iamApiRules.unused,
      device.owner === undefined,
      entityAlreadyExists('MFA Device is already in use.'),
      { saw: SerialNumber },
    );
    yield* must(
      iamApiRules.quota,
      devicesOf(account, { user: key }).length < mostDevices,
      quotaExceeded('MFADevicesPerUser', mostDevices),
    );
    const step = matchTotp(device.secret, AuthenticationCode1, world.clock, { steps: window });
    yield* must(
      iamApiRules.oneTimeCodes,
      step !== undefined &&
        totpCode(device.secret, (step + 1) * period * 1000) === AuthenticationCode2,
      wrongCodes,
    );
    const enabled = {
      ...device,
      owner: { user: key },
      enableDate: world.clock,
      ...(step !== undefined && { lastUsedStep: step + 1 }),
    };
    return {
      world: withAccount(world, accountId, {
        ...account,
        mfaDevices: { ...account.mfaDevices, [SerialNumber]: enabled },
      }),
    };
  },
});
