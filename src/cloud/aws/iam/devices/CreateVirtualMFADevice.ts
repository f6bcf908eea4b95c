import { required, text } from '../../../../wire/aws/members.ts';
import { mintBase32 } from '../../../world/mint.ts';
import { toBase64, utf8 } from '../../../../kit/bytes.ts';
import { iamAction, withAccount } from '../iamAction.ts';
import { namePattern, path } from '../iamMembers.ts';
import { entityAlreadyExists } from '../iamErrors.ts';
import { iamApiRules } from '../rules.ts';
import { must } from '../steps.ts';

const serialOf = (accountId: string, at: string, name: string): string =>
  `arn:aws:iam::${accountId}:mfa${at}${name}`;

/** CreateVirtualMFADevice (IAM API Reference): the only answer that ever holds the seed. */
export const createVirtualMfaDevice = iamAction({
  name: 'CreateVirtualMFADevice',
  members: {
    Path: path,
    // The model sets no end; the serial number that other operations take has at most 256 characters.
    VirtualMFADeviceName: required(text({ length: [1, 226], pattern: namePattern })),
  },
  reference: {
    checks: ['no device has this path and name'],
    errors: ['EntityAlreadyExists'],
    differs: ['There is no QRCodePNG: the seed alone sets a device up.', 'Devices have no tags.'],
  },
  asks: ({ VirtualMFADeviceName, Path = '/' }, { accountId }) => ({
    resource: serialOf(accountId, Path, VirtualMFADeviceName),
  }),
  run: function* ({ VirtualMFADeviceName, Path = '/' }, { world, account, accountId }) {
    const serial = serialOf(accountId, Path, VirtualMFADeviceName);
    yield* must(
      iamApiRules.nameFree,
      !Object.hasOwn(account.mfaDevices, serial),
      entityAlreadyExists('MFADevice entity at the same path and name already exists.'),
      { saw: serial },
    );
    const [secret, next] = mintBase32(world, 64);
    return {
      world: withAccount(next, accountId, {
        ...account,
        mfaDevices: { ...account.mfaDevices, [serial]: { secret } },
      }),
      result: {
        VirtualMFADevice: {
          SerialNumber: serial,
          // A blob of the model: the base32 text again in base64.
          Base32StringSeed: toBase64(utf8(secret)),
        },
      },
    };
  },
});
