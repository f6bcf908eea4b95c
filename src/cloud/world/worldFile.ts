import { List, Map } from 'immutable';
import type * as z from 'zod';
import { failure, type Result, success } from '../../kit/result.ts';
import { referenceFaults } from './referenceFaults.ts';
import { unfitMembers } from './unfitMembers.ts';
import { growing, type World } from './world.ts';
import { pointerOf, type WorldFault } from './worldFault.ts';
import { type WorldFile, worldSchema } from './worldSchema.ts';

/**
 * Checks a world given as JSON and makes it live. Every fault is reported, nothing is half-loaded. What
 * points to something else is looked at once the form is right.
 */
export function openWorld(json: unknown): Result<World, WorldFault> {
  const unfit = unfitMembers(json);
  if (unfit.length > 0) return failure(...unfit);
  const parsed = worldSchema.safeParse(json);
  if (!parsed.success)
    return failure(
      ...parsed.error.issues.map(({ path, message }) => ({ pointer: pointerOf(path), message })),
    );
  const dangling = referenceFaults(parsed.data);
  if (dangling.length > 0) return failure(...dangling);
  const { data } = parsed;
  const grown = Object.fromEntries(growing.map((name) => [name, Map<string, unknown>(data[name])]));
  // Each collection keeps what it holds; only its form changes.
  return success({ ...data, ...grown, trail: List(data.trail) } as unknown as World);
}

/** Reads a world file's text. Text that is not JSON is one fault at the root. */
export function readWorldFile(text: string): Result<World, WorldFault> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return failure({ pointer: '', message: `not JSON: ${(error as SyntaxError).message}` });
  }
  return openWorld(json);
}

/** The world as a world file holds it: plain JSON, sessions and trail included. Frozen or not, it is the same JSON. */
export const closeWorld = (world: World): z.input<typeof worldSchema> =>
  structuredClone({
    ...world,
    ...Object.fromEntries(growing.map((name) => [name, world[name].toObject()])),
    trail: world.trail.toArray(),
  }) as unknown as WorldFile;

/** Opens a world that the project itself ships. A fault in it is a bug of ours. */
export function shippedWorld(json: z.input<typeof worldSchema>): World {
  const opened = openWorld(json);
  if (opened.ok) return opened.value;
  throw new Error(
    opened.faults.map(({ pointer, message }) => `${pointer || '/'}: ${message}`).join('\n'),
  );
}
