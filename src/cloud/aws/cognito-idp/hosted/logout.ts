import { own } from '../../../../kit/own.ts';
import { check } from '../../../../kit/why.ts';
import { fieldOf, readQuery } from '../../../../wire/http/form.ts';
import { redirectTo } from '../../../htmlPage.ts';
import type { Answer } from '../../../network.ts';
import { reasonsOf } from '../../reasons.ts';
import { endBrowserSession } from './browserSession.ts';
import { errorPage } from './hostedPages.ts';
import { answerFor, type HostedTurn } from './hostedTurn.ts';
import { readWish } from './readWish.ts';
import { hostedUiRules } from './rules.ts';

/**
 * `GET /logout`: ends the browser's session and sends the browser to an address of the app (`logout_uri`), or
 * with the parameters of an authorization request to the sign-in page. Tokens stay good.
 */
export function logout(turn: HostedTurn): Answer {
  const { request, world, pool } = turn;
  const reasons = reasonsOf(hostedUiRules.logout);
  const query = readQuery(request.url);
  const logoutUri = fieldOf(query, 'logout_uri');
  const ended = endBrowserSession(turn);
  if (logoutUri === undefined) {
    const { wish, refusal } = readWish(turn, reasons);
    return wish
      ? answerFor(
          reasons,
          ended.world,
          redirectTo(`/login${new URL(request.url).search}`, [ended.cookie]),
        )
      : answerFor(reasons, world, refusal);
  }
  const clientId = fieldOf(query, 'client_id') ?? '';
  const client = own(pool.clients, clientId);
  reasons.add(check(hostedUiRules.client, client !== undefined, { saw: clientId }));
  if (!client) return answerFor(reasons, world, errorPage(400, 'invalid_client'));
  const known = client.logoutUrls.includes(logoutUri) && URL.canParse(logoutUri);
  reasons.add(check(hostedUiRules.logoutUri, known, { saw: logoutUri, wanted: client.logoutUrls }));
  return known
    ? answerFor(reasons, ended.world, redirectTo(new URL(logoutUri).toString(), [ended.cookie]))
    : answerFor(reasons, world, errorPage(400, 'redirect_mismatch'));
}
