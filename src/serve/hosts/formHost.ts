import { own } from '../../kit/own.ts';
import { readQueryRequest } from '../../wire/aws/queryRequest.ts';
import type { HostRule } from './hostRule.ts';
import { inRegion, regionOf } from './regionOf.ts';

/** Services of the query protocol, by the version of their API (FACTS 0.1). */
const hosts: Readonly<Record<string, string>> = {
  '2011-06-15': 'sts.{region}.amazonaws.com',
  '2010-05-08': 'iam.amazonaws.com',
};

/**
 * The API version that a query request states. An action without a version, unsigned, is for STS: no other
 * service of that protocol answers strangers.
 */
export const formHost: HostRule = (asked) => {
  if (asked.path !== '/') return undefined;
  const { action, version } = readQueryRequest({
    method: asked.method,
    url: `https://port/?${asked.query}`,
    headers: asked.headers,
    body: asked.body,
  });
  if (action === undefined) return undefined;
  const host =
    version === undefined && !asked.scope ? hosts['2011-06-15'] : own(hosts, version ?? '');
  return host && inRegion(host, regionOf(asked));
};
