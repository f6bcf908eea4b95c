import { allOf, check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import type { Evidence } from '../../network.ts';
import type { World } from '../../world/world.ts';
import { authorizeStranger } from '../authorize.ts';
import { findRole, type FoundRole } from '../iamObjects.ts';
import { awsRules } from '../rules.ts';
import { type SessionCargo, trustAsks } from '../sts/trustAsks.ts';
import { webIdentityRules } from '../sts/webIdentityRules.ts';
import type { WebIdentity } from './webIdentity.ts';

export type WebTrusted = {
  readonly why: Why;
  readonly evidence: readonly Evidence[];
} & ({ readonly role: FoundRole } | { readonly error: AwsError });

const notAuthorized = awsError(
  'AccessDenied',
  403,
  'Not authorized to perform sts:AssumeRoleWithWebIdentity',
);

/**
 * Whether the role lets in whom the provider vouches for. A role that does not exist looks the same from
 * outside.
 */
export function checkWebTrust(
  world: World,
  roleArn: string,
  identity: WebIdentity,
  cargo: SessionCargo,
  region: string,
): WebTrusted {
  const found = findRole(world, roleArn);
  const exists = check(awsRules.roleExists, found !== undefined, { wanted: roleArn });
  if (!found)
    return { why: allOf(webIdentityRules.trust, [exists]), error: notAuthorized, evidence: [] };
  const principal = { kind: 'web-identity', provider: identity.provider.principal } as const;
  const outcomes = trustAsks(
    'AssumeRoleWithWebIdentity',
    { arn: roleArn, found },
    cargo,
    region,
    identity.keys,
  ).map((ask) => authorizeStranger(world, principal, ask));
  const why = allOf(webIdentityRules.trust, [
    exists,
    ...outcomes.map(({ decision }) => decision.why),
  ]);
  return {
    why,
    evidence: outcomes[0]?.evidence ?? [],
    ...(why.holds === false ? { error: notAuthorized } : { role: found }),
  };
}
