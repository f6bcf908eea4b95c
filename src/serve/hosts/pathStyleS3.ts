import type { HostRule } from './hostRule.ts';
import { isLocalName } from './localName.ts';
import { inRegion, regionOf } from './regionOf.ts';

/**
 * What is left is S3 with the bucket in the path, asked by nobody or by a signature for S3. Not for a name
 * from elsewhere: who asks for that host does not ask for S3.
 */
export const pathStyleS3: HostRule = (asked) =>
  isLocalName(asked.host) && (asked.scope?.service ?? 's3') === 's3'
    ? inRegion('s3.{region}.amazonaws.com', regionOf(asked))
    : undefined;
