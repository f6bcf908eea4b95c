import { own } from '../../../kit/own.ts';
import { isoTime } from '../../../kit/time.ts';
import { check, type Why } from '../../../kit/why.ts';
import type { World } from '../../world/world.ts';
import { callerOfSession } from '../callerOfSession.ts';
import type { ConsoleEntry } from './openConsole.ts';
import { federationRules } from './rules.ts';

interface GivenSession {
  readonly sessionId: string;
  readonly sessionKey: string;
  readonly sessionToken: string;
}

/** Reads the `Session` parameter: JSON with the three parts of temporary credentials. */
function readSession(text: string): GivenSession | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof json !== 'object' || json === null) return undefined;
  const record = json as Readonly<Record<string, unknown>>;
  const [sessionId, sessionKey, sessionToken] = ['sessionId', 'sessionKey', 'sessionToken'].map(
    (name) => own(record, name),
  );
  return typeof sessionId === 'string' &&
    typeof sessionKey === 'string' &&
    typeof sessionToken === 'string'
    ? { sessionId, sessionKey, sessionToken }
    : undefined;
}

export interface CheckedSession {
  readonly parts: readonly Why[];
  /** Undefined where the credentials are refused. */
  readonly caller?: ConsoleEntry['caller'];
}

/** Whether temporary credentials live and are of a kind that may open a console: those of a role or a federated user. */
export function checkLife(world: World, accessKeyId: string): CheckedSession {
  const session = world.sessions.get(accessKeyId);
  if (!session) return { parts: [] };
  const caller = callerOfSession(world, session);
  const live = check(federationRules.sessionLive, world.clock < session.expiresAt, {
    saw: isoTime(world.clock),
    wanted: `before ${isoTime(session.expiresAt)}`,
  });
  const may = caller?.kind === 'role-session' || caller?.kind === 'federated-user';
  const kind = check(federationRules.sessionKind, may, { saw: session.issuedBy });
  const parts = [live, kind];
  return may && live.holds === true ? { parts, caller } : { parts };
}

/**
 * Checks the `Session` parameter of getSigninToken: the credentials are the world's, whole, alive, and not
 * those of GetSessionToken or of a root user (FACTS 3.2).
 */
export function checkSession(world: World, text: string): CheckedSession {
  const given = readSession(text);
  const readable = check(federationRules.sessionGiven, given !== undefined, {
    wanted: ['sessionId', 'sessionKey', 'sessionToken'],
  });
  if (!given) return { parts: [readable] };
  const session = world.sessions.get(given.sessionId);
  const genuine =
    session?.secretAccessKey === given.sessionKey && session.sessionToken === given.sessionToken;
  const key = check(federationRules.sessionKey, genuine, { saw: given.sessionId });
  if (!genuine) return { parts: [readable, key] };
  const life = checkLife(world, given.sessionId);
  return { ...life, parts: [readable, key, ...life.parts] };
}
