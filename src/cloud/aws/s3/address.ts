import { awsHost } from '../hosts.ts';

/** What a request to S3 is about. */
export interface S3Address {
  readonly bucket: string;
  /** Empty for the bucket itself. */
  readonly key: string;
  readonly region: string;
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that encodes nothing stands for itself, as in S3.
    return text;
  }
};

/** Reads bucket and key from a host-style or a path-style address. */
export function s3Address(url: string): S3Address {
  const { host, pathname } = new URL(url);
  const { bucket: hosted, region = 'us-east-1' } = awsHost(host) ?? {};
  const path = pathname.slice(1);
  if (hosted !== undefined) return { bucket: hosted, key: decoded(path), region };
  const slash = path.indexOf('/');
  return slash < 0
    ? { bucket: decoded(path), key: '', region }
    : { bucket: decoded(path.slice(0, slash)), key: decoded(path.slice(slash + 1)), region };
}
