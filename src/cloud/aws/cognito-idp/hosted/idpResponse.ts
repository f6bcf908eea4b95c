import { check } from '../../../../kit/why.ts';
import { fieldOf, readQuery } from '../../../../wire/http/form.ts';
import { answerAddress } from '../../../../wire/oauth/answerAddress.ts';
import { redirectTo } from '../../../htmlPage.ts';
import type { Answer } from '../../../network.ts';
import type { World } from '../../../world/world.ts';
import { reasonsOf } from '../../reasons.ts';
import { accessOf } from '../identityProviders.ts';
import { startBrowserSession } from './browserSession.ts';
import { endFederation, endFederationCookie, isSameBrowser } from './federation.ts';
import { errorPage } from './hostedPages.ts';
import { answerFor, type HostedTurn } from './hostedTurn.ts';
import { proveFederated } from './proveFederated.ts';
import { readWish, type Wish } from './readWish.ts';
import { hostedUiRules } from './rules.ts';
import { sendBack } from './sendBack.ts';
import { takeUpPerson } from './takeUpPerson.ts';

/** Tells the app why nobody is signed in. */
const refusalTo = ({ redirectUri, state }: Wish, error: string, description: string) =>
  redirectTo(answerAddress(redirectUri, state, { error, error_description: description }), [
    endFederationCookie,
  ]);

/**
 * `GET /oauth2/idpresponse`: the browser comes back from another identity provider with a code. The pool
 * trades it, takes up the person and sends the browser on to the app, as after a sign-in of its own
 * (Amazon Cognito Developer Guide, "User pool sign-in with third party identity providers").
 */
export async function idpResponse(turn: HostedTurn): Promise<Answer> {
  const { request, world, poolId, pool } = turn;
  const reasons = reasonsOf(hostedUiRules.idpResponse);
  const query = readQuery(request.url);
  const state = fieldOf(query, 'state') ?? '';
  const found = world.cognito.federations.get(state);
  const federation = found?.pool === poolId ? found : undefined;
  const same = isSameBrowser(request, state);
  const lives = federation !== undefined && world.clock < federation.expiresAt;
  reasons.add(
    check(hostedUiRules.federationKnown, federation !== undefined),
    check(hostedUiRules.federationBrowser, federation ? same : null),
    check(hostedUiRules.federationLives, federation ? lives : null),
  );
  if (!federation || !same || !lives)
    return answerFor(reasons, world, errorPage(400, 'invalid_request'));
  const spent = endFederation(world, state);
  const asked = new URL(`/oauth2/authorize${federation.query}`, request.url).toString();
  const { wish, refusal } = readWish(
    { ...turn, world: spent, request: { ...request, url: asked } },
    reasons,
  );
  if (!wish) return answerFor(reasons, spent, refusal);
  const tell = (after: World, error: string, description: string): Answer =>
    answerFor(reasons, after, refusalTo(wish, error, description));

  const access = accessOf(pool, federation.provider);
  reasons.add(check(hostedUiRules.idpUsable, access !== undefined, { saw: federation.provider }));
  if (!access) return tell(spent, 'invalid_request', 'The identity provider is gone.');
  const code = fieldOf(query, 'code');
  const error = fieldOf(query, 'error');
  reasons.add(
    check(hostedUiRules.idpCode, code !== undefined, {
      ...(error !== undefined && { saw: error }),
    }),
  );
  if (code === undefined)
    return tell(
      spent,
      error ?? 'invalid_request',
      fieldOf(query, 'error_description') ?? 'The identity provider sent no code.',
    );

  const proven = await proveFederated({ ...turn, world: spent }, access, federation.nonce, code);
  reasons.add(...proven.parts);
  reasons.show(proven.evidence);
  if (!proven.claims) return tell(proven.world, 'invalid_request', proven.refusal);
  const taken = reasons.take(takeUpPerson(proven.world, { poolId, pool }, access, proven.claims));
  if (taken.error) return tell(proven.world, 'invalid_request', taken.error.message);

  const { who } = taken.value;
  const { world: next, cookie } = startBrowserSession(taken.value.world, poolId, who);
  const sent = await sendBack(next, wish, who, next.clock, [cookie, endFederationCookie]);
  return { ...answerFor(reasons, sent.world, sent.response), evidence: proven.evidence };
}
