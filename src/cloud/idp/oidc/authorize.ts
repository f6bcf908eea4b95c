import { own } from '../../../kit/own.ts';
import { minutes } from '../../../kit/time.ts';
import { allOf, check, type Why } from '../../../kit/why.ts';
import { type Fields, fieldOf, formOf, readQuery } from '../../../wire/http/form.ts';
import { answerAddress } from '../../../wire/oauth/answerAddress.ts';
import { isCodeChallenge } from '../../../wire/oauth/pkce.ts';
import { redirectTo } from '../../htmlPage.ts';
import type { Answer } from '../../network.ts';
import { mintHandle } from '../../world/mint.ts';
import type { OpenIdGrantIn } from '../../world/world.ts';
import type { OpenIdTurn, SignInProvider } from './openIdTurn.ts';
import { openIdRules } from './rules.ts';
import { badRequestPage, signInPage, wrongPassword } from './signInPages.ts';

type Turn = OpenIdTurn<SignInProvider>;
type Client = SignInProvider['clients'][string];

/** RFC 6749 section 4.1.2 recommends ten minutes at most. */
const codeLifetime = minutes(10);

const because = (parts: readonly Why[]): Why => allOf(openIdRules.authorization, parts);

/** An application, and an address of its own to which the answer may go. */
interface Applicant {
  readonly clientId: string;
  readonly client: Client;
  readonly redirectUri: string;
}

function applicantOf(
  provider: SignInProvider,
  query: Fields,
): { readonly parts: readonly Why[]; readonly applicant?: Applicant } {
  const clientId = fieldOf(query, 'client_id') ?? '';
  const client = own(provider.clients, clientId);
  const known = check(openIdRules.client, client !== undefined, { saw: clientId });
  if (!client) return { parts: [known] };
  const redirectUri = fieldOf(query, 'redirect_uri') ?? '';
  const registered = client.redirectUris.includes(redirectUri);
  const parts = [
    known,
    check(openIdRules.redirectUri, registered && URL.canParse(redirectUri), {
      saw: redirectUri,
      wanted: client.redirectUris,
    }),
  ];
  return parts[1]?.holds === true
    ? { parts, applicant: { clientId, client, redirectUri } }
    : { parts };
}

/** An error that the application itself is told (RFC 6749 section 4.1.2.1). */
interface Refusal {
  readonly error: string;
  readonly description: string;
}

function checkWish(
  provider: SignInProvider,
  { client }: Applicant,
  query: Fields,
): { readonly parts: readonly Why[]; readonly refusal?: Refusal } {
  const responseType = fieldOf(query, 'response_type') ?? '';
  const scopes = (fieldOf(query, 'scope') ?? '').split(' ');
  const challenge = fieldOf(query, 'code_challenge');
  const method = fieldOf(query, 'code_challenge_method') ?? 'plain';
  const mustChallenge = client.secret === undefined;
  const wellFormed = challenge !== undefined && isCodeChallenge(challenge) && method === 'S256';
  const wantsOpenId = provider.kind === 'sign-in';
  const wish = [
    [
      check(openIdRules.responseType, responseType === 'code', {
        saw: responseType,
        wanted: 'code',
      }),
      'unsupported_response_type',
      'Only response_type=code is offered.',
    ],
    [
      check(openIdRules.scope, wantsOpenId ? scopes.includes('openid') : null, {
        saw: scopes,
        wanted: 'openid',
      }),
      'invalid_scope',
      'The scope openid is missing.',
    ],
    [
      check(
        openIdRules.codeChallenge,
        challenge === undefined && !mustChallenge ? null : wellFormed,
        { saw: challenge === undefined ? 'none' : `${method} ${challenge}` },
      ),
      'invalid_request',
      'A code_challenge is needed, made by the method S256.',
    ],
  ] as const;
  const failed = wish.find(([{ holds }]) => holds === false);
  return {
    parts: wish.map(([why]) => why),
    ...(failed && { refusal: { error: failed[1], description: failed[2] } }),
  };
}

/** What a code stands for. */
function codeGrant(turn: Turn, applicant: Applicant, query: Fields, person: string): OpenIdGrantIn {
  const nonce = fieldOf(query, 'nonce');
  const codeChallenge = fieldOf(query, 'code_challenge');
  return {
    kind: 'code',
    provider: turn.id,
    clientId: applicant.clientId,
    person,
    scope: fieldOf(query, 'scope') ?? '',
    authenticatedAt: turn.now,
    expiresAt: turn.now + codeLifetime,
    redirectUri: applicant.redirectUri,
    ...(nonce !== undefined && { nonce }),
    ...(codeChallenge !== undefined && { codeChallenge }),
  };
}

/**
 * The authorization endpoint: shows the sign-in form and, once a password proves who is there, sends
 * the browser back to the application with a code (RFC 6749 section 4.1, RFC 7636, OpenID Connect Core
 * 1.0 section 3.1.2). It keeps no session of its own, so that every sign-in asks for the password, and
 * asks nobody for consent.
 */
export function authorize(turn: Turn): Answer {
  const { request, world, provider } = turn;
  const query = readQuery(request.url);
  const { parts: about, applicant } = applicantOf(provider, query);
  if (!applicant)
    return {
      world,
      response: badRequestPage(
        provider.name,
        'The application is not registered, or the address to return to is not one of its own.',
      ),
      why: because(about),
    };
  const wish = checkWish(provider, applicant, query);
  const before = [...about, ...wish.parts];
  if (wish.refusal)
    return {
      world,
      response: redirectTo(
        answerAddress(applicant.redirectUri, fieldOf(query, 'state'), {
          error: wish.refusal.error,
          error_description: wish.refusal.description,
        }),
      ),
      why: because(before),
    };

  const { pathname, search } = new URL(request.url);
  const page = (more: { readonly error?: string; readonly userName?: string } = {}) =>
    signInPage(pathname + search, {
      provider: provider.name,
      application: applicant.client.name,
      ...more,
    });
  const userName = fieldOf(formOf(request), 'username');
  if (request.method !== 'POST' || userName === undefined)
    return { world, response: page(), why: because(before) };

  const person = own(provider.people, userName);
  const proof = [
    check(openIdRules.user, person !== undefined, { saw: userName }),
    check(
      openIdRules.password,
      person ? fieldOf(formOf(request), 'password') === person.password : null,
    ),
  ];
  const why = because([...before, ...proof]);
  if (why.holds === false)
    return { world, response: page({ error: wrongPassword, userName }), why };
  const [code, next] = mintHandle(world);
  const grant = codeGrant(turn, applicant, query, userName);
  return {
    world: { ...next, openIdGrants: next.openIdGrants.set(code, grant) },
    response: redirectTo(answerAddress(applicant.redirectUri, fieldOf(query, 'state'), { code })),
    why,
  };
}
