import type { Party } from './network.ts';

/**
 * A party whose code is fetched when it is first asked, so that a page carries only the parties that its
 * flow meets.
 */
export function loadedLater(load: () => Promise<Party>): Party {
  let party: Party | undefined;
  return async (request, scene) => {
    party ??= await load();
    return party(request, scene);
  };
}
