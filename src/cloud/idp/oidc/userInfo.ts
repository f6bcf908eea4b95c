import { headerOf } from '../../../wire/http/records.ts';
import type { Answer } from '../../network.ts';
import { bearerToken, checkAccessToken } from './accessToken.ts';
import { jsonAnswer, oauthError } from './jsonAnswer.ts';
import type { OpenIdTurn, ProviderOf } from './openIdTurn.ts';
import { profileClaims } from './profileClaims.ts';

/** The UserInfo endpoint (OpenID Connect Core 1.0 section 5.3). */
export function userInfo(turn: OpenIdTurn<ProviderOf<'sign-in'>>): Answer {
  const { request, world } = turn;
  const { why, grant, person } = checkAccessToken(
    turn,
    bearerToken(headerOf(request, 'authorization')),
  );
  if (!grant || !person)
    return {
      world,
      response: oauthError(401, 'invalid_token', 'The access token is unknown or has expired.', [
        ['WWW-Authenticate', 'Bearer error="invalid_token"'],
      ]),
      why,
    };
  return {
    world,
    response: jsonAnswer(200, { sub: person.subject, ...profileClaims(person, grant.scope) }),
    why,
  };
}
