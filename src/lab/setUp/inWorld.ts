import type { SetUpObject } from '../../flows/flow.ts';
import type { World } from '../../cloud/world/world.ts';
import { own } from '../../kit/own.ts';

export type ObjectOf<Kind extends SetUpObject['kind']> = Extract<SetUpObject, { kind: Kind }>;

/** What the world has under a name. A flow that names what is not there is a bug of ours. */
export function inWorld<Value>(
  objects: Readonly<Record<string, Value>> | undefined,
  name: string,
): Value {
  const found = objects && own(objects, name);
  if (found === undefined) throw new Error(`This world has no ${name} to set up.`);
  return found;
}

export const accountIn = (world: World, account: string) => inWorld(world.accounts, account);
