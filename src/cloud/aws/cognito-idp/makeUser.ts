import type { PoolUserIn } from '../../world/world.ts';

/** A new person of a pool. */
export const makeUser = (
  told: Pick<PoolUserIn, 'sub' | 'createDate' | 'status' | 'password' | 'attributes'>,
): PoolUserIn => ({ enabled: true, ...told });
