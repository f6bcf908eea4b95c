import { List, Map } from 'immutable';
import type * as z from 'zod';
import { failure, type Result, success } from '../../kit/result.ts';
import { closeCognito, openCognito } from './cognitoState.ts';
import { referenceFaults } from './referenceFaults.ts';
import { unfitMembers } from './unfitMembers.ts';
import type { World } from './world.ts';
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
  const { openIdGrants, sessions, webSessions, cognito, trail, ...rest } = parsed.data;
  return success({
    ...rest,
    openIdGrants: Map(openIdGrants),
    sessions: Map(sessions),
    webSessions: Map(webSessions),
    cognito: openCognito(cognito),
    trail: List(trail),
  });
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

/** The world as a world file holds it: plain JSON, sessions and trail included. */
export const closeWorld = (world: World): z.input<typeof worldSchema> => {
  const { openIdGrants, sessions, webSessions, cognito, trail, ...rest } = world;
  return structuredClone({
    ...rest,
    openIdGrants: openIdGrants.toObject(),
    sessions: sessions.toObject(),
    webSessions: webSessions.toObject(),
    cognito: closeCognito(cognito),
    trail: trail.toArray(),
  }) as WorldFile;
};

/** Opens a world that the project itself ships. A fault in it is a bug of ours. */
export function shippedWorld(json: z.input<typeof worldSchema>): World {
  const opened = openWorld(json);
  if (opened.ok) return opened.value;
  throw new Error(
    opened.faults.map(({ pointer, message }) => `${pointer || '/'}: ${message}`).join('\n'),
  );
}
