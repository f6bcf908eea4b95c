import type { World } from '../../world/world.ts';
import { type FoundUser, putUser } from './userPools.ts';

/** The world in which a refresh token is void, and with it the access tokens of its sign-in. */
export function revokeRefreshToken(world: World, refreshToken: string): World {
  const found = world.cognito.refreshTokens.get(refreshToken);
  if (!found) return world;
  const { cognito } = world;
  return {
    ...world,
    cognito: {
      ...cognito,
      refreshTokens: cognito.refreshTokens.set(refreshToken, { ...found, revoked: true }),
      revokedOrigins: cognito.revokedOrigins.set(found.originJti, world.clock),
    },
  };
}

/** The world in which every sign-in of this person is over. */
export function signOutEverywhere(
  world: World,
  { poolId, username, user }: Pick<FoundUser, 'poolId' | 'username' | 'user'>,
): World {
  const theirs = world.cognito.refreshTokens.filter(
    (token) => token.pool === poolId && token.sub === user.sub && !token.revoked,
  );
  const revoked = [...theirs.keys()].reduce(revokeRefreshToken, world);
  return putUser(revoked, poolId, username, { ...user, signedOutAt: world.clock });
}
