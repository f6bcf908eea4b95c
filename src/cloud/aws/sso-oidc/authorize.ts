import { minutes } from '../../../kit/time.ts';
import { allOf, check, type Why } from '../../../kit/why.ts';
import { fieldOf, readQuery } from '../../../wire/http/form.ts';
import type { HttpRequest } from '../../../wire/http/records.ts';
import { isCodeChallenge } from '../../../wire/oauth/pkce.ts';
import { htmlPage, paragraph, redirectTo } from '../../htmlPage.ts';
import type { Answer, Scene } from '../../network.ts';
import { awsHost } from '../hosts.ts';
import { grantOf, issueGrant } from '../identity-center/grants.ts';
import { instanceIn, portalHost } from '../identity-center/instance.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';
import { methodNotAllowed } from '../webPages.ts';
import { grantTypes } from './grantTypes.ts';
import { isRegistered } from './redirectUri.ts';

const title = 'Authorization';
const reading = ['GET', 'HEAD'];

/** Where an authorization ends: at the client, with a code or an error (RFC 6749 sections 4.1.2). */
export function redirectBack(
  redirectUri: string,
  answer: Readonly<Record<string, string>>,
  state: string | undefined,
): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
  if (state !== undefined) url.searchParams.set('state', state);
  return url.href;
}

/**
 * `/authorize`, where an authorization code begins (RFC 6749 section 4.1.1, RFC 7636 section 4.3; FACTS
 * 7.4: AWS writes `scopes`). The API model does not have it: it is a page for browsers. Whoever does not
 * prove to be a registered client is told on a page; other faults go to the client.
 */
export function authorize(request: HttpRequest, { world }: Scene): Answer {
  if (!reading.includes(request.method)) return methodNotAllowed(world, title, request, reading);
  const query = readQuery(request.url);
  const region = awsHost(new URL(request.url).host)?.region ?? '';
  const instance = instanceIn(world, region);
  const clientId = fieldOf(query, 'client_id') ?? '';
  const found = grantOf(world, 'client', clientId);
  const client = found?.region === region ? found : undefined;
  const redirectUri = fieldOf(query, 'redirect_uri') ?? '';
  const registered = client !== undefined && isRegistered(redirectUri, client.redirectUris);
  const before: readonly Why[] = [
    check(rules.instance, instance !== undefined, { wanted: region }),
    check(rules.clientKnown, client !== undefined, { saw: clientId }),
    check(rules.clientLive, client ? world.clock < client.expiresAt : null),
    check(rules.redirectUri, client ? registered : null, {
      saw: redirectUri,
      ...(client && { wanted: client.redirectUris }),
    }),
  ];
  if (!instance || !client || before.some(({ holds }) => holds === false))
    return {
      world,
      response: htmlPage(400, title, [
        paragraph('The client or its redirect URI is not registered.', 'error'),
      ]),
      why: allOf(rules.authorize, before),
    };

  const responseType = fieldOf(query, 'response_type') ?? '';
  const challenge = fieldOf(query, 'code_challenge') ?? '';
  const method = fieldOf(query, 'code_challenge_method') ?? '';
  const scopes = (fieldOf(query, 'scopes') ?? '').split(/[\s,]+/).filter((one) => one !== '');
  const state = fieldOf(query, 'state');
  const demands: readonly (readonly [reason: Why, error: string])[] = [
    [
      check(rules.responseType, responseType === 'code', { saw: responseType, wanted: 'code' }),
      'unsupported_response_type',
    ],
    [
      check(rules.grantTypeRegistered, client.grantTypes.includes(grantTypes.authorizationCode), {
        saw: grantTypes.authorizationCode,
        wanted: client.grantTypes,
      }),
      'unauthorized_client',
    ],
    [
      check(rules.codeChallenge, method === 'S256' && isCodeChallenge(challenge), {
        saw: [method, challenge],
        wanted: 'S256 and 43 characters of base64url',
      }),
      'invalid_request',
    ],
    [
      check(
        rules.scopesRegistered,
        scopes.every((one) => client.scopes.includes(one)),
        {
          saw: scopes,
          wanted: client.scopes,
        },
      ),
      'invalid_scope',
    ],
  ];
  const why = allOf(rules.authorize, [...before, ...demands.map(([reason]) => reason)]);
  const failed = demands.find(([{ holds }]) => holds === false);
  if (failed)
    return {
      world,
      response: redirectTo(redirectBack(redirectUri, { error: failed[1] }, state)),
      why,
    };
  const [handle, next] = issueGrant(world, {
    kind: 'authorization-request',
    clientId,
    redirectUri,
    ...(state !== undefined && { state }),
    codeChallenge: challenge,
    scopes,
    expiresAt: world.clock + minutes(10),
  });
  return {
    world: next,
    response: redirectTo(`https://${portalHost(instance)}/start/authorize?request=${handle}`),
    why,
  };
}
