import { own } from '../../../../kit/own.ts';
import { check } from '../../../../kit/why.ts';
import { fieldOf, type Fields, readQuery } from '../../../../wire/http/form.ts';
import type { HttpResponse } from '../../../../wire/http/records.ts';
import { answerAddress } from '../../../../wire/oauth/answerAddress.ts';
import { isCodeChallenge } from '../../../../wire/oauth/pkce.ts';
import { redirectTo } from '../../../htmlPage.ts';
import type { UserPoolIn } from '../../../world/world.ts';
import type { Reasons } from '../../reasons.ts';
import { accessOf, type ProviderAccess } from '../identityProviders.ts';
import type { FoundClient } from '../userPools.ts';
import { errorPage } from './hostedPages.ts';
import type { HostedTurn } from './hostedTurn.ts';
import { hostedUiRules } from './rules.ts';

/** What an app asks the hosted UI for, checked. */
export interface Wish extends FoundClient {
  readonly redirectUri: string;
  readonly responseType: 'code' | 'token';
  readonly scopes: readonly string[];
  readonly state: string | undefined;
  readonly nonce: string | undefined;
  readonly codeChallenge: string | undefined;
  /** The identity providers that the client offers: `COGNITO` is the pool itself. */
  readonly providers: readonly string[];
  /** The one that the app chose, or that is the only one, where it is not the pool itself. */
  readonly federation: ProviderAccess | undefined;
}

type ReadWish =
  | { readonly wish: Wish; readonly refusal?: undefined }
  | { readonly wish?: undefined; readonly refusal: HttpResponse };

/** Scopes that say more of a person whom `openid` names (FACTS 6.7). */
const personal = ['profile', 'email', 'phone'];

/** The provider that the app names, by its name or by one of its identifiers. */
function askedProvider({ identityProviders }: UserPoolIn, query: Fields): string | undefined {
  const identifier = fieldOf(query, 'idp_identifier');
  const [named] =
    Object.entries(identityProviders).find(
      ([, { idpIdentifiers }]) => identifier !== undefined && idpIdentifiers.includes(identifier),
    ) ?? [];
  return fieldOf(query, 'identity_provider') ?? named ?? identifier;
}

/**
 * Reads what an app asks for in the query of `/oauth2/authorize` and `/login` (Amazon Cognito Developer
 * Guide, "The redirect and authorization endpoint"). While client and return address are in doubt nobody is
 * redirected; later errors go back to the app.
 */
export function readWish(turn: HostedTurn, reasons: Reasons): ReadWish {
  const { request, poolId, pool } = turn;
  const query = readQuery(request.url);
  const clientId = fieldOf(query, 'client_id') ?? '';
  const client = own(pool.clients, clientId);
  reasons.add(check(hostedUiRules.client, client !== undefined, { saw: clientId }));
  if (!client) return { refusal: errorPage(400, 'invalid_client') };
  const redirectUri = fieldOf(query, 'redirect_uri') ?? '';
  const known = client.callbackUrls.includes(redirectUri) && URL.canParse(redirectUri);
  reasons.add(
    check(hostedUiRules.redirectUri, known, { saw: redirectUri, wanted: client.callbackUrls }),
  );
  if (!known) return { refusal: errorPage(400, 'redirect_mismatch') };

  const responseType = fieldOf(query, 'response_type') ?? '';
  const typed = responseType === 'code' || responseType === 'token' ? responseType : undefined;
  const flow = responseType === 'token' ? 'implicit' : 'code';
  const asked = (fieldOf(query, 'scope') ?? '').split(' ').filter(Boolean);
  const scopes = asked.length > 0 ? [...new Set(asked)] : client.allowedOAuthScopes;
  const challenge = fieldOf(query, 'code_challenge');
  const method = fieldOf(query, 'code_challenge_method');
  const provider = askedProvider(pool, query);
  const providers = client.supportedIdentityProviders.filter(
    (name) => name === 'COGNITO' || accessOf(pool, name) !== undefined,
  );
  const checks = [
    [
      check(hostedUiRules.clientEnabled, client.allowedOAuthFlowsUserPoolClient),
      'unauthorized_client',
    ],
    [
      check(hostedUiRules.responseType, typed !== undefined, {
        saw: responseType,
        wanted: ['code', 'token'],
      }),
      'invalid_request',
    ],
    [
      check(hostedUiRules.flowAllowed, typed ? client.allowedOAuthFlows.includes(flow) : null, {
        saw: flow,
        wanted: client.allowedOAuthFlows,
      }),
      'unauthorized_client',
    ],
    [
      check(
        hostedUiRules.scopesAllowed,
        scopes.every((scope) => client.allowedOAuthScopes.includes(scope)),
        { saw: scopes, wanted: client.allowedOAuthScopes },
      ),
      'invalid_scope',
    ],
    [
      check(
        hostedUiRules.scopeOpenId,
        scopes.some((scope) => personal.includes(scope)) ? scopes.includes('openid') : null,
        { saw: scopes, wanted: 'openid' },
      ),
      'invalid_scope',
    ],
    [
      check(
        hostedUiRules.codeChallenge,
        challenge === undefined && method === undefined
          ? null
          : challenge !== undefined && isCodeChallenge(challenge) && method === 'S256',
        { saw: `${method ?? 'no method'} ${challenge ?? 'no challenge'}` },
      ),
      'invalid_request',
    ],
    [
      check(
        hostedUiRules.identityProvider,
        provider === undefined ? null : providers.includes(provider),
        {
          ...(provider !== undefined && { saw: provider }),
          wanted: providers,
        },
      ),
      'invalid_request',
    ],
  ] as const;
  reasons.add(...checks.map(([why]) => why));
  const state = fieldOf(query, 'state');
  const failed = checks.find(([{ holds }]) => holds === false);
  if (failed || !typed)
    return {
      refusal: redirectTo(
        answerAddress(redirectUri, state, { error: failed?.[1] ?? 'invalid_request' }),
      ),
    };
  const chosen = provider ?? (providers.length === 1 ? providers[0] : undefined);
  return {
    wish: {
      poolId,
      pool,
      clientId,
      client,
      redirectUri,
      responseType: typed,
      scopes,
      state,
      nonce: fieldOf(query, 'nonce'),
      codeChallenge: challenge,
      providers,
      federation: chosen === undefined ? undefined : accessOf(pool, chosen),
    },
  };
}
