import { absentService } from '../../cloud/aws/hosts.ts';
import type { HostRule } from './hostRule.ts';
import { inRegion, regionOf } from './regionOf.ts';

/** A service in the credential scope that the lab has not got: its endpoint answers that it is not there. */
export const absentHost: HostRule = (asked) => {
  if (!asked.scope) return undefined;
  const host = inRegion(`${asked.scope.service}.{region}.amazonaws.com`, regionOf(asked));
  return absentService(host) === undefined ? undefined : host;
};
