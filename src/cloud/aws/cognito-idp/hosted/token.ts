import { own } from '../../../../kit/own.ts';
import { check } from '../../../../kit/why.ts';
import { type Fields, fieldOf, formOf } from '../../../../wire/http/form.ts';
import type { Answer } from '../../../network.ts';
import { type Reasons, reasonsOf } from '../../reasons.ts';
import type { FoundClient } from '../userPools.ts';
import { authenticateClient } from './authenticateClient.ts';
import { answerFor, type HostedTurn } from './hostedTurn.ts';
import { oauthError } from './oauthError.ts';
import { hostedUiRules } from './rules.ts';
import { tokensForClient } from './tokensForClient.ts';
import { tokensForCode } from './tokensForCode.ts';
import { tokensForRefreshToken } from './tokensForRefreshToken.ts';

/** A form that the token endpoint was sent, and the client that proved to have sent it. */
export interface TokenTurn extends HostedTurn {
  readonly client: FoundClient;
  readonly fields: Fields;
  readonly reasons: Reasons;
}

type Grant = (turn: TokenTurn) => Promise<Answer>;

const grants: Readonly<Record<string, Grant>> = {
  authorization_code: tokensForCode,
  refresh_token: tokensForRefreshToken,
  client_credentials: tokensForClient,
};

/** `POST /oauth2/token`: the client proves who it is, and gets tokens for what it presents. */
export async function token(turn: HostedTurn): Promise<Answer> {
  const { request, world } = turn;
  const reasons = reasonsOf(hostedUiRules.token);
  const fields = formOf(request);
  const grantType = fieldOf(fields, 'grant_type');
  const grant = grantType === undefined ? undefined : own(grants, grantType);
  reasons.add(
    check(hostedUiRules.grantType, grant !== undefined, {
      saw: grantType ?? 'none',
      wanted: Object.keys(grants),
    }),
  );
  if (!grant) {
    const error = grantType === undefined ? 'invalid_request' : 'unsupported_grant_type';
    return answerFor(reasons, world, oauthError(error));
  }
  const client = authenticateClient(turn, fields, reasons);
  if (!client) return answerFor(reasons, world, oauthError('invalid_client'));
  return grant({ ...turn, client, fields, reasons });
}
