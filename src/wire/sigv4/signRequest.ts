import { SignatureV4 } from '@smithy/signature-v4';
import type { Instant } from '../../kit/time.ts';
import { headerOf, withHeader, type Headers, type HttpRequest } from '../http/records.ts';
import { canonicalPath } from './canonicalPath.ts';
import { percentEncode } from './percentEncoding.ts';
import { queryParameters, type QueryParameters } from './queryParameters.ts';
import { requestTarget } from './requestTarget.ts';
import { Sha256 } from './sha256.ts';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export interface SigningOptions {
  readonly credentials: Credentials;
  /** The signing name, such as `sts`. `s3` signs the way S3 wants it. */
  readonly service: string;
  readonly region: string;
  /** The signing date. */
  readonly at: Instant;
}

/** Headers that a signer writes itself; what the request had of them goes. */
const ownHeaders = ['authorization', 'date', 'x-amz-date', 'x-amz-security-token'];

/**
 * Signs a request in the header `Authorization` and adds the headers that come with it: `host` where it
 * is missing, `x-amz-date`, `x-amz-security-token`, and for S3 `x-amz-content-sha256`. To leave the body
 * unsigned, give that header the value `UNSIGNED-PAYLOAD`.
 */
export async function signRequest(
  request: HttpRequest,
  options: SigningOptions,
): Promise<HttpRequest> {
  const plain = withHost(without(request, ownHeaders));
  const signed = await signerOf(options).sign(libraryRequest(plain, options.service), {
    signingDate: new Date(options.at),
  });
  const added = ['x-amz-date', 'x-amz-security-token', 'x-amz-content-sha256', 'authorization'];
  return {
    ...plain,
    headers: added.reduce((headers: Headers, name) => {
      const value = signed.headers[name];
      return value === undefined ? headers : withHeader(headers, name, value);
    }, plain.headers),
  };
}

/**
 * Makes a presigned request: the signature stands in the query, headers `x-amz-*` move there too, and the
 * headers that remain are signed and have to be sent along. For S3 the body stays unsigned.
 *
 * @param expiresIn seconds, 1 to 604800
 */
export async function presign(
  request: HttpRequest,
  options: SigningOptions & { readonly expiresIn: number },
): Promise<HttpRequest> {
  const plain = withHost(without(request, ownHeaders));
  const s3 = options.service === 's3' && headerOf(plain, 'x-amz-content-sha256') === undefined;
  const before = libraryRequest(plain, options.service);
  if (s3) before.headers['X-Amz-Content-Sha256'] = 'UNSIGNED-PAYLOAD';
  const signed = await signerOf(options).presign(before, {
    signingDate: new Date(options.at),
    expiresIn: options.expiresIn,
  });
  const known = Object.keys(before.query);
  const added = Object.entries(signed.query ?? {})
    .filter(([name]) => !known.includes(name))
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(String(value))}`);
  return {
    ...plain,
    url: `${plain.url}${plain.url.includes('?') ? '&' : '?'}${added.join('&')}`,
    headers: plain.headers.filter(([name]) => !name.toLowerCase().startsWith('x-amz-')),
  };
}

/** The library's own clock, chance and WebCrypto are never used: the date and the hash are given. */
const signerOf = ({ credentials, service, region }: SigningOptions): SignatureV4 =>
  new SignatureV4({
    credentials,
    service,
    region,
    sha256: Sha256,
    uriEscapePath: service !== 's3',
    applyChecksum: service === 's3',
  });

function libraryRequest(request: HttpRequest, service: string) {
  const target = requestTarget(request.url);
  return {
    method: request.method,
    protocol: 'https:',
    hostname: target.authority,
    path: service === 's3' ? canonicalPath(target.path, 'single') : target.path,
    query: bagOf(queryParameters(target.query)),
    headers: headerBagOf(request.headers),
    body: request.body,
  };
}

function bagOf(parameters: QueryParameters): Record<string, string | string[]> {
  const bag: Record<string, string | string[]> = {};
  for (const [name, value] of parameters) {
    const before = bag[name];
    bag[name] = before === undefined ? value : [before, value].flat();
  }
  return bag;
}

function headerBagOf(headers: Headers): Record<string, string> {
  const bag: Record<string, string> = {};
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    const before = bag[key];
    bag[key] = before === undefined ? value.trim() : `${before},${value.trim()}`;
  }
  return bag;
}

const without = (request: HttpRequest, names: readonly string[]): HttpRequest => ({
  ...request,
  headers: request.headers.filter(([name]) => !names.includes(name.toLowerCase())),
});

const withHost = (request: HttpRequest): HttpRequest =>
  headerOf(request, 'host') === undefined
    ? { ...request, headers: [['host', requestTarget(request.url).authority], ...request.headers] }
    : request;
