import { isoTime } from '../../../kit/time.ts';
import { check, type Why } from '../../../kit/why.ts';
import type { AwsError } from '../../../wire/aws/awsError.ts';
import type { IdentityCenterIn } from '../../world/world.ts';
import type { AwsCall } from '../awsAction.ts';
import { grantOf } from '../identity-center/grants.ts';
import { instanceIn } from '../identity-center/instance.ts';
import { signedInUser, type SignedInUser } from '../identity-center/portalSession.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';
import { accountAccess } from '../sso-oidc/grantTypes.ts';
import { noAccess, unauthorized } from './portalErrors.ts';

export type CheckedToken = { readonly parts: readonly Why[] } & (
  | {
      readonly identityCenter: IdentityCenterIn;
      readonly person: SignedInUser;
      readonly error?: undefined;
    }
  | { readonly person?: undefined; readonly error: AwsError }
);

/** Whether the bearer token of a call stands for a sign-in that lives, at this region's instance. */
export function checkAccessToken({ world, region }: AwsCall, accessToken: string): CheckedToken {
  const identityCenter = instanceIn(world, region);
  const token = identityCenter && grantOf(world, 'access-token', accessToken);
  const person = token && signedInUser(world, token.session);
  const parts = [
    check(rules.instance, identityCenter !== undefined, { wanted: region }),
    check(rules.accessToken, identityCenter ? token !== undefined : null),
    token
      ? check(rules.accessTokenLive, world.clock < token.expiresAt, {
          saw: isoTime(world.clock),
          wanted: `before ${isoTime(token.expiresAt)}`,
        })
      : check(rules.accessTokenLive, null),
    check(rules.signInLive, token ? person !== undefined : null),
    // A client that registered without scopes is an old one: they could do this and nothing else.
    check(
      rules.accountScope,
      token ? token.scopes.length === 0 || token.scopes.includes(accountAccess) : null,
      { ...(token && { saw: token.scopes }), wanted: accountAccess },
    ),
  ];
  if (!identityCenter || !person || parts.slice(0, 4).some(({ holds }) => holds === false))
    return { parts, error: unauthorized };
  if (parts.at(-1)?.holds === false) return { parts, error: noAccess };
  return { parts, identityCenter, person };
}
