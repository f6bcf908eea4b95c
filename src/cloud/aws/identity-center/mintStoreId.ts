import { toHex } from '../../../kit/bytes.ts';
import { mintBytes, mintUuid } from '../../world/mint.ts';
import type { World } from '../../world/world.ts';

/** An id of the identity store: ten hex digits and a UUID. */
export function mintStoreId(world: World): readonly [id: string, world: World] {
  const [bytes, afterBytes] = mintBytes(world, 5);
  const [uuid, next] = mintUuid(afterBytes);
  return [`${toHex(bytes)}-${uuid}`, next];
}
