import { fromBase64, strictTextOf } from '../../../kit/bytes.ts';
import { own } from '../../../kit/own.ts';
import { check, type Why } from '../../../kit/why.ts';
import { type Fields, fieldOf } from '../../../wire/http/form.ts';
import { headerOf, type HttpRequest } from '../../../wire/http/records.ts';
import type { SignInProvider } from './openIdTurn.ts';
import { openIdRules } from './rules.ts';

export interface CheckedClient {
  readonly parts: readonly Why[];
  /** The application that asks; undefined where it did not prove to be that. */
  readonly clientId?: string;
  readonly client?: SignInProvider['clients'][string];
}

/** RFC 6749 section 2.3.1: both halves are form-encoded before they are joined. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** What `Authorization: Basic` states; undefined where there is no such header that can be read. */
function basicCredentials(
  request: HttpRequest,
): { readonly id: string; readonly secret: string } | undefined {
  const [, encoded] = /^basic +(\S+)$/i.exec(headerOf(request, 'authorization') ?? '') ?? [];
  const bytes = encoded === undefined ? undefined : fromBase64(encoded);
  const pair = bytes && strictTextOf(bytes);
  const colon = pair?.indexOf(':') ?? -1;
  if (pair === undefined || colon < 0) return undefined;
  return { id: decoded(pair.slice(0, colon)), secret: decoded(pair.slice(colon + 1)) };
}

/**
 * The application that calls the token endpoint: by its secret, in the Basic scheme or in the form
 * (client_secret_basic, client_secret_post), or by its id alone where it is a public client.
 * Source: RFC 6749 section 2.3.1, OpenID Connect Core 1.0 section 9.
 */
export function clientOf(
  request: HttpRequest,
  fields: Fields,
  provider: SignInProvider,
): CheckedClient {
  const basic = basicCredentials(request);
  const clientId = basic?.id ?? fieldOf(fields, 'client_id') ?? '';
  const secret = basic?.secret ?? fieldOf(fields, 'client_secret');
  const client = own(provider.clients, clientId);
  const parts = [
    check(openIdRules.client, client !== undefined, { saw: clientId }),
    check(openIdRules.clientSecret, client?.secret === undefined ? null : secret === client.secret),
  ];
  return client && parts[1]?.holds !== false ? { parts, clientId, client } : { parts };
}
