import { requestTarget } from '../../../wire/sigv4/requestTarget.ts';
import { awsHost } from '../hosts.ts';

/** What a request to S3 is about. */
export interface S3Address {
  readonly bucket: string;
  /** Empty for the bucket itself. */
  readonly key: string;
  readonly region: string;
  /** Whether the host names the bucket, rather than the path. */
  readonly hosted: boolean;
}

/**
 * S3 reads a plus sign in a path as a blank, as if the path were a form; a plus sign in a key travels
 * as `%2B`. Undefined where the escapes are broken or not UTF-8.
 */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/**
 * Reads bucket and key from a host-style or a path-style address, as it was sent: a key may hold `..`
 * and `//`, which a browser's URL parser would resolve. Undefined where the path cannot be decoded.
 */
export function s3Address(url: string): S3Address | undefined {
  const { authority, path } = requestTarget(url);
  const { bucket: hosted, region = 'us-east-1' } = awsHost(authority) ?? {};
  const whole = decoded(path.slice(1));
  if (whole === undefined) return undefined;
  if (hosted !== undefined) return { bucket: hosted, key: whole, region, hosted: true };
  const slash = whole.indexOf('/');
  return slash < 0
    ? { bucket: whole, key: '', region, hosted: false }
    : { bucket: whole.slice(0, slash), key: whole.slice(slash + 1), region, hosted: false };
}
