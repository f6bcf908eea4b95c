import { own } from '../../../kit/own.ts';
import { check, type Why } from '../../../kit/why.ts';
import type { OpenIdGrantIn } from '../../world/world.ts';
import type { OpenIdTurn, SignInProvider } from './openIdTurn.ts';
import { openIdRules } from './rules.ts';

export interface CheckedAccessToken {
  readonly why: Why;
  readonly grant?: OpenIdGrantIn;
  readonly person?: SignInProvider['people'][string];
}

/** Whether this provider issued the access token, and it still lives; if so, for whom and to whom. */
export function checkAccessToken(
  { world, id, provider, now }: OpenIdTurn<SignInProvider>,
  token: string | undefined,
): CheckedAccessToken {
  const grant = token === undefined ? undefined : world.openIdGrants.get(token);
  const live = grant?.kind === 'access-token' && grant.provider === id && now < grant.expiresAt;
  const person = live ? own(provider.people, grant.person) : undefined;
  const why = check(openIdRules.accessToken, person !== undefined);
  return person && grant ? { why, grant, person } : { why };
}

/** The token in `Authorization: Bearer` (RFC 6750 section 2.1). */
export const bearerToken = (authorization: string | undefined): string | undefined =>
  /^bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
