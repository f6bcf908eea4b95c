import { own } from '../../kit/own.ts';
import { headerOf } from '../../wire/http/records.ts';
import type { HostRule } from './hostRule.ts';
import { inRegion, regionOf } from './regionOf.ts';

/** Services of the protocol JSON 1.1, by what stands before the dot in `X-Amz-Target` (FACTS 0.1). */
const hosts: Readonly<Record<string, string>> = {
  AWSCognitoIdentityProviderService: 'cognito-idp.{region}.amazonaws.com',
  AWSCognitoIdentityService: 'cognito-identity.{region}.amazonaws.com',
  SWBExternalService: 'sso.{region}.amazonaws.com',
  AWSIdentityStore: 'identitystore.{region}.amazonaws.com',
};

/** The service in the header `X-Amz-Target`. */
export const targetHost: HostRule = (asked) => {
  const target = headerOf(asked, 'x-amz-target');
  const host = target === undefined ? undefined : own(hosts, target.split('.')[0] ?? '');
  return host && inRegion(host, regionOf(asked));
};
