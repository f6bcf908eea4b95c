import type { Instant } from '../../kit/time.ts';

/** A cookie as the browser keeps it (RFC 6265bis section 5.7). */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  /** Without a leading dot. The host itself where `hostOnly`. */
  readonly domain: string;
  /** Set without a Domain attribute: sent to exactly that host. */
  readonly hostOnly: boolean;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  /** `Default`: the attribute was absent, which is enforced as Lax. */
  readonly sameSite: 'Strict' | 'Lax' | 'None' | 'Default';
  /** Absent for a session cookie: it ends with the browser. */
  readonly expiresAt?: Instant;
  readonly createdAt: Instant;
}

/** A `Set-Cookie` that the browser did not take, and why. */
export interface RefusedCookie {
  readonly header: string;
  readonly reason: string;
}

/** RFC 6265bis section 5.1.3: whether a host lies in a cookie's domain. */
export const domainMatches = (host: string, domain: string): boolean =>
  host === domain || (host.endsWith(`.${domain}`) && !/^[\d.]+$|:/.test(host));

/** RFC 6265bis section 5.1.4: whether a path lies below a cookie's path. */
export const pathMatches = (path: string, cookiePath: string): boolean =>
  path === cookiePath ||
  (path.startsWith(cookiePath) && (cookiePath.endsWith('/') || path[cookiePath.length] === '/'));

export const isExpired = (cookie: Cookie, at: Instant): boolean =>
  cookie.expiresAt !== undefined && cookie.expiresAt <= at;
