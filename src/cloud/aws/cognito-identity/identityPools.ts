import { own } from '../../../kit/own.ts';
import { check } from '../../../kit/why.ts';
import type { Identity } from '../../world/cognitoState.ts';
import type { IdentityPoolIn, World } from '../../world/world.ts';
import { type Checked, failed, passed } from '../reasons.ts';
import { identityNotFound, poolNotFound } from './errors.ts';
import { cognitoIdentityRules } from './rules.ts';

export interface FoundIdentityPool {
  readonly poolId: string;
  readonly pool: IdentityPoolIn;
}

export interface FoundIdentity extends FoundIdentityPool {
  readonly identityId: string;
  readonly identity: Identity;
}

export const regionOfId = (id: string): string => id.slice(0, id.indexOf(':'));

/** The identity pool with this id, in this region. */
export function findIdentityPool(
  { identityPools }: World,
  region: string,
  poolId: string,
): Checked<FoundIdentityPool> {
  const found = own(identityPools, poolId);
  const pool = regionOfId(poolId) === region ? found : undefined;
  const why = check(cognitoIdentityRules.pool, pool !== undefined, { saw: poolId });
  return pool ? passed(why, { poolId, pool }) : failed(why, poolNotFound(poolId));
}

/** The world with this pool as it stands here. */
export const putPool = (world: World, { poolId, pool }: FoundIdentityPool): World => ({
  ...world,
  identityPools: { ...world.identityPools, [poolId]: pool },
});

/**
 * Whether this may be a provider as `Logins` names it: a host, with a path or not, or an ARN. AWS does not
 * publish what it takes.
 */
export const isProviderName = (name: string): boolean => /^[\w-]+[.:]\S+$/.test(name);

/** The identity with this id, in this region, and its pool. */
export function findIdentity(
  world: World,
  region: string,
  identityId: string,
): Checked<FoundIdentity> {
  const identity = world.cognito.identities.get(identityId);
  const pool = identity && findIdentityPool(world, region, identity.pool).value;
  const why = check(cognitoIdentityRules.identity, pool !== undefined, { saw: identityId });
  return identity && pool
    ? passed(why, { ...pool, identityId, identity })
    : failed(why, identityNotFound(identityId));
}

/** The same, where it is an identity of this pool. */
export function findIdentityOf(
  world: World,
  region: string,
  poolId: string,
  identityId: string,
): Checked<FoundIdentity> {
  const found = findIdentity(world, region, identityId);
  return found.value && found.value.poolId !== poolId
    ? failed(found.why, identityNotFound(identityId))
    : found;
}
