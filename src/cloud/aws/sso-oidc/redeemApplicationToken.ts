import { own } from '../../../kit/own.ts';
import { check, type Why } from '../../../kit/why.ts';
import type { IdentityCenterIn, World } from '../../world/world.ts';
import { dropGrant, grantOf } from '../identity-center/grants.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';
import { liveUntil } from './liveUntil.ts';
import type { SsoOidcErrorCode } from './ssoOidcError.ts';

/** What an application's grant was worth: the person it stands for, or the error. */
export type ApplicationGrant = { readonly world: World; readonly parts: readonly Why[] } & (
  | {
      readonly userId: string;
      /** Scopes that the new token cannot go beyond; absent: those of the application. */
      readonly scopes?: readonly string[];
      readonly error?: undefined;
    }
  | { readonly userId?: undefined; readonly error: SsoOidcErrorCode }
);

/** A refresh token of an application (RFC 6749 section 6): it counts once, while the person is active. */
export function redeemApplicationToken(
  world: World,
  instance: IdentityCenterIn,
  applicationId: string,
  refreshToken: string | undefined,
): ApplicationGrant {
  const parts: Why[] = [
    check(rules.grantParameter, refreshToken !== undefined, { wanted: 'refreshToken' }),
  ];
  if (refreshToken === undefined) return { world, parts, error: 'InvalidRequestException' };
  const found = grantOf(world, 'application-token', refreshToken);
  const grant =
    found?.use === 'refresh' && found.applicationId === applicationId ? found : undefined;
  parts.push(check(rules.grantKnown, grant !== undefined));
  if (!grant) return { world, parts, error: 'InvalidGrantException' };
  const { userId, scopes, expiresAt } = grant;
  parts.push(
    liveUntil(world, expiresAt),
    check(rules.userActive, own(instance.users, userId)?.active === true),
  );
  return parts.every(({ holds }) => holds === true)
    ? { world: dropGrant(world, refreshToken), parts, userId, scopes }
    : { world, parts, error: 'InvalidGrantException' };
}
