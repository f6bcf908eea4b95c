import type { Instant } from '../../kit/time.ts';
import { type Cookie, domainMatches, isExpired, pathMatches } from './cookie.ts';
import { isSameSite } from './site.ts';

/** What decides which cookies travel. Every request of the lab's browser is a top-level navigation. */
export interface Navigation {
  readonly method: string;
  readonly url: string;
  /** The address of the page that started it. Absent where the person typed the address. */
  readonly initiator?: string;
}

/** RFC 9110 section 9.2.1, as far as a navigation can have them. */
const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD';

/**
 * Strict travels only within its site. Lax, and a cookie that names no SameSite, also comes along
 * when a link or redirect from elsewhere leads here, but not with a POST. Chrome's exception for
 * POSTs within two minutes of a cookie's birth is left out: the standard allows it, not demands it.
 */
function crossesSites(cookie: Cookie, method: string): boolean {
  if (cookie.sameSite === 'None') return true;
  return cookie.sameSite !== 'Strict' && isSafe(method);
}

/**
 * The cookies that travel with a request, in the order of the Cookie header: longer paths first,
 * then older ones.
 * Source: RFC 6265bis sections 5.2 and 5.8.3.
 */
export function cookiesFor(
  cookies: readonly Cookie[],
  { method, url, initiator }: Navigation,
  at: Instant,
): readonly Cookie[] {
  const { hostname, pathname, protocol } = new URL(url);
  const sameSite = initiator === undefined || isSameSite(initiator, url);
  return cookies
    .filter(
      (cookie) =>
        (cookie.hostOnly ? cookie.domain === hostname : domainMatches(hostname, cookie.domain)) &&
        pathMatches(pathname, cookie.path) &&
        (!cookie.secure || protocol === 'https:') &&
        !isExpired(cookie, at) &&
        (sameSite || crossesSites(cookie, method)),
    )
    .toSorted(
      (one, other) => other.path.length - one.path.length || one.createdAt - other.createdAt,
    );
}

/** The value of the Cookie header; undefined where no cookie travels. */
export const cookieHeader = (cookies: readonly Cookie[]): string | undefined =>
  cookies.length === 0
    ? undefined
    : cookies.map(({ name, value }) => (name === '' ? value : `${name}=${value}`)).join('; ');
