import { own } from '../../kit/own.ts';
import { awsHost } from '../../cloud/aws/hosts.ts';
import type { HostRule } from './hostRule.ts';
import { inRegion, regionOf } from './regionOf.ts';

/** Where a service lives whose host is not named after what it is signed for (FACTS 0.1). */
const exceptions: Readonly<Record<string, string>> = {
  iam: 'iam.amazonaws.com',
  'sso-oauth': 'oidc.{region}.amazonaws.com',
};

/** The service and region in the credential scope of the signature, where the lab has that service. */
export const scopeHost: HostRule = (asked) => {
  if (!asked.scope) return undefined;
  const { service } = asked.scope;
  const host = inRegion(
    own(exceptions, service) ?? `${service}.{region}.amazonaws.com`,
    regionOf(asked),
  );
  return awsHost(host) ? host : undefined;
};
