import { pointerOf, type WorldFault } from '../../cloud/world/worldFault.ts';
import type { World } from '../../cloud/world/world.ts';
import { closeWorld, openWorld } from '../../cloud/world/worldFile.ts';
import { failure, type Result, success } from '../../kit/result.ts';
import { tokensOf } from './pointer.ts';

/** One change of a world: what stands at a place from now on. */
export interface Edit {
  /** Where: an RFC 6901 JSON Pointer into the world file. */
  readonly pointer: string;
  /** What stands there now. Absent: it is taken away. */
  readonly value?: unknown;
}

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Makes one change in a JSON value that is ours to change. */
function apply(file: Node, { pointer, value }: Edit): WorldFault | undefined {
  const tokens = tokensOf(pointer);
  const last = tokens.pop();
  let parent: unknown = file;
  for (const token of tokens)
    parent = isNode(parent) && Object.hasOwn(parent, token) ? parent[token] : undefined;
  if (last === undefined || last === '__proto__' || !isNode(parent))
    return { pointer, message: 'this world has no such place' };
  if (Array.isArray(parent) && !(Number(last) < parent.length))
    return { pointer, message: `this list has no item ${last}` };
  if (value === undefined) delete parent[last];
  else parent[last] = structuredClone(value);
  return undefined;
}

/**
 * A world file with edits made, in their order.
 *
 * @returns a fault for each edit that names a place that is not there
 */
export function editFile(file: unknown, edits: readonly Edit[]): Result<unknown, WorldFault> {
  const edited = structuredClone(file);
  if (!isNode(edited)) return failure({ pointer: '', message: 'a world is an object' });
  const faults = edits.flatMap((edit) => apply(edited, edit) ?? []);
  return faults.length > 0 ? failure(...faults) : success(edited);
}

/** A world with edits made. What does not fit the form of a world, or names what is not there, is a fault. */
export function editWorld(world: World, edits: readonly Edit[]): Result<World, WorldFault> {
  const edited = editFile(closeWorld(world), edits);
  return edited.ok ? openWorld(edited.value) : edited;
}

/** The pointer of a member of what another pointer names. */
export const memberPointer = (pointer: string, member: string): string =>
  pointer + pointerOf([member]);
