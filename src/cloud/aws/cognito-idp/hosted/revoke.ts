import { utf8 } from '../../../../kit/bytes.ts';
import { check } from '../../../../kit/why.ts';
import { fieldOf, formOf } from '../../../../wire/http/form.ts';
import type { Answer } from '../../../network.ts';
import { reasonsOf } from '../../reasons.ts';
import { checkRevocable } from '../RevokeToken.ts';
import { revokeRefreshToken } from '../signOut.ts';
import { authenticateClient } from './authenticateClient.ts';
import { answerFor, type HostedTurn } from './hostedTurn.ts';
import { oauthError } from './oauthError.ts';
import { hostedUiRules } from './rules.ts';

/** `POST /oauth2/revoke` (RFC 7009): voids a refresh token, and with it the access tokens of its sign-in. */
export function revoke(turn: HostedTurn): Answer {
  const { request, world } = turn;
  const reasons = reasonsOf(hostedUiRules.revoke);
  const fields = formOf(request);
  const presented = fieldOf(fields, 'token') ?? '';
  reasons.add(check(hostedUiRules.parameter, presented !== '', { wanted: 'token' }));
  if (presented === '') return answerFor(reasons, world, oauthError('invalid_request'));
  const client = authenticateClient(turn, fields, reasons);
  if (!client) return answerFor(reasons, world, oauthError('invalid_client', 401));
  const revocable = reasons.take(checkRevocable(world, client, presented));
  if (revocable.error)
    return answerFor(
      reasons,
      world,
      oauthError(
        revocable.error.code === 'UnsupportedTokenTypeException'
          ? 'unsupported_token_type'
          : 'invalid_request',
      ),
    );
  return answerFor(reasons, revokeRefreshToken(world, presented), {
    status: 200,
    headers: [['Content-Length', '0']],
    body: utf8(''),
  });
}
