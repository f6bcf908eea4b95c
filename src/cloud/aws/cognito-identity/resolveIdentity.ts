import { allOf, check } from '../../../kit/why.ts';
import { type Identity, loginKey } from '../../world/cognitoState.ts';
import { mintUuid } from '../../world/mint.ts';
import type { World } from '../../world/world.ts';
import { type Checked, failed, passed } from '../reasons.ts';
import { forbidden, loginConflict, loginsDoNotMatch, noGuests } from './errors.ts';
import { type FoundIdentity, type FoundIdentityPool, regionOfId } from './identityPools.ts';
import { developerProvider, type Login } from './login.ts';
import { cognitoIdentityRules } from './rules.ts';

/** The world with this identity, found by each of its logins. */
export function keepIdentity(world: World, identityId: string, identity: Identity): World {
  const { cognito } = world;
  const keys = Object.entries(identity.logins).flatMap(([provider, subjects]) =>
    subjects.map((subject) => loginKey(identity.pool, provider, subject)),
  );
  return {
    ...world,
    cognito: {
      ...cognito,
      identities: cognito.identities.set(identityId, identity),
      identityOf: keys.reduce((known, key) => known.set(key, identityId), cognito.identityOf),
    },
  };
}

/** The identity ids that these logins belong to so far, each once. */
const known = (world: World, poolId: string, logins: readonly Login[]): readonly string[] => [
  ...new Set(
    logins.flatMap(({ provider, subject }) => {
      const id =
        provider === developerProvider
          ? subject
          : world.cognito.identityOf.get(loginKey(poolId, provider, subject));
      return id === undefined ? [] : [id];
    }),
  ),
];

/** The identity with these logins linked to it too. */
export function withLogins(identity: Identity, logins: readonly Login[], now: number): Identity {
  const linked = logins.reduce(
    (all: Identity['logins'], { provider, subject }) =>
      provider === developerProvider
        ? all
        : { ...all, [provider]: [...new Set([...(all[provider] ?? []), subject])] },
    identity.logins,
  );
  return { ...identity, lastModified: now, logins: linked };
}

/** A new identity of a pool. */
export function newIdentity(
  world: World,
  poolId: string,
  logins: readonly Login[],
): { readonly world: World; readonly identityId: string } {
  const [guid, minted] = mintUuid(world);
  const identityId = `${regionOfId(poolId)}:${guid}`;
  const blank = { pool: poolId, createDate: world.clock, lastModified: world.clock, logins: {} };
  return {
    world: keepIdentity(minted, identityId, withLogins(blank, logins, world.clock)),
    identityId,
  };
}

/**
 * GetId: the identity that the logins belong to; a new one where they belong to none. Logins of two
 * identities are a conflict: AWS may merge them, the lab does not.
 */
export function identityFor(
  world: World,
  { poolId, pool }: FoundIdentityPool,
  logins: readonly Login[],
): Checked<{ readonly world: World; readonly identityId: string }> {
  const guests = check(
    cognitoIdentityRules.guests,
    logins.length > 0 ? null : pool.allowUnauthenticatedIdentities,
  );
  if (guests.holds === false) return failed(guests, noGuests);
  const ids = known(world, poolId, logins);
  const why = allOf(cognitoIdentityRules.linked, [
    guests,
    check(cognitoIdentityRules.conflict, ids.length <= 1, { saw: ids }),
  ]);
  if (ids.length > 1) return failed(why, loginConflict);
  const [id] = ids;
  const identity = id === undefined ? undefined : world.cognito.identities.get(id);
  if (id === undefined || !identity) return passed(why, newIdentity(world, poolId, logins));
  const linked = keepIdentity(world, id, withLogins(identity, logins, world.clock));
  return passed(why, { world: linked, identityId: id });
}

/**
 * Whether whoever shows these logins may act as this identity: one of them is linked to it, or it is a
 * guest's. Logins that are new are linked to it, which turns a guest into somebody known.
 */
export function actAs(
  world: World,
  { poolId, pool, identityId, identity }: FoundIdentity,
  logins: readonly Login[],
): Checked<World> {
  const guest = Object.keys(identity.logins).length === 0;
  const ids = known(world, poolId, logins);
  const others = ids.filter((id) => id !== identityId);
  const mine = ids.includes(identityId) || (logins.length > 0 && guest && others.length === 0);
  const why = allOf(cognitoIdentityRules.linked, [
    check(
      cognitoIdentityRules.guests,
      logins.length === 0 && guest ? pool.allowUnauthenticatedIdentities : null,
    ),
    check(cognitoIdentityRules.identity, logins.length === 0 ? guest : mine, {
      saw: ids,
      wanted: identityId,
    }),
    check(cognitoIdentityRules.conflict, logins.length === 0 ? null : others.length === 0),
  ]);
  if (logins.length === 0) {
    if (!guest) return failed(why, forbidden(identityId));
    return pool.allowUnauthenticatedIdentities ? passed(why, world) : failed(why, noGuests);
  }
  if (!mine) return failed(why, loginsDoNotMatch);
  if (others.length > 0) return failed(why, loginConflict);
  return passed(why, keepIdentity(world, identityId, withLogins(identity, logins, world.clock)));
}
