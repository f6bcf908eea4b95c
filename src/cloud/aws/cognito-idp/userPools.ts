import { own } from '../../../kit/own.ts';
import { check } from '../../../kit/why.ts';
import type { AppClientIn, PoolUserIn, UserPoolIn, World } from '../../world/world.ts';
import { type Checked, failed, passed } from '../reasons.ts';
import { invalidSession, resourceNotFound } from './errors.ts';
import { cognitoIdpRules } from './rules.ts';

export interface FoundPool {
  readonly poolId: string;
  readonly pool: UserPoolIn;
}

export interface FoundClient extends FoundPool {
  readonly clientId: string;
  readonly client: AppClientIn;
}

export interface FoundUser extends FoundPool {
  readonly username: string;
  readonly user: PoolUserIn;
}

export const regionOfPool = (poolId: string): string => poolId.slice(0, poolId.indexOf('_'));

export const userPoolArn = ({ poolId, pool }: FoundPool): string =>
  `arn:aws:cognito-idp:${regionOfPool(poolId)}:${pool.account}:userpool/${poolId}`;

/** The issuer of a user pool's tokens; without `https://` it is the pool's name as a provider. */
export const providerNameOf = (poolId: string): string =>
  `cognito-idp.${regionOfPool(poolId)}.amazonaws.com/${poolId}`;
export const issuerOf = (poolId: string): string => `https://${providerNameOf(poolId)}`;

/** The pool that this app client belongs to; undefined where there is none. */
export function clientIn({ userPools }: World, clientId: string): FoundClient | undefined {
  for (const [poolId, pool] of Object.entries(userPools)) {
    const client = own(pool.clients, clientId);
    if (client) return { poolId, pool, clientId, client };
  }
  return undefined;
}

/** The pool whose hosted UI has this domain prefix in this region. */
export function poolAtDomain(
  { userPools }: World,
  region: string,
  domain: string,
): FoundPool | undefined {
  const [poolId, pool] =
    Object.entries(userPools).find(
      ([id, one]) => one.domain === domain && regionOfPool(id) === region,
    ) ?? [];
  return poolId !== undefined && pool ? { poolId, pool } : undefined;
}

/** The app client with this id, where it belongs to a pool of this region. */
export function findClient(world: World, region: string, clientId: string): Checked<FoundClient> {
  const found = clientIn(world, clientId);
  const here = found && regionOfPool(found.poolId) === region ? found : undefined;
  const why = check(cognitoIdpRules.client, here !== undefined, { saw: clientId });
  return here
    ? passed(why, here)
    : failed(why, resourceNotFound(`User pool client ${clientId} does not exist.`));
}

/** The user pool with this id, in this region and of this account. */
export function findPool(
  { userPools }: World,
  region: string,
  account: string,
  poolId: string,
): Checked<FoundPool> {
  const pool = own(userPools, poolId);
  const here = pool?.account === account && regionOfPool(poolId) === region ? pool : undefined;
  const why = check(cognitoIdpRules.userPool, here !== undefined, { saw: poolId });
  return here
    ? passed(why, { poolId, pool: here })
    : failed(why, resourceNotFound(`User pool ${poolId} does not exist.`));
}

/** The world with this pool as `change` leaves it. */
export function changePool(
  world: World,
  poolId: string,
  change: (pool: UserPoolIn) => UserPoolIn,
): World {
  const pool = own(world.userPools, poolId);
  return pool ? { ...world, userPools: { ...world.userPools, [poolId]: change(pool) } } : world;
}

/** The world with this person as `change` leaves them; somebody new where the pool has none of the name. */
export const putUser = (world: World, poolId: string, username: string, user: PoolUserIn): World =>
  changePool(world, poolId, (pool) => ({ ...pool, users: { ...pool.users, [username]: user } }));

/** The app client that a session of a challenge was given to. */
export function clientOfSession(
  world: World,
  region: string,
  session: string,
): Checked<FoundClient> {
  const asked = world.cognito.challenges.get(session);
  const client = asked && findClient(world, region, asked.client);
  return client?.value
    ? client
    : failed(check(cognitoIdpRules.sessionKnown, false), invalidSession);
}
