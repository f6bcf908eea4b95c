import { check, type Why } from '../../../kit/why.ts';
import { challengeOf, isCodeVerifier } from '../../../wire/oauth/pkce.ts';
import { dropGrant, grantOf } from '../identity-center/grants.ts';
import { signedInUser } from '../identity-center/portalSession.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';
import { liveUntil } from './liveUntil.ts';
import type { GrantRequest, Redeemed } from './redeemed.ts';

/**
 * An authorization code with its verifier (RFC 6749 section 4.1.3, RFC 7636 section 4.5). A code that its
 * client brings counts once, whether it is good or not.
 */
export function redeemAuthorizationCode(request: GrantRequest): Redeemed {
  const { world, clientId, code, redirectUri, codeVerifier } = request;
  const given = code !== undefined && redirectUri !== undefined && codeVerifier !== undefined;
  const parts: Why[] = [
    check(rules.grantParameter, given, { wanted: ['code', 'redirectUri', 'codeVerifier'] }),
  ];
  if (!given) return { world, parts, error: 'InvalidRequestException' };
  const found = grantOf(world, 'authorization-code', code);
  const grant = found?.clientId === clientId ? found : undefined;
  parts.push(check(rules.grantKnown, grant !== undefined));
  if (!grant) return { world, parts, error: 'InvalidGrantException' };
  const person = signedInUser(world, grant.session);
  parts.push(
    liveUntil(world, grant.expiresAt),
    check(rules.redirectUri, redirectUri === grant.redirectUri, {
      saw: redirectUri,
      wanted: grant.redirectUri,
    }),
    check(
      rules.codeVerifier,
      isCodeVerifier(codeVerifier) && challengeOf(codeVerifier) === grant.codeChallenge,
      { wanted: grant.codeChallenge },
    ),
    check(rules.signInLive, person !== undefined),
  );
  const spent = dropGrant(world, code);
  return person && parts.every(({ holds }) => holds === true)
    ? { world: spent, parts, person }
    : { world: spent, parts, error: 'InvalidGrantException' };
}
