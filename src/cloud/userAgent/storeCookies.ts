import { failure, type Result, success } from '../../kit/result.ts';
import { type Instant, seconds } from '../../kit/time.ts';
import {
  type Cookie,
  domainMatches,
  isExpired,
  pathMatches,
  type RefusedCookie,
} from './cookie.ts';
import { parseCookieDate } from './parseCookieDate.ts';
import { parseSetCookie, type SetCookie } from './parseSetCookie.ts';
import { isPublicSuffix } from './site.ts';

/** RFC 6265bis section 5.5: no cookie outlives 400 days. */
const longestLife = seconds(400 * 24 * 60 * 60);

/** RFC 6265bis section 5.1.4: the folder of the page that set the cookie. */
const defaultPath = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/';

/** When a cookie ends: Max-Age beats Expires; one that cannot be read counts as absent. */
export function expiryOf({ attributes }: SetCookie, at: Instant): Instant | undefined {
  const maxAge = attributes.get('max-age') ?? '';
  const expires = attributes.get('expires');
  const end = /^-?\d+$/.test(maxAge)
    ? at + seconds(Number(maxAge))
    : expires === undefined
      ? undefined
      : parseCookieDate(expires);
  return end === undefined ? undefined : Math.min(end, at + longestLife);
}

function sameSiteOf({ attributes }: SetCookie): Cookie['sameSite'] {
  const wanted = attributes.get('samesite')?.toLowerCase();
  return (
    (['Strict', 'Lax', 'None'] as const).find((one) => one.toLowerCase() === wanted) ?? 'Default'
  );
}

const sameCookie = (one: Cookie, other: Cookie): boolean =>
  one.name === other.name && one.domain === other.domain && one.path === other.path;

/** Why the prefix of a name forbids the cookie (RFC 6265bis section 4.1.3), or undefined. */
function brokenPrefix(cookie: Cookie, set: SetCookie): string | undefined {
  const name = (cookie.name === '' ? cookie.value : cookie.name).toLowerCase();
  const secure = name.startsWith('__secure-');
  const host = name.startsWith('__host-');
  if ((secure || host) && cookie.name === '') return 'a cookie without a name cannot have a prefix';
  if ((secure || host) && !cookie.secure)
    return `the prefix of ${cookie.name} demands the Secure attribute`;
  if (host && (!cookie.hostOnly || set.attributes.get('path') !== '/'))
    return 'the prefix __Host- demands Path=/ and no Domain attribute';
  return undefined;
}

/** The cookie that a header asks for, or why it may not be (RFC 6265bis section 5.7). */
function cookieFrom(
  header: string,
  url: URL,
  kept: readonly Cookie[],
  at: Instant,
): Result<Cookie, string> {
  const parsed = parseSetCookie(header);
  if (!parsed.ok) return parsed;
  const set = parsed.value;
  const asked = (set.attributes.get('domain') ?? '').replace(/^\./, '').toLowerCase();
  // A public suffix that is the host itself counts as no Domain at all; any other is refused.
  const domain = asked === url.hostname && isPublicSuffix(asked) ? '' : asked;
  if (domain !== '' && isPublicSuffix(domain))
    return failure(`everybody can register names below ${domain}`);
  if (domain !== '' && !domainMatches(url.hostname, domain))
    return failure(`${url.hostname} does not lie in the domain ${domain}`);
  const path = set.attributes.get('path') ?? '';
  const expiresAt = expiryOf(set, at);
  const cookie: Cookie = {
    name: set.name,
    value: set.value,
    domain: domain || url.hostname,
    hostOnly: domain === '',
    path: path.startsWith('/') ? path : defaultPath(url.pathname),
    secure: set.attributes.has('secure'),
    httpOnly: set.attributes.has('httponly'),
    sameSite: sameSiteOf(set),
    ...(expiresAt !== undefined && { expiresAt }),
    createdAt: at,
  };
  const secureSource = url.protocol === 'https:';
  if (cookie.secure && !secureSource) return failure('a Secure cookie cannot be set over http');
  const shadows = kept.some(
    (other) =>
      other.secure &&
      other.name === cookie.name &&
      (domainMatches(cookie.domain, other.domain) || domainMatches(other.domain, cookie.domain)) &&
      pathMatches(cookie.path, other.path),
  );
  if (!secureSource && shadows) return failure('it would cover a Secure cookie of that name');
  if (cookie.sameSite === 'None' && !cookie.secure)
    return failure('SameSite=None demands the Secure attribute');
  const broken = brokenPrefix(cookie, set);
  return broken === undefined ? success(cookie) : failure(broken);
}

/**
 * Takes in the `Set-Cookie` headers of an answer, in order. A cookie with a past expiry deletes its
 * namesake; one that replaces another keeps its age. What has expired is dropped.
 * @param url where the answer came from
 * @param at the browser's clock
 * Source: RFC 6265bis section 5.7.
 */
export function storeCookies(
  cookies: readonly Cookie[],
  url: string,
  headers: readonly string[],
  at: Instant,
): { readonly cookies: readonly Cookie[]; readonly refused: readonly RefusedCookie[] } {
  let kept = cookies.filter((cookie) => !isExpired(cookie, at));
  const refused: RefusedCookie[] = [];
  for (const header of headers) {
    const made = cookieFrom(header, new URL(url), kept, at);
    if (!made.ok) {
      refused.push({ header, reason: made.faults.join('; ') });
      continue;
    }
    const cookie = made.value;
    const old = kept.find((other) => sameCookie(other, cookie));
    const fresh = old ? { ...cookie, createdAt: old.createdAt } : cookie;
    kept = kept.filter((other) => other !== old);
    if (!isExpired(fresh, at)) kept.push(fresh);
  }
  return { cookies: kept, refused };
}
