import { headerOf } from '../../../wire/http/records.ts';
import { fieldOf, readQuery } from '../../../wire/http/form.ts';
import { own } from '../../../kit/own.ts';
import type { Why } from '../../../kit/why.ts';
import type { Answer } from '../../network.ts';
import { bearerToken, checkAccessToken } from './accessToken.ts';
import { jsonAnswer } from './jsonAnswer.ts';
import type { OpenIdTurn, ProviderOf } from './openIdTurn.ts';

type Turn = OpenIdTurn<ProviderOf<'facebook'>>;

/** Facebook takes the token in the query or as a bearer token. */
const tokenIn = ({ request }: Turn): string | undefined =>
  fieldOf(readQuery(request.url), 'access_token') ??
  bearerToken(headerOf(request, 'authorization'));

/** The Graph API's error for a token that it does not take (Meta, "Handling Errors"). */
const refused = ({ world }: Turn, why: Why): Answer => ({
  world,
  response: jsonAnswer(400, {
    error: { message: 'Invalid OAuth access token.', type: 'OAuthException', code: 190 },
  }),
  why,
});

/** `/app`: the application that an access token was issued to. */
export function facebookApplication(turn: Turn): Answer {
  const { why, grant } = checkAccessToken(turn, tokenIn(turn));
  if (!grant) return refused(turn, why);
  const name = own(turn.provider.clients, grant.clientId)?.name;
  return { world: turn.world, response: jsonAnswer(200, { id: grant.clientId, name }), why };
}

/** `/me`: whom an access token was issued for. */
export function facebookProfile(turn: Turn): Answer {
  const { why, person } = checkAccessToken(turn, tokenIn(turn));
  if (!person) return refused(turn, why);
  const { subject: id, displayName: name } = person;
  return { world: turn.world, response: jsonAnswer(200, { id, name }), why };
}
