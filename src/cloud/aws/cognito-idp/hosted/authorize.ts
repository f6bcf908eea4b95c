import { check } from '../../../../kit/why.ts';
import { redirectTo } from '../../../htmlPage.ts';
import type { Answer } from '../../../network.ts';
import { reasonsOf } from '../../reasons.ts';
import { browserSessionOf } from './browserSession.ts';
import { startFederation } from './federation.ts';
import { answerFor, type HostedTurn } from './hostedTurn.ts';
import { readWish } from './readWish.ts';
import { hostedUiRules } from './rules.ts';
import { sendBack } from './sendBack.ts';

/**
 * `GET /oauth2/authorize`: where an app sends the browser. Somebody who signed in within the last hour goes
 * straight back to the app, everybody else to the sign-in page, or to the identity provider that the app
 * names or that is its only one.
 */
export async function authorize(turn: HostedTurn): Promise<Answer> {
  const { request, world } = turn;
  const reasons = reasonsOf(hostedUiRules.authorize);
  const { wish, refusal } = readWish(turn, reasons);
  if (!wish) return answerFor(reasons, world, refusal);
  const session = browserSessionOf(turn);
  reasons.add(check(hostedUiRules.browserSession, session ? true : null));
  if (!session && wish.federation) return startFederation(turn, wish.federation, reasons);
  if (!session)
    return answerFor(reasons, world, redirectTo(`/login${new URL(request.url).search}`));
  const sent = await sendBack(world, wish, session, session.signedInAt, []);
  return answerFor(reasons, sent.world, sent.response);
}
