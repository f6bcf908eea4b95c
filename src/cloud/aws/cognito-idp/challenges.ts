import { minutes } from '../../../kit/time.ts';
import { allOf, check } from '../../../kit/why.ts';
import { own } from '../../../kit/own.ts';
import type { Challenge } from '../../world/cognitoState.ts';
import type { PoolUserIn, World } from '../../world/world.ts';
import { type Checked, failed, passed } from '../reasons.ts';
import { invalidSession, sessionExpired, sessionUsed } from './errors.ts';
import { mintSecretBlock, mintSession } from './mintOpaque.ts';
import { cognitoIdpRules } from './rules.ts';
import type { FoundClient } from './userPools.ts';

type Question = Challenge['challenge'];

/** Somebody of a pool; their name may be one that the pool does not have, where that is kept secret. */
export interface Somebody {
  readonly username: string;
  readonly user: PoolUserIn;
}

/** An answer to a challenge: the question it answers, and who was asked. */
export interface Asked<Name extends Question['name']> extends Somebody {
  readonly session: string;
  readonly challenge: Extract<Question, { name: Name }>;
}

/** Keeps a question in the world; the session (for PASSWORD_VERIFIER the secret block) finds it again. */
export function ask(
  world: World,
  { poolId, clientId, client }: FoundClient,
  { username, sub }: { readonly username: string; readonly sub: string },
  challenge: Question,
): { readonly world: World; readonly session: string } {
  const mint = challenge.name === 'PASSWORD_VERIFIER' ? mintSecretBlock : mintSession;
  const [session, next] = mint(world);
  const kept: Challenge = {
    pool: poolId,
    client: clientId,
    username,
    sub,
    expiresAt: world.clock + minutes(client.authSessionValidity),
    used: false,
    challenge,
  };
  const challenges = next.cognito.challenges.set(session, kept);
  return { world: { ...next, cognito: { ...next.cognito, challenges } }, session };
}

/** The question behind a session, if it still waits for this client's answer (FACTS 6.6). */
export function findChallenge(world: World, session: string): Challenge | undefined {
  return world.cognito.challenges.get(session);
}

/** Whether this session still waits for the answer to such a question, from this client. */
export function checkSession<Name extends Question['name']>(
  world: World,
  { poolId, pool, clientId }: FoundClient,
  session: string,
  name: Name,
): Checked<Asked<Name>> {
  const found = findChallenge(world, session);
  const user = found && own(pool.users, found.username);
  const fits =
    found?.pool === poolId &&
    found.client === clientId &&
    found.challenge.name === name &&
    user?.sub === found.sub;
  const parts = [
    check(cognitoIdpRules.sessionKnown, fits, { wanted: name }),
    check(cognitoIdpRules.sessionOnce, found && fits ? !found.used : null),
    check(cognitoIdpRules.sessionLives, found && fits ? world.clock < found.expiresAt : null),
  ];
  const why = allOf(cognitoIdpRules.session, parts);
  if (!found || !user || !fits) return failed(why, invalidSession);
  if (found.used) return failed(why, sessionUsed);
  if (world.clock >= found.expiresAt) return failed(why, sessionExpired);
  const challenge = found.challenge as Extract<Question, { name: Name }>;
  return passed(why, { session, challenge, username: found.username, user });
}

/** The world in which a session was answered, and cannot be answered again. */
export function spendSession(world: World, session: string): World {
  const found = findChallenge(world, session);
  if (!found) return world;
  const challenges = world.cognito.challenges.set(session, { ...found, used: true });
  return { ...world, cognito: { ...world.cognito, challenges } };
}
