import { check } from '../../../../kit/why.ts';
import { headerOf } from '../../../../wire/http/records.ts';
import { bearerToken } from '../../../idp/oidc/accessToken.ts';
import { jsonAnswer } from '../../../idp/oidc/jsonAnswer.ts';
import type { Answer } from '../../../network.ts';
import { reasonsOf } from '../../reasons.ts';
import { identitiesOf } from '../attributes.ts';
import { checkAccessToken } from '../checkAccessToken.ts';
import { attributeClaims } from '../issueTokens.ts';
import { answerFor, type HostedTurn } from './hostedTurn.ts';
import { hostedUiRules } from './rules.ts';

/** RFC 6750 section 3, in the words of Cognito. */
const refusal = (status: number, error: string, description: string) =>
  jsonAnswer(status, { error, error_description: description }, [
    ['WWW-Authenticate', `error="${error}", error_description="${description}"`],
  ]);

/**
 * `GET /oauth2/userInfo`: what the scopes of an access token let its bearer know of the person. Every value
 * is a text. AWS does not publish the answer to a token without the scope openid; the text is general
 * knowledge.
 */
export async function userInfo(turn: HostedTurn): Promise<Answer> {
  const { request, world, region, poolId } = turn;
  const reasons = reasonsOf(hostedUiRules.userInfo);
  const presented = bearerToken(headerOf(request, 'authorization'));
  reasons.add(
    check(hostedUiRules.parameter, presented !== undefined, { wanted: 'Authorization: Bearer' }),
  );
  if (presented === undefined)
    return answerFor(
      reasons,
      world,
      refusal(400, 'invalid_request', 'Bad OAuth2 request at UserInfo Endpoint'),
    );
  const holder = reasons.take(await checkAccessToken(world, region, presented));
  const mine = holder.value?.poolId === poolId;
  reasons.add(check(hostedUiRules.tokenOfPool, holder.error ? null : mine));
  if (holder.error || !mine)
    return answerFor(
      reasons,
      world,
      refusal(
        401,
        'invalid_token',
        'Access token is expired, disabled, or deleted, or the user has globally signed out.',
      ),
    );
  const { scopes, username, user } = holder.value;
  const open = scopes.includes('openid');
  reasons.add(check(hostedUiRules.tokenOpenId, open, { saw: scopes, wanted: 'openid' }));
  if (!open)
    return answerFor(
      reasons,
      world,
      refusal(401, 'invalid_token', 'Access token does not contain openid scope'),
    );
  const listed = identitiesOf(user);
  const identities = listed && { identities: JSON.stringify(listed) };
  const told = Object.entries(attributeClaims(user.attributes, scopes));
  const attributes = Object.fromEntries(told.map(([name, value]) => [name, String(value)]));
  return answerFor(
    reasons,
    world,
    jsonAnswer(200, { sub: user.sub, ...identities, ...attributes, username }),
  );
}
