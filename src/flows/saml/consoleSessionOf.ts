import type { SessionIn, World } from '../../cloud/world/world.ts';

/** The credentials behind the console session that was made last. */
export const consoleSessionOf = (world: World): SessionIn | undefined => world.sessions.last();
