import { minutes } from '../../../kit/time.ts';
import { allOf, check } from '../../../kit/why.ts';
import { element } from '../../../kit/xml.ts';
import { fieldOf } from '../../../wire/http/form.ts';
import { hiddenField, htmlPage, paragraph, redirectTo } from '../../htmlPage.ts';
import type { Answer } from '../../network.ts';
import { dropGrant, grantOf, issueGrant } from '../identity-center/grants.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';
import { redirectBack } from '../sso-oidc/authorize.ts';
import type { Visit } from './visit.ts';

const title = 'Authorization requested';

/** The request that the browser came with, if a person can still decide on it. */
function pendingOf({ scene: { world }, fields, admitted }: Visit) {
  const handle = fieldOf(fields, 'request') ?? '';
  const found = grantOf(world, 'authorization-request', handle);
  const pending = found && world.clock < found.expiresAt ? found : undefined;
  const known = check(rules.authorizationRequest, pending !== undefined);
  return { handle, pending, parts: [admitted, known] };
}

const gone = (visit: Visit, parts: ReturnType<typeof pendingOf>['parts']): Answer => ({
  world: visit.scene.world,
  response: htmlPage(400, title, [paragraph('The request is not valid or has expired.', 'error')]),
  why: allOf(rules.portalPage, parts),
});

/** `/start/authorize`: asks the person whether the client may have access (RFC 6749 section 4.1.1). */
export function askConsent(visit: Visit): Answer {
  const { handle, pending, parts } = pendingOf(visit);
  if (!pending) return gone(visit, parts);
  const { world } = visit.scene;
  const clientName = grantOf(world, 'client', pending.clientId)?.clientName ?? pending.clientId;
  return {
    world,
    response: htmlPage(200, title, [
      paragraph(`Allow ${clientName} to access your data?`),
      element(
        'form',
        { id: 'consent', method: 'post', action: '/start/authorize/decision' },
        hiddenField('request', handle),
        element('button', { type: 'submit', name: 'decision', value: 'allow' }, 'Allow access'),
        element('button', { type: 'submit', name: 'decision', value: 'deny' }, 'Deny access'),
      ),
    ]),
    why: allOf(rules.portalPage, parts),
  };
}

/** Five minutes: RFC 6749 section 4.1.2 wants ten at most, AWS does not say. */
const codeLifetime = minutes(5);

/** `POST /start/authorize/decision`: sends the browser to the client, with a code or the person's no. */
export function decideAuthorization(visit: Visit): Answer {
  const { handle, pending, parts } = pendingOf(visit);
  if (!pending) return gone(visit, parts);
  const { person, fields } = visit;
  const allowed = fieldOf(fields, 'decision') === 'allow';
  const why = allOf(rules.portalPage, [...parts, check(rules.userDecision, allowed)]);
  const world = dropGrant(visit.scene.world, handle);
  const { clientId, redirectUri, codeChallenge, scopes, state } = pending;
  if (!allowed)
    return {
      world,
      response: redirectTo(redirectBack(redirectUri, { error: 'access_denied' }, state)),
      why,
    };
  const [code, next] = issueGrant(world, {
    kind: 'authorization-code',
    clientId,
    userId: person.userId,
    session: person.session,
    redirectUri,
    codeChallenge,
    scopes,
    expiresAt: world.clock + codeLifetime,
  });
  return { world: next, response: redirectTo(redirectBack(redirectUri, { code }, state)), why };
}
