import { check } from '../../../../kit/why.ts';
import { fieldOf, type Fields, formOf } from '../../../../wire/http/form.ts';
import type { HttpResponse } from '../../../../wire/http/records.ts';
import type { Answer } from '../../../network.ts';
import type { World } from '../../../world/world.ts';
import { type Reasons, reasonsOf } from '../../reasons.ts';
import { ask, checkSession, type Somebody, spendSession } from '../challenges.ts';
import { countAttempt } from '../checkPassword.ts';
import { checkTotp } from '../checkTotp.ts';
import { checkStanding, mfaStep } from '../continueSignIn.ts';
import { findSigner } from '../findUser.ts';
import { checkPasswordPolicy } from '../passwordPolicy.ts';
import { putUser } from '../userPools.ts';
import { startBrowserSession } from './browserSession.ts';
import { startFederation } from './federation.ts';
import { checkCsrf, startCsrf } from './csrf.ts';
import {
  codePage,
  errorPage,
  type HostedForm,
  newPasswordPage,
  passwordPage,
} from './hostedPages.ts';
import { answerFor, type HostedTurn } from './hostedTurn.ts';
import { readWish, type Wish } from './readWish.ts';
import { hostedUiRules } from './rules.ts';
import { sendBack } from './sendBack.ts';

/** One submission of a form of the sign-in page. */
interface Step {
  readonly action: string;
  readonly wish: Wish;
  readonly fields: Fields;
  readonly reasons: Reasons;
}

const takesPasswords = ({ providers }: Wish): boolean => providers.includes('COGNITO');

/** The same request, for a sign-in at another identity provider. */
function atProvider(action: string, name: string): string {
  const query = new URLSearchParams(action.slice(action.indexOf('?')));
  query.set('identity_provider', name);
  return `/oauth2/authorize?${query}`;
}

/** Answers with a form that the browser can send back. */
function show(
  { action, wish, reasons }: Pick<Step, 'action' | 'wish' | 'reasons'>,
  world: World,
  page: (form: HostedForm) => HttpResponse,
  error?: string,
): Answer {
  const { world: next, ...csrf } = startCsrf(world);
  const providers = wish.providers.flatMap((name) =>
    name === 'COGNITO' ? [] : [{ name, href: atProvider(action, name) }],
  );
  const form = { action, ...csrf, error, takesPasswords: takesPasswords(wish), providers };
  return answerFor(reasons, next, page(form));
}

/** Somebody has proved who they are: the browser gets a session and goes back to the app. */
async function finish({ wish, reasons }: Step, world: World, who: Somebody): Promise<Answer> {
  const { world: next, cookie } = startBrowserSession(world, wish.poolId, who);
  const sent = await sendBack(next, wish, who, world.clock, [cookie]);
  return answerFor(reasons, sent.world, sent.response);
}

/** Asks for what a right password leaves open: a password of one's own, a code; or nothing. */
async function goOn(step: Step, world: World, who: Somebody): Promise<Answer> {
  const { wish, reasons } = step;
  const error = checkStanding(world, wish, who, reasons);
  if (error) return show(step, world, (form) => passwordPage(form, who.username), error.message);
  const whom = { username: who.username, sub: who.user.sub };
  if (who.user.status === 'FORCE_CHANGE_PASSWORD') {
    const { world: next, session } = ask(world, wish, whom, { name: 'NEW_PASSWORD_REQUIRED' });
    return show(step, next, (form) => newPasswordPage(form, session));
  }
  const mfa = mfaStep(wish, who);
  if (mfa === 'none') return finish(step, world, who);
  // The real page sets up an authenticator app here; in the lab the API does.
  if (mfa === 'setup')
    return show(step, world, passwordPage, 'Set up an authenticator app before you sign in.');
  const { world: next, session } = ask(world, wish, whom, { name: 'SOFTWARE_TOKEN_MFA' });
  return show(step, next, (form) => codePage(form, session));
}

/** The first form: user name and password. */
async function takePassword(step: Step, world: World): Promise<Answer> {
  const { wish, fields, reasons } = step;
  const username = fieldOf(fields, 'username') ?? '';
  const page = (form: HostedForm): HttpResponse => passwordPage(form, username);
  const who = reasons.take(findSigner(wish, username));
  if (who.error) return show(step, world, page, who.error.message);
  const right = who.value.user.password === (fieldOf(fields, 'password') ?? '');
  const attempt = countAttempt(world, wish, who.value, right);
  const outcome = reasons.take(attempt.outcome);
  if (outcome.error) return show(step, attempt.world, page, outcome.error.message);
  return goOn(step, attempt.world, who.value);
}

/** The form for a code of the authenticator app. */
async function takeCode(step: Step, world: World, session: string): Promise<Answer> {
  const { wish, fields, reasons } = step;
  const asked = reasons.take(checkSession(world, wish, session, 'SOFTWARE_TOKEN_MFA'));
  if (asked.error) return show(step, world, passwordPage, asked.error.message);
  const code = fieldOf(fields, 'authentication_code') ?? '';
  const used = reasons.take(checkTotp(world, wish, asked.value, code));
  if (used.error) return show(step, world, (form) => codePage(form, session), used.error.message);
  const spent = spendSession(used.value, session);
  const error = checkStanding(spent, wish, asked.value, reasons);
  if (error) return show(step, spent, passwordPage, error.message);
  return finish(step, spent, asked.value);
}

/** The form for a password in place of a temporary one. */
async function takeNewPassword(step: Step, world: World, session: string): Promise<Answer> {
  const { wish, fields, reasons } = step;
  const asked = reasons.take(checkSession(world, wish, session, 'NEW_PASSWORD_REQUIRED'));
  if (asked.error) return show(step, world, passwordPage, asked.error.message);
  const password = fieldOf(fields, 'new_password') ?? '';
  const strong = reasons.take(checkPasswordPolicy(wish.pool, password));
  if (strong.error)
    return show(step, world, (form) => newPasswordPage(form, session), strong.error.message);
  const { username } = asked.value;
  const user = { ...asked.value.user, password, status: 'CONFIRMED' as const };
  const changed = putUser(spendSession(world, session), wish.poolId, username, user);
  return goOn(step, changed, { username, user });
}

/**
 * `/login`: shows the sign-in form and takes it, with as many steps as the person needs, and in the end sends
 * the browser back to the app with a session of one hour (Amazon Cognito Developer Guide, "The managed login
 * sign-in endpoint").
 */
export async function login(turn: HostedTurn): Promise<Answer> {
  const { request, world } = turn;
  const reasons = reasonsOf(hostedUiRules.login);
  const { wish, refusal } = readWish(turn, reasons);
  if (!wish) return answerFor(reasons, world, refusal);
  if (request.method !== 'POST' && wish.federation)
    return startFederation(turn, wish.federation, reasons);
  const action = `/login${new URL(request.url).search}`;
  if (request.method !== 'POST') return show({ action, wish, reasons }, world, passwordPage);
  const here = check(hostedUiRules.identityProvider, takesPasswords(wish), {
    wanted: wish.providers,
  });
  if (here.holds === false) {
    reasons.add(here);
    return answerFor(reasons, world, errorPage(400, 'invalid_request'));
  }
  const fields = formOf(request);
  if (!checkCsrf(request, fields, reasons))
    return answerFor(reasons, world, errorPage(403, 'invalid_request'));
  const step = { action, wish, fields, reasons };
  const session = fieldOf(fields, 'session');
  if (session === undefined) return takePassword(step, world);
  return fieldOf(fields, 'new_password') === undefined
    ? takeCode(step, world, session)
    : takeNewPassword(step, world, session);
}
