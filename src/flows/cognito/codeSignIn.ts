import { sha256 } from '@noble/hashes/sha2.js';
import type { World } from '../../cloud/world/world.ts';
import { textOf, toBase64Url, utf8 } from '../../kit/bytes.ts';
import { formType, writeForm } from '../../wire/http/form.ts';
import { headerOf, type HttpRequest, type HttpResponse } from '../../wire/http/records.ts';
import { challengeOf } from '../../wire/oauth/pkce.ts';

/** An app and where its people sign in, by authorization code with PKCE. */
export interface CodeClient {
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scope: string;
}

/** What the app draws for one sign-in and keeps until the code comes back. */
export interface CodeAttempt {
  readonly state: string;
  readonly nonce: string;
  /** RFC 7636: whoever redeems the code must know it. */
  readonly verifier: string;
}

/** A real app draws these at random; here a replay must give the same bytes. */
export function newAttempt({ seed, clock }: World): CodeAttempt {
  const drawn = (name: string): string =>
    toBase64Url(sha256(utf8(`${seed} ${name} of a sign-in ${clock}`)));
  return {
    state: drawn('state').slice(0, 22),
    nonce: drawn('nonce').slice(0, 22),
    verifier: drawn('verifier'),
  };
}

/** Where the app sends the browser (RFC 6749 section 4.1.1, RFC 7636 section 4.3). */
export const signInUrl = (
  { authorizationEndpoint, clientId, redirectUri, scope }: CodeClient,
  { state, nonce, verifier }: CodeAttempt,
): string =>
  `${authorizationEndpoint}?${new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope,
    state,
    nonce,
    code_challenge: challengeOf(verifier),
    code_challenge_method: 'S256',
  }).toString()}`;

/** The code in the address to which the browser is sent back; undefined where the state is another's. */
export function codeIn(response: HttpResponse, { state }: CodeAttempt): string | undefined {
  const location = headerOf(response, 'location');
  if (location === undefined || !URL.canParse(location)) return undefined;
  const answer = new URL(location).searchParams;
  return answer.get('state') === state ? (answer.get('code') ?? undefined) : undefined;
}

/** The request that trades the code for tokens (RFC 6749 section 4.1.3). */
export const redeemCode = (
  { tokenEndpoint, clientId, redirectUri }: CodeClient,
  { verifier }: CodeAttempt,
  code: string,
): HttpRequest => ({
  method: 'POST',
  url: tokenEndpoint,
  headers: [
    ['Host', new URL(tokenEndpoint).host],
    ['Content-Type', formType],
    ['Accept', 'application/json'],
  ],
  body: writeForm([
    ['grant_type', 'authorization_code'],
    ['client_id', clientId],
    ['code', code],
    ['redirect_uri', redirectUri],
    ['code_verifier', verifier],
  ]),
});

/** The ID token in the answer of a token endpoint; undefined where there is none. */
export function idTokenIn(response: HttpResponse): string | undefined {
  if (response.status !== 200) return undefined;
  const { id_token: token } = JSON.parse(textOf(response.body)) as { readonly id_token?: unknown };
  return typeof token === 'string' ? token : undefined;
}
