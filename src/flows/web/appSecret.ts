import { mintHandle } from '../../cloud/world/mint.ts';
import type { World } from '../../cloud/world/world.ts';

/**
 * A value that a program draws by itself, such as a PKCE verifier: 64 characters that look random. It
 * comes from a seed of its own, so that nothing that the world draws is like it, and replays alike.
 */
export const appSecret = (world: World, purpose: string): string =>
  mintHandle({ ...world, seed: `${world.seed}/${purpose}` })[0];
