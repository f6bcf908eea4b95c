import { awsHost } from '../../cloud/aws/hosts.ts';
import type { HostRule } from './hostRule.ts';
import { inRegion, regionOf } from './regionOf.ts';

/**
 * `bucket.localhost` and `bucket.s3.localhost` are host-style S3, `s3.localhost` path-style. What stands
 * before `localhost` may also be the name of an AWS host without its domain: `sts.eu-west-1.localhost`, or of
 * a hosted UI: `photos.auth.eu-west-1.amazoncognito.localhost`.
 */
export const localhostName: HostRule = (asked) => {
  const name = /^(.+)\.localhost$/.exec(asked.host)?.[1];
  if (name === undefined || (asked.scope && asked.scope.service !== 's3')) return undefined;
  const s3 = inRegion('s3.{region}.amazonaws.com', regionOf(asked));
  if (name === 's3') return s3;
  if (/\.auth\.[\w-]+\.amazoncognito$/.test(name)) return `${name}.com`;
  const aws = `${name}.amazonaws.com`;
  if (!name.endsWith('.s3') && awsHost(aws)) return aws;
  return `${name.replace(/\.s3$/, '')}.${s3}`;
};
