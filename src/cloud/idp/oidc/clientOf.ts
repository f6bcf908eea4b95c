import { own } from '../../../kit/own.ts';
import { check, type Why } from '../../../kit/why.ts';
import { basicCredentials } from '../../../wire/http/basicCredentials.ts';
import { type Fields, fieldOf } from '../../../wire/http/form.ts';
import type { HttpRequest } from '../../../wire/http/records.ts';
import type { SignInProvider } from './openIdTurn.ts';
import { openIdRules } from './rules.ts';

export interface CheckedClient {
  readonly parts: readonly Why[];
  /** The application that asks; undefined where it did not prove to be that. */
  readonly clientId?: string;
  readonly client?: SignInProvider['clients'][string];
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
