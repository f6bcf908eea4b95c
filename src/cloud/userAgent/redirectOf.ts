import { headerOf, type HttpRequest, type HttpResponse } from '../../wire/http/records.ts';
import type { Going } from './navigate.ts';

/** An address that a browser goes to from a page; undefined for `javascript:` and the like. */
export function resolveUrl(reference: string, base?: string): URL | undefined {
  const url = URL.canParse(reference, base) ? new URL(reference, base) : undefined;
  return url && ['https:', 'http:'].includes(url.protocol) ? url : undefined;
}

/** RFC 9110 section 15.4: which method the next request has. */
const keepsMethod = (status: number): boolean => status === 307 || status === 308;

/**
 * The Origin of a POST that is sent on: `null` once a redirect leaves an origin that is not the
 * request's own (Fetch section 2.2.5, redirect-taint).
 */
function originAfter(request: HttpRequest, to: URL): string | undefined {
  const origin = headerOf(request, 'origin');
  const from = new URL(request.url).origin;
  return origin === undefined || from === to.origin || from === origin ? origin : 'null';
}

/**
 * Where an answer sends the browser: undefined where it does not. 301, 302 and 303 turn a POST into
 * a GET without body, 307 and 308 send it again as it was. What started the first request goes on
 * counting as the starter, which decides about SameSite cookies.
 */
export function redirectOf(request: HttpRequest, response: HttpResponse): Going | undefined {
  if (![301, 302, 303, 307, 308].includes(response.status)) return undefined;
  const location = headerOf(response, 'location');
  const url = location === undefined ? undefined : resolveUrl(location, request.url);
  if (!url) return undefined;
  const referrer = headerOf(request, 'referer');
  const again = request.method === 'POST' && keepsMethod(response.status);
  const origin = again ? originAfter(request, url) : undefined;
  return {
    method: again ? 'POST' : 'GET',
    url,
    ...(referrer !== undefined && { referrer }),
    ...(origin !== undefined && { origin }),
    ...(again && {
      body: { type: headerOf(request, 'content-type') ?? '', bytes: request.body },
    }),
  };
}
