import { allOf, check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import { type InputOf, integer, required, text } from '../../../wire/aws/members.ts';
import type { SamlAssertion } from '../../../wire/saml/samlAssertion.ts';
import type { Evidence } from '../../network.ts';
import type { RoleSessionIn } from '../../world/world.ts';
import { awsAction, type AwsCall, type AwsOutcome } from '../awsAction.ts';
import { findRole, findSamlProvider } from '../iamObjects.ts';
import { awsRules } from '../rules.ts';
import { checkForAws } from '../saml/awsRelyingParty.ts';
import { checkTrust } from '../saml/checkTrust.ts';
import { samlEvidence } from '../saml/samlEvidence.ts';
import { recordAssumeRoleWithSaml } from './assumeRoleWithSamlEvent.ts';
import { checkRoleArn, checkSamlProviderArn } from './checkArn.ts';
import { issueSession } from './issueSession.ts';
import { roleSessionTerms } from './roleSessionTerms.ts';
import { cargoOf, samlSessionResult, samlSessionTerms } from './samlSession.ts';
import { checkSessionPolicies } from './sessionPolicies.ts';
import { sessionSpan } from './sessionSpan.ts';
import { policyArns } from './stsMembers.ts';

/** Constraints of the STS API model (FACTS 2.2). */
const members = {
  RoleArn: required(text({ length: [20, 2048] })),
  PrincipalArn: required(text({ length: [20, 2048] })),
  SAMLAssertion: required(text({ length: [4, 100_000], sensitive: true })),
  PolicyArns: policyArns,
  Policy: text({ length: [1, 2048] }),
  DurationSeconds: integer({ range: [900, 43_200] }),
} as const;

const unknownProvider = awsError('InvalidIdentityToken', 400, "Specified provider doesn't exist.");

/**
 * AssumeRoleWithSAML (STS API Reference, 2011-06-15). Not signed: the assertion is the proof. The
 * order of checks is that of FACTS 13, point 8: the assertion, then trust, then duration and size.
 */
async function run(input: InputOf<typeof members>, call: AwsCall): Promise<AwsOutcome> {
  const { world, region } = call;
  const { RoleArn, PrincipalArn, SAMLAssertion, Policy, DurationSeconds } = input;
  const told = { roleArn: RoleArn, principalArn: PrincipalArn, durationSeconds: DurationSeconds };
  const evidence = samlEvidence(SAMLAssertion);
  const parts: Why[] = [];

  const refuse = (
    error: AwsError,
    more: readonly Evidence[] = [],
    assertion?: SamlAssertion,
  ): AwsOutcome => ({
    world: recordAssumeRoleWithSaml(world, call, { ...told, assertion, error }),
    why: { ...allOf(awsRules.assumeRoleWithSaml, parts), holds: false },
    evidence: [...evidence, ...more],
    answer: { error },
  });

  const named = [checkRoleArn(RoleArn), checkSamlProviderArn(PrincipalArn)];
  parts.push(...named.map(({ why }) => why));
  const misnamed = named.find((each) => each.error)?.error;
  if (misnamed) return refuse(misnamed);

  const provider = findSamlProvider(world, PrincipalArn);
  parts.push(check(awsRules.providerExists, provider !== undefined, { wanted: PrincipalArn }));
  if (!provider) return refuse(unknownProvider);

  const saml = await checkForAws(SAMLAssertion, provider.metadata, world);
  parts.push(saml.why);
  const { assertion } = saml;
  if (saml.error) {
    const { code, status, message } = saml.error;
    return refuse(awsError(code, status, message), [], assertion);
  }
  if (!assertion) throw new Error('A SAML response without a fault says all that a session needs.');

  const found = findRole(world, RoleArn);
  const trust = checkTrust(world, assertion, {
    roleArn: RoleArn,
    providerArn: PrincipalArn,
    provider,
    found,
    region,
  });
  parts.push(trust.why);
  if ('error' in trust) return refuse(trust.error, trust.evidence, assertion);

  const cargo = cargoOf(assertion);
  const span = sessionSpan(world, trust.role, {
    asked: DurationSeconds,
    // It is meant for the console and can only shorten here.
    atMost: assertion.sessionDuration,
    endsBy: assertion.sessionNotOnOrAfter,
  });
  const policies = checkSessionPolicies(world, trust.role.account, {
    policy: Policy,
    policyArns: input.PolicyArns,
    tags: cargo.tags,
  });
  parts.push(...span.parts, policies.why);
  const error = span.error ?? policies.error;
  if (error) return refuse(error, trust.evidence, assertion);

  const issued = issueSession<RoleSessionIn>(world, {
    ...roleSessionTerms('AssumeRoleWithSAML', trust.role, cargo, span.expiresAt, policies),
    ...samlSessionTerms(assertion, { ...provider, arn: PrincipalArn }),
  });
  return {
    world: recordAssumeRoleWithSaml(issued.world, call, {
      ...told,
      assertion,
      session: issued.session,
    }),
    why: allOf(awsRules.assumeRoleWithSaml, parts),
    evidence: [...evidence, ...trust.evidence],
    answer: {
      result: samlSessionResult(assertion, provider, issued.session, policies.packedPolicySize),
    },
  };
}

export const assumeRoleWithSaml = awsAction({
  name: 'AssumeRoleWithSAML',
  signed: false,
  members,
  reference: {
    checks: [
      'the provider exists',
      'the assertion: signature, issuer, audience, recipient, times, attributes',
      'the assertion offers the role',
      'the trust policy allows the provider, session tags and source identity included',
      'the duration fits the role',
      'session policies are well formed and fit',
    ],
    errors: [
      'AccessDenied',
      'ExpiredTokenException',
      'InvalidIdentityToken',
      'MalformedPolicyDocument',
      'PackedPolicyTooLarge',
      'ValidationError',
    ],
    differs: ['PackedPolicySize is an estimate.', 'Encrypted assertions are refused.'],
  },
  run,
});
