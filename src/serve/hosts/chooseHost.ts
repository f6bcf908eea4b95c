import { partyOf } from '../../cloud/parties.ts';
import type { World } from '../../cloud/world/world.ts';
import type { Asked } from '../asked.ts';
import { hostRules } from './index.ts';

/** The host of the world that a request is for. Undefined where none is, or the world has not got it. */
export function chooseHost(asked: Asked, world: World): string | undefined {
  // Host headers may hold anything; parties are given URLs that parse.
  const resolves = (host: string): boolean =>
    partyOf(host, world) !== undefined && URL.canParse(`https://${host}/`);
  for (const rule of hostRules) {
    const host = rule(asked, resolves);
    if (host !== undefined) return resolves(host) ? host : undefined;
  }
  return undefined;
}
