import { partyOf } from '../../cloud/parties.ts';
import type { World } from '../../cloud/world/world.ts';
import { defaultRegion, inRegion } from './regionOf.ts';

/** AWS's hosts, as they are called in the default region. */
const awsHosts: readonly string[] = [
  'sts.{region}.amazonaws.com',
  'iam.amazonaws.com',
  's3.{region}.amazonaws.com',
  'cognito-idp.{region}.amazonaws.com',
  'cognito-identity.{region}.amazonaws.com',
  'sso.{region}.amazonaws.com',
  'oidc.{region}.amazonaws.com',
  'portal.sso.{region}.amazonaws.com',
  'identitystore.{region}.amazonaws.com',
  'scim.{region}.amazonaws.com',
  'signin.aws.amazon.com',
  'console.aws.amazon.com',
];

/**
 * The hosts that a world has, for telling people: AWS's in one region, and whatever the world keeps under
 * its own host name, such as an identity provider.
 */
export function hostsOf(world: World): readonly string[] {
  const kept = Object.values(world).flatMap((value) =>
    typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype
      ? Object.keys(value)
      : [],
  );
  return [...awsHosts.map((host) => inRegion(host, defaultRegion)), ...new Set(kept)].filter(
    (host) => partyOf(host, world) !== undefined,
  );
}
