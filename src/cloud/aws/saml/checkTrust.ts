import { allOf, check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import type { SamlAssertion } from '../../../wire/saml/samlAssertion.ts';
import { samlConditionKeys } from '../../../wire/saml/samlConditionKeys.ts';
import type { Evidence } from '../../network.ts';
import type { World } from '../../world/world.ts';
import { authorizeStranger } from '../authorize.ts';
import type { FoundRole } from '../iamObjects.ts';
import { awsRules } from '../rules.ts';
import { cargoOf } from '../sts/samlSession.ts';
import { trustAsks } from '../sts/trustAsks.ts';

const notAuthorized = awsError(
  'AccessDenied',
  403,
  'Not authorized to perform sts:AssumeRoleWithSAML',
);

export type Trusted = {
  readonly why: Why;
  readonly evidence: readonly Evidence[];
} & ({ readonly role: FoundRole } | { readonly error: AwsError });

/**
 * Whether the role lets in whoever holds this assertion: the assertion must offer the role, and the
 * role's trust policy must allow the provider. A role that does not exist looks the same from outside.
 */
export function checkTrust(
  world: World,
  assertion: SamlAssertion,
  asked: {
    readonly roleArn: string;
    readonly providerArn: string;
    readonly provider: { readonly account: string; readonly name: string };
    readonly found: FoundRole | undefined;
    readonly region: string;
  },
): Trusted {
  const { roleArn, providerArn, provider, found, region } = asked;
  const offered = assertion.roles.some(
    (offer) => offer.roleArn === roleArn && offer.providerArn === providerArn,
  );
  const before = [
    check(awsRules.roleOffered, offered, {
      saw: assertion.roles.map((offer) => offer.roleArn),
      wanted: roleArn,
    }),
    check(awsRules.roleExists, found !== undefined, { wanted: roleArn }),
    check(
      awsRules.roleNotReserved,
      found === undefined ? null : !found.name.startsWith('AWSReservedSSO_'),
      { saw: found?.name ?? '' },
    ),
  ];
  const reachable = before.every(({ holds }) => holds !== false);
  if (!found || !reachable)
    return { why: allOf(awsRules.trust, before), error: notAuthorized, evidence: [] };

  const outcomes = trustAsks(
    'AssumeRoleWithSAML',
    { arn: roleArn, found },
    cargoOf(assertion),
    region,
    samlConditionKeys(assertion, { accountId: provider.account, name: provider.name }),
  ).map((ask) => authorizeStranger(world, { kind: 'saml', providerArn }, ask));
  const why = allOf(awsRules.trust, [...before, ...outcomes.map(({ decision }) => decision.why)]);
  return {
    why,
    evidence: outcomes[0]?.evidence ?? [],
    ...(why.holds === false ? { error: notAuthorized } : { role: found }),
  };
}
