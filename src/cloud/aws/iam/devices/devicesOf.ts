import type { AccountIn, MfaDeviceIn } from '../../../world/world.ts';

/** Who has enabled a device. */
export type Owner = NonNullable<MfaDeviceIn['owner']>;

const isSame = (a: Owner | undefined, b: Owner): boolean =>
  a !== undefined && (a === 'root' || b === 'root' ? a === b : a.user === b.user);

/** The MFA devices that somebody has enabled, by serial number. */
export const devicesOf = (
  { mfaDevices }: AccountIn,
  owner: Owner,
): readonly (readonly [serial: string, device: MfaDeviceIn])[] =>
  Object.entries(mfaDevices).filter(([, device]) => isSame(device.owner, owner));
