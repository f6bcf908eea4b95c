import { headerOf, type HttpRequest } from '../http/records.ts';
import { queryParameters } from '../sigv4/queryParameters.ts';
import { requestTarget } from '../sigv4/requestTarget.ts';

/** Query parameters that are part of the resource (Amazon S3 User Guide, "Signing and authenticating REST requests"). */
const signedParameters = new Set([
  'acl',
  'cors',
  'delete',
  'lifecycle',
  'location',
  'logging',
  'notification',
  'partNumber',
  'policy',
  'requestPayment',
  'response-cache-control',
  'response-content-disposition',
  'response-content-encoding',
  'response-content-language',
  'response-content-type',
  'response-expires',
  'restore',
  'tagging',
  'torrent',
  'uploadId',
  'uploads',
  'versionId',
  'versioning',
  'versions',
  'website',
]);

const byName = ([a]: readonly [string, string], [b]: readonly [string, string]): number =>
  a < b ? -1 : a > b ? 1 : 0;

/** The bucket that a host-style address leaves out of its path, the path, and what of the query counts. */
function resourceOf(url: string, hostedBucket: string | undefined): string {
  const { path, query } = requestTarget(url);
  const parameters = queryParameters(query)
    .filter(([name]) => signedParameters.has(name))
    .toSorted(byName)
    .map(([name, value]) => (value === '' ? name : `${name}=${value}`));
  const bucket = hostedBucket === undefined ? '' : `/${hostedBucket}`;
  return `${bucket}${path}${parameters.length > 0 ? `?${parameters.join('&')}` : ''}`;
}

/**
 * The string to sign of Signature Version 2 in its query form, where the expiry stands for the date
 * (Amazon S3 User Guide, "Signing and authenticating REST requests"). Headers that the signer moved into
 * the query count as if they had been sent.
 */
export function stringToSignV2(
  request: HttpRequest,
  expires: string,
  hostedBucket: string | undefined,
): string {
  const query = queryParameters(requestTarget(request.url).query);
  const given = (name: string): string =>
    query.find(([key]) => key === name)?.[1] ?? headerOf(request, name) ?? '';
  const amz = new Map<string, string>();
  for (const [name, value] of [...query, ...request.headers]) {
    const lower = name.toLowerCase();
    if (lower.startsWith('x-amz-')) amz.set(lower, value.trim());
  }
  return [
    request.method,
    given('content-md5'),
    given('content-type'),
    expires,
    ...[...amz].toSorted(byName).map(([name, value]) => `${name}:${value}`),
    resourceOf(request.url, hostedBucket),
  ].join('\n');
}
