import { seconds } from '../../../kit/time.ts';
import { allOf, check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import type { AwsStructure } from '../../../wire/aws/awsValue.ts';
import {
  type InputOf,
  integer,
  list,
  required,
  structure,
  text,
} from '../../../wire/aws/members.ts';
import { nameQualifierOf } from '../../../wire/saml/nameQualifier.ts';
import { type SamlAssertion, subjectTypeOf } from '../../../wire/saml/samlAssertion.ts';
import type { Evidence } from '../../network.ts';
import type { SessionIn, World } from '../../world/world.ts';
import { findRole, findSamlProvider, type FoundProvider, type FoundRole } from '../iamObjects.ts';
import { checkForAws } from '../saml/awsRelyingParty.ts';
import { checkTrust } from '../saml/checkTrust.ts';
import { samlEvidence } from '../saml/samlEvidence.ts';
import { recordAssumeRoleWithSaml } from './assumeRoleWithSamlEvent.ts';
import { issueSession } from './issueSession.ts';
import { checkSessionPolicies, type CheckedPolicies } from './sessionPolicies.ts';
import { assumedRoleUser, credentialsMember } from './sessionMembers.ts';
import { stsAction, type StsCall, type StsOutcome } from './stsAction.ts';

/** Constraints of the STS API model (FACTS 2.2). */
const members = {
  RoleArn: required(text({ length: [20, 2048] })),
  PrincipalArn: required(text({ length: [20, 2048] })),
  SAMLAssertion: required(text({ length: [4, 100_000], sensitive: true })),
  PolicyArns: list(structure({ arn: text({ length: [20, 2048] }) }), { size: [undefined, 10] }),
  Policy: text({ length: [1, 2048] }),
  DurationSeconds: integer({ range: [900, 43_200] }),
} as const;

const defaultDuration = 3600;

const unknownProvider = awsError('InvalidIdentityToken', 400, "Specified provider doesn't exist.");
const tooLong = awsError(
  'ValidationError',
  400,
  'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
);

/** Seconds asked for. The assertion's SessionDuration is for the console; here it can only shorten. */
function durationOf(asked: number | undefined, assertion: SamlAssertion): number {
  const limit = assertion.sessionDuration ?? Infinity;
  return Math.min(asked ?? defaultDuration, limit);
}

function checkDuration(found: FoundRole, duration: number): Why {
  const { maxSessionDuration } = found.role;
  return check('sts.max-session-duration', duration <= maxSessionDuration, {
    saw: `${duration} seconds`,
    wanted: `${maxSessionDuration} seconds at most`,
    at: { document: `role/${found.name}`, pointer: '/MaxSessionDuration' },
  });
}

function resultOf(
  assertion: SamlAssertion,
  provider: FoundProvider,
  session: SessionIn,
  packedPolicySize: number | undefined,
): AwsStructure {
  return {
    SourceIdentity: session.sourceIdentity,
    Credentials: credentialsMember(session),
    AssumedRoleUser: assumedRoleUser(session),
    Subject: assertion.nameId,
    SubjectType: subjectTypeOf(assertion.nameIdFormat),
    Issuer: assertion.issuer,
    Audience: assertion.recipient,
    NameQualifier: nameQualifierOf(assertion.issuer, {
      accountId: provider.account,
      name: provider.name,
    }),
    PackedPolicySize: packedPolicySize,
  };
}

/** Keys of the assertion that stay usable after sign-in (FACTS 2.5). */
const lastingKeys = (assertion: SamlAssertion, provider: FoundProvider) => ({
  'saml:namequalifier': nameQualifierOf(assertion.issuer, {
    accountId: provider.account,
    name: provider.name,
  }),
  'saml:sub': assertion.nameId,
  'saml:sub_type': subjectTypeOf(assertion.nameIdFormat),
});

function begin(
  world: World,
  found: FoundRole,
  provider: FoundProvider & { readonly arn: string },
  assertion: SamlAssertion,
  duration: number,
  policies: CheckedPolicies,
  policyArns: readonly string[],
) {
  const end = Math.min(world.clock + seconds(duration), assertion.sessionNotOnOrAfter ?? Infinity);
  return issueSession(world, {
    issuedBy: 'AssumeRoleWithSAML',
    account: found.account,
    roleName: found.name,
    roleId: found.role.roleId,
    sessionName: assertion.roleSessionName,
    expiresAt: end,
    tags: Object.fromEntries(assertion.principalTags.map(({ key, value }) => [key, value])),
    transitiveTagKeys: assertion.transitiveTagKeys,
    ...(assertion.sourceIdentity !== undefined && { sourceIdentity: assertion.sourceIdentity }),
    ...(policies.document !== undefined && { inlineSessionPolicy: policies.document as never }),
    sessionPolicyArns: policyArns,
    context: lastingKeys(assertion, provider),
    federatedProvider: provider.arn,
  });
}

/**
 * AssumeRoleWithSAML (STS API Reference, 2011-06-15). Not signed: the assertion is the proof. The
 * order of checks is that of FACTS 13, point 8: the assertion, then trust, then duration and size.
 */
async function run(input: InputOf<typeof members>, call: StsCall): Promise<StsOutcome> {
  const { world, region } = call;
  const { RoleArn, PrincipalArn, SAMLAssertion, Policy, DurationSeconds } = input;
  const policyArns = (input.PolicyArns ?? []).flatMap(({ arn }) =>
    arn === undefined ? [] : [arn],
  );
  const evidence = samlEvidence(SAMLAssertion);
  const parts: Why[] = [];

  const refuse = (
    error: AwsError,
    more: readonly Evidence[] = [],
    assertion?: SamlAssertion,
  ): StsOutcome => ({
    world: recordAssumeRoleWithSaml(world, call, {
      roleArn: RoleArn,
      principalArn: PrincipalArn,
      durationSeconds: DurationSeconds,
      assertion,
      error,
    }),
    why: allOf('sts.assume-role-with-saml', parts),
    evidence: [...evidence, ...more],
    answer: { error },
  });

  const provider = findSamlProvider(world, PrincipalArn);
  parts.push(check('sts.provider-exists', provider !== undefined, { wanted: PrincipalArn }));
  if (!provider) return refuse(unknownProvider);

  const saml = await checkForAws(SAMLAssertion, provider.metadata, world);
  parts.push(saml.why);
  const { assertion } = saml;
  if (saml.error || !assertion) {
    const { code, status, message } = saml.error ?? unknownProvider;
    return refuse(awsError(code, status, message), [], assertion);
  }

  const found = findRole(world, RoleArn);
  const trust = checkTrust(world, assertion, {
    roleArn: RoleArn,
    providerArn: PrincipalArn,
    provider,
    found,
    region,
  });
  parts.push(trust.why);
  if (trust.error || !found)
    return refuse(trust.error ?? unknownProvider, trust.evidence, assertion);

  const duration = durationOf(DurationSeconds, assertion);
  parts.push(checkDuration(found, duration));
  const tags = Object.fromEntries(assertion.principalTags.map(({ key, value }) => [key, value]));
  const policies = checkSessionPolicies(world, found.account, { policy: Policy, policyArns, tags });
  parts.push(policies.why);
  if (duration > found.role.maxSessionDuration) return refuse(tooLong, trust.evidence, assertion);
  if (policies.error) return refuse(policies.error, trust.evidence, assertion);

  const issued = begin(
    world,
    found,
    { ...provider, arn: PrincipalArn },
    assertion,
    duration,
    policies,
    policyArns,
  );
  return {
    world: recordAssumeRoleWithSaml(issued.world, call, {
      roleArn: RoleArn,
      principalArn: PrincipalArn,
      durationSeconds: DurationSeconds,
      assertion,
      session: issued.session,
    }),
    why: allOf('sts.assume-role-with-saml', parts),
    evidence: [...evidence, ...trust.evidence],
    answer: { result: resultOf(assertion, provider, issued.session, policies.packedPolicySize) },
  };
}

export const assumeRoleWithSaml = stsAction({
  name: 'AssumeRoleWithSAML',
  signed: false,
  members,
  run,
});
