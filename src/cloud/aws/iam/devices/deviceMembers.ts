import type { MfaDeviceIn } from '../../../world/world.ts';

/** When a device was enabled. A world file need not say: then 1970 stands for long ago. */
export const enabledAt = ({ enableDate = 0 }: MfaDeviceIn): { readonly EnableDate: Date } => ({
  EnableDate: new Date(enableDate),
});
