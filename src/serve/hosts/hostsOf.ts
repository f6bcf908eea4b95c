import { partyOf } from '../../cloud/parties.ts';
import { regionOfPool } from '../../cloud/aws/cognito-idp/userPools.ts';
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

/** The hosted UIs of the user pools that have a domain. */
const hostedUis = ({ userPools }: World): readonly string[] =>
  Object.entries(userPools).flatMap(([id, { domain }]) =>
    domain === undefined ? [] : [`${domain}.auth.${regionOfPool(id)}.amazoncognito.com`],
  );

/**
 * The hosts that a world has, for telling people: AWS's in one region, the hosted UIs of its user pools, and
 * whatever the world keeps under its own host name, such as an identity provider.
 */
export function hostsOf(world: World): readonly string[] {
  const kept = Object.values(world).flatMap((value) =>
    typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype
      ? Object.keys(value)
      : [],
  );
  return [
    ...awsHosts.map((host) => inRegion(host, defaultRegion)),
    ...hostedUis(world),
    ...new Set(kept),
  ].filter((host) => partyOf(host, world) !== undefined);
}
