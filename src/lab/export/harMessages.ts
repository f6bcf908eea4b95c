import { strictTextOf, toBase64, utf8 } from '../../kit/bytes.ts';
import type { Instant } from '../../kit/time.ts';
import { parseSetCookie } from '../../cloud/userAgent/parseSetCookie.ts';
import { expiryOf } from '../../cloud/userAgent/storeCookies.ts';
import { readCookies } from '../../wire/http/cookies.ts';
import { formOf, readQuery } from '../../wire/http/form.ts';
import {
  headerOf,
  headersOf,
  type HttpRequest,
  type HttpResponse,
  phraseOf,
} from '../../wire/http/records.ts';
import type {
  HarContent,
  HarCookie,
  HarPair,
  HarPostData,
  HarRequest,
  HarResponse,
} from './har.ts';

const httpVersion = 'HTTP/1.1';

const pairs = (fields: Iterable<readonly [string, string]>): readonly HarPair[] =>
  Array.from(fields, ([name, value]) => ({ name, value }));

/** Bytes of the message before its body, as HTTP/1.1 writes it (RFC 9112 section 2.1). */
const sizeOfHead = (start: string, headers: HttpRequest['headers']): number =>
  utf8([start, ...headers.map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n')).length;

/** The content of a message: as text where it is UTF-8, in base64 where it is not. */
function contentOf({ body }: HttpRequest | HttpResponse): Pick<HarContent, 'text' | 'encoding'> {
  const text = strictTextOf(body);
  return text === undefined ? { text: toBase64(body), encoding: 'base64' } : { text };
}

/** Fields and text together, as Chrome writes them: its DevTools show the one and replay the other. */
function postDataOf(request: HttpRequest): HarPostData | undefined {
  if (request.body.length === 0) return undefined;
  const { text = '', encoding } = contentOf(request);
  return {
    mimeType: headerOf(request, 'content-type') ?? '',
    params: pairs(formOf(request)),
    text,
    // HAR 1.2 has no member for it.
    ...(encoding && { comment: 'The text is base64: the body is not UTF-8.' }),
  };
}

/** A request as HAR 1.2 has it. Names and values of the query and of forms are decoded. */
export function harRequest(request: HttpRequest): HarRequest {
  const { method, url, headers, body } = request;
  const { pathname, search } = new URL(url);
  const postData = postDataOf(request);
  return {
    method,
    url,
    httpVersion,
    cookies: pairs(readCookies(request)),
    headers: pairs(headers),
    queryString: pairs(readQuery(url)),
    ...(postData && { postData }),
    headersSize: sizeOfHead(`${method} ${pathname}${search} ${httpVersion}`, headers),
    bodySize: body.length,
  };
}

function cookieOf(header: string, at: Instant): HarCookie | undefined {
  const parsed = parseSetCookie(header);
  if (!parsed.ok) return undefined;
  const { name, value, attributes } = parsed.value;
  const [path, domain, sameSite] = ['path', 'domain', 'samesite'].map((key) => attributes.get(key));
  const expires = expiryOf(parsed.value, at);
  return {
    name,
    value,
    ...(path && { path }),
    ...(domain && { domain }),
    ...(expires !== undefined && { expires: new Date(Math.max(0, expires)).toISOString() }),
    httpOnly: attributes.has('httponly'),
    secure: attributes.has('secure'),
    ...(sameSite && { sameSite }),
  };
}

/** Where no host answered: what Chrome writes then. */
const noResponse: HarResponse = {
  status: 0,
  statusText: '',
  httpVersion,
  cookies: [],
  headers: [],
  content: { size: 0, mimeType: 'x-unknown' },
  redirectURL: '',
  headersSize: -1,
  bodySize: -1,
  _error: 'net::ERR_NAME_NOT_RESOLVED',
};

/**
 * A response as HAR 1.2 has it.
 *
 * @param at when it arrived, from which the ages of its cookies count
 */
export function harResponse(response: HttpResponse | undefined, at: Instant): HarResponse {
  if (!response) return noResponse;
  const { status, headers, body } = response;
  const statusText = phraseOf(status);
  return {
    status,
    statusText,
    httpVersion,
    cookies: headersOf(response, 'set-cookie').flatMap((header) => cookieOf(header, at) ?? []),
    headers: pairs(headers),
    content: {
      size: body.length,
      mimeType: headerOf(response, 'content-type') ?? 'x-unknown',
      ...contentOf(response),
    },
    redirectURL: headerOf(response, 'location') ?? '',
    headersSize: sizeOfHead(`${httpVersion} ${status} ${statusText}`, headers),
    bodySize: body.length,
  };
}
