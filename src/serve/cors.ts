import { headerOf, type Headers, type HttpResponse, noBody } from '../wire/http/records.ts';
import type { Asked } from './asked.ts';
import { isLocalName } from './hosts/localName.ts';

/**
 * Whether scripts of other sites may read what this host answers: AWS's APIs let them, its web pages and
 * identity providers do not (FACTS 13, point 10). Amazon S3 asks the bucket's CORS configuration; a world
 * has none, and the port lets a page in everywhere.
 */
const isApi = (host: string): boolean => host.endsWith('.amazonaws.com');

/** What a client of AWS looks for in an answer's headers. */
const readable = [
  'date',
  'etag',
  'content-range',
  'last-modified',
  'x-amzn-requestid',
  'x-amzn-errortype',
  'x-amz-request-id',
  'x-amz-id-2',
  'x-amz-bucket-region',
  'x-amz-version-id',
].join(', ');

/** The headers with which an API's answer may be read by scripts of any site. */
const openToAll: Headers = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Expose-Headers', readable],
];

/**
 * The answer to a browser that asks whether a script may send something (Fetch Standard, "CORS-preflight
 * request"); undefined where this is no such question, or it is put to a host that does not let scripts in.
 * The browser asks without the signature, so behind a local name nobody can tell which API is meant.
 */
export function preflight({ method, headers, host }: Asked): HttpResponse | undefined {
  const asks = headerOf({ headers }, 'access-control-request-method');
  if (method !== 'OPTIONS' || asks === undefined) return undefined;
  if (!isApi(host) && !isLocalName(host)) return undefined;
  const wanted = headerOf({ headers }, 'access-control-request-headers');
  return {
    status: 204,
    headers: [
      ...openToAll,
      ['Access-Control-Allow-Methods', 'GET, HEAD, POST, PUT, DELETE'],
      ...(wanted === undefined ? [] : ([['Access-Control-Allow-Headers', wanted]] as const)),
      ['Access-Control-Max-Age', '86400'],
      ['Vary', 'Access-Control-Request-Headers'],
    ],
    body: noBody,
  };
}

/** The answer of a host, open to scripts of other sites where AWS has it so and the host said nothing itself. */
export const withCors = (response: HttpResponse, host: string): HttpResponse =>
  isApi(host) && headerOf(response, 'access-control-allow-origin') === undefined
    ? { ...response, headers: [...response.headers, ...openToAll] }
    : response;
