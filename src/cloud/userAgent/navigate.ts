import { noBody, type Headers, type HttpRequest } from '../../wire/http/records.ts';
import type { Instant } from '../../kit/time.ts';
import type { Cookie } from './cookie.ts';
import { cookieHeader, cookiesFor } from './cookiesFor.ts';

/** What the browser is about to ask for. */
export interface Going {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly body?: { readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> };
  /** The page that started it, or what is left of its address. Absent where the person typed it. */
  readonly referrer?: string;
  /** The Origin header of a POST, where a redirect has settled it already. */
  readonly origin?: string;
}

/** The address as it goes on the wire: no fragment, no user name, no password. */
export function wireUrl(url: URL): string {
  const bare = new URL(url);
  bare.hash = '';
  bare.username = '';
  bare.password = '';
  return bare.href;
}

const isDowngrade = (from: URL, to: URL): boolean =>
  from.protocol === 'https:' && to.protocol !== 'https:';

/**
 * The Referer header: the whole address within one origin, the origin alone across origins, nothing
 * from https to http. Source: Referrer Policy, strict-origin-when-cross-origin, the browsers' default.
 */
function refererFor(referrer: string | undefined, to: URL): string | undefined {
  if (referrer === undefined) return undefined;
  const from = new URL(referrer);
  if (isDowngrade(from, to)) return undefined;
  return from.origin === to.origin ? wireUrl(from) : `${from.origin}/`;
}

/** The Origin header of a POST (Fetch section 3.2): `null` where the referrer policy hides it. */
function originFor({ origin, referrer, url }: Going): string | undefined {
  if (origin !== undefined || referrer === undefined) return origin;
  return isDowngrade(new URL(referrer), url) ? 'null' : new URL(referrer).origin;
}

/** The request that a browser sends for this, with the cookies that may travel at this time. */
export function navigate(going: Going, cookies: readonly Cookie[], at: Instant): HttpRequest {
  const { method, url, body, referrer } = going;
  const travelling = cookiesFor(
    cookies,
    { method, url: url.href, ...(referrer !== undefined && { initiator: referrer }) },
    at,
  );
  const candidates: readonly (readonly [string, string | undefined])[] = [
    ['Host', url.host],
    ['User-Agent', 'FederationLab/1'],
    ['Accept', 'text/html,application/xhtml+xml,*/*;q=0.8'],
    ['Accept-Language', 'en'],
    ['Content-Type', body?.type],
    ['Content-Length', body && String(body.bytes.length)],
    ['Origin', method === 'POST' ? originFor(going) : undefined],
    ['Referer', refererFor(referrer, url)],
    ['Cookie', cookieHeader(travelling)],
  ];
  const headers: Headers = candidates.flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return { method, url: wireUrl(url), headers, body: body?.bytes ?? noBody };
}
