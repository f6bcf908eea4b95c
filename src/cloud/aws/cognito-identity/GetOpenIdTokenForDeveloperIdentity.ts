import { check } from '../../../kit/why.ts';
import { long, required } from '../../../wire/aws/members.ts';
import { loginKey } from '../../world/cognitoState.ts';
import { loginConflict, unsupportedProvider } from './errors.ts';
import { identityIdMember, loginsMember, poolIdMember } from './members.ts';
import { findIdentityOf } from './identityPools.ts';
import { poolAction } from './poolAction.ts';
import { signPoolToken } from './poolToken.ts';
import { identityFor, keepIdentity, withLogins } from './resolveIdentity.ts';
import { cognitoIdentityRules } from './rules.ts';

/** GetOpenIdTokenForDeveloperIdentity (Amazon Cognito Federated Identities API Reference). */
export const getOpenIdTokenForDeveloperIdentity = poolAction({
  name: 'GetOpenIdTokenForDeveloperIdentity',
  members: {
    IdentityPoolId: required(poolIdMember),
    IdentityId: identityIdMember,
    Logins: required(loginsMember),
    TokenDuration: long({ range: [1, 86_400] }),
  },
  reference: {
    checks: ['Logins names the pool’s developer provider, and nobody else'],
    errors: ['NotAuthorizedException', 'ResourceConflictException'],
    differs: ['Logins of other providers beside the developer’s are refused.'],
  },
  run: async (
    { IdentityPoolId, IdentityId, Logins, TokenDuration = 900 },
    { world, region, reasons, ...at },
  ) => {
    const provider = at.pool.developerProviderName ?? '';
    const subject = Logins.get(provider);
    const only = Logins.size === 1 && subject !== undefined;
    reasons.add(
      check(cognitoIdentityRules.provider, only, { saw: [...Logins.keys()], wanted: provider }),
    );
    if (!only) return reasons.refuse(world, unsupportedProvider);
    const logins = [{ provider, subject, claims: {} }];
    const given =
      IdentityId === undefined
        ? undefined
        : reasons.take(findIdentityOf(world, region, at.poolId, IdentityId));
    if (given?.error) return reasons.refuse(world, given.error);
    const owner = world.cognito.identityOf.get(loginKey(at.poolId, provider, subject));
    const free = given === undefined || owner === undefined || owner === IdentityId;
    reasons.add(
      check(cognitoIdentityRules.conflict, given ? free : null, { saw: owner ?? 'none' }),
    );
    if (!free) return reasons.refuse(world, loginConflict);
    const linked = given?.value
      ? keepIdentity(
          world,
          given.value.identityId,
          withLogins(given.value.identity, logins, world.clock),
        )
      : world;
    const found = reasons.take(identityFor(linked, at, logins));
    if (found.error) return reasons.refuse(world, found.error);
    const { identityId } = found.value;
    const Token = await signPoolToken(found.value.world, {
      identityId,
      poolId: at.poolId,
      amr: ['authenticated', provider, `${provider}:${IdentityPoolId}:${subject}`],
      lifetime: TokenDuration,
    });
    return reasons.answer(found.value.world, { IdentityId: identityId, Token });
  },
});
