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
