import type { Headers, HttpRequest } from '../wire/http/records.ts';
import { headerOf } from '../wire/http/records.ts';
import { type CredentialScope, parseCredential } from '../wire/sigv4/credentialScope.ts';
import { parseAuthorization } from '../wire/sigv4/parseAuthorization.ts';
import { queryParameters } from '../wire/sigv4/queryParameters.ts';
import { requestTarget } from '../wire/sigv4/requestTarget.ts';

/** A request as it came in at the port, before it is known whom it is for. */
export interface Asked {
  readonly method: string;
  /** The host it names, in lower case and without a port; empty where it names none. */
  readonly host: string;
  /** Whether the target itself named the host, as clients write it to a proxy (RFC 9112 section 3.2.2). */
  readonly toProxy: boolean;
  /** As sent, not resolved and not re-encoded: signatures cover it. Starts with a slash. */
  readonly path: string;
  /** As sent, without the question mark. */
  readonly query: string;
  readonly headers: Headers;
  readonly body: HttpRequest['body'];
  /** What it says it is signed for, in the header or in the query; read, not believed. */
  readonly scope?: CredentialScope;
}

/** A host name as it is compared: lower case, without the port and the root's dot. */
export const bareHost = (authority: string): string =>
  authority
    .toLowerCase()
    .replace(/:\d*$/, '')
    .replace(/(?<=.)\.$/, '');

function statedScope(headers: Headers, query: string): CredentialScope | undefined {
  const authorization = headerOf({ headers }, 'authorization');
  const credential =
    authorization === undefined
      ? query.includes('X-Amz-Credential=')
        ? queryParameters(query).find(([name]) => name === 'X-Amz-Credential')?.[1]
        : undefined
      : parseAuthorization(authorization).credential;
  return credential === undefined ? undefined : parseCredential(credential)?.scope;
}

/**
 * Reads the request line and the headers. Undefined where the target is neither a path nor an absolute
 * `http` or `https` URL, or holds a fragment: nobody sends such a request (RFC 9112 section 3.2).
 */
export function readAsked(
  method: string,
  target: string,
  headers: Headers,
  body: HttpRequest['body'],
): Asked | undefined {
  if (target.includes('#')) return undefined;
  const toProxy = /^https?:\/\//i.test(target);
  // RFC 9112 section 3.2.4: `OPTIONS *` asks about the server as a whole, and so about its root.
  const own = method === 'OPTIONS' && target === '*' ? '/' : target;
  if (!toProxy && !own.startsWith('/')) return undefined;
  const { authority, path, query } = requestTarget(toProxy ? target : `http://port${own}`);
  const scope = statedScope(headers, query);
  return {
    method,
    host: bareHost(toProxy ? authority : (headerOf({ headers }, 'host') ?? '')),
    toProxy,
    path,
    query,
    headers,
    body,
    ...(scope && { scope }),
  };
}
