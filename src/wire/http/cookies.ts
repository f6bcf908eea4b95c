import { headersOf, type HttpRequest } from './records.ts';

/** The cookies a request carries, by name (RFC 6265 section 5.4). Of two with one name the first counts. */
export function readCookies(request: HttpRequest): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const header of headersOf(request, 'cookie'))
    for (const pair of header.split(';')) {
      const equals = pair.indexOf('=');
      const name = pair.slice(0, equals).trim();
      if (equals > 0 && !cookies.has(name)) cookies.set(name, pair.slice(equals + 1).trim());
    }
  return cookies;
}

/** How a `Set-Cookie` header is written for a session cookie that scripts and other sites cannot read. */
export const sessionCookie = (
  name: string,
  value: string,
  options: {
    readonly domain?: string;
    readonly path: string;
    readonly sameSite: string;
    /** Seconds; 0 removes the cookie. */
    readonly maxAge?: number;
  },
): readonly [string, string] => [
  'Set-Cookie',
  [
    `${name}=${value}`,
    ...(options.domain === undefined ? [] : [`Domain=${options.domain}`]),
    `Path=${options.path}`,
    ...(options.maxAge === undefined ? [] : [`Max-Age=${options.maxAge}`]),
    'Secure',
    'HttpOnly',
    `SameSite=${options.sameSite}`,
  ].join('; '),
];
