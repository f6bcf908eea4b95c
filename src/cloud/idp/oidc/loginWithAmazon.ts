import { fieldOf, readQuery } from '../../../wire/http/form.ts';
import { headerOf } from '../../../wire/http/records.ts';
import type { Why } from '../../../kit/why.ts';
import type { Answer } from '../../network.ts';
import { bearerToken, checkAccessToken } from './accessToken.ts';
import { jsonAnswer, oauthError } from './jsonAnswer.ts';
import { issuerOf, type OpenIdTurn, type ProviderOf } from './openIdTurn.ts';

type Turn = OpenIdTurn<ProviderOf<'login-with-amazon'>>;

/** Login with Amazon's answer about a token that it did not issue. */
const refused = ({ world }: Turn, why: Why): Answer => ({
  world,
  response: oauthError(400, 'invalid_token', 'The request has an invalid parameter : access_token'),
  why,
});

/**
 * `/auth/o2/tokeninfo`: to which application and for whom an access token was issued, and how long it
 * still lives, in seconds (Login with Amazon Developer Guide, "Verify access tokens").
 */
export function amazonTokenInfo(turn: Turn): Answer {
  const { request, world, id, now } = turn;
  const token = fieldOf(readQuery(request.url), 'access_token');
  const { why, grant, person } = checkAccessToken(turn, token);
  if (!grant || !person) return refused(turn, why);
  return {
    world,
    response: jsonAnswer(200, {
      iss: issuerOf(id),
      user_id: person.subject,
      aud: grant.clientId,
      app_id: grant.clientId,
      exp: Math.floor((grant.expiresAt - now) / 1000),
      iat: Math.floor(grant.authenticatedAt / 1000),
    }),
    why,
  };
}

/** `/user/profile`: whom an access token was issued for. */
export function amazonProfile(turn: Turn): Answer {
  const { request, world } = turn;
  const { why, person } = checkAccessToken(turn, bearerToken(headerOf(request, 'authorization')));
  if (!person) return refused(turn, why);
  const { subject, displayName, email } = person;
  return {
    world,
    response: jsonAnswer(200, { user_id: subject, name: displayName, email }),
    why,
  };
}
