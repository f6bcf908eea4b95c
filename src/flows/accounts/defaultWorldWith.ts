import type * as z from 'zod';
import { defaultWorld } from '../../cloud/world/defaultWorld.ts';
import type { World } from '../../cloud/world/world.ts';
import { closeWorld, shippedWorld } from '../../cloud/world/worldFile.ts';
import type { worldSchema } from '../../cloud/world/worldSchema.ts';

type WorldInput = z.input<typeof worldSchema>;

/** The default world with more in it, checked as a whole like a world file. */
export const defaultWorldWith = (change: (file: WorldInput) => WorldInput): World =>
  shippedWorld(change(closeWorld(defaultWorld())));
