import { allOf, type Why } from '../../../kit/why.ts';
import type { AwsError } from '../../../wire/aws/awsError.ts';
import {
  type InputOf,
  integer,
  list,
  required,
  structure,
  text,
} from '../../../wire/aws/members.ts';
import type { Evidence } from '../../network.ts';
import type { RoleSessionIn } from '../../world/world.ts';
import { awsAction, type AwsOutcome, type SignedCall } from '../awsAction.ts';
import { sessionOf } from '../caller.ts';
import { findRole } from '../iamObjects.ts';
import { recordAssumeRole } from './assumeRoleEvent.ts';
import { checkRoleArn } from './checkArn.ts';
import { checkAssume } from './checkAssume.ts';
import { checkContexts } from './checkContexts.ts';
import { checkMfa } from './checkMfa.ts';
import { checkSourceIdentity } from './checkSourceIdentity.ts';
import { checkTags, inheritedTagsOf } from './checkTags.ts';
import { issueSession } from './issueSession.ts';
import { roleSessionTerms } from './roleSessionTerms.ts';
import { stsRules } from './rules.ts';
import { assumedRoleUser, credentialsMember } from './sessionMembers.ts';
import { checkSessionPolicies } from './sessionPolicies.ts';
import { sessionSpan } from './sessionSpan.ts';
import {
  policyArns,
  policyCharacters,
  serialNumber,
  sessionTags,
  tagKey,
  tokenCode,
} from './stsMembers.ts';
import type { SessionCargo } from './trustAsks.ts';

/** Constraints of the STS API model (FACTS 4.2). The model sets no upper limit for Policy (FACTS 14). */
const members = {
  RoleArn: required(text({ length: [20, 2048] })),
  RoleSessionName: required(text({ length: [2, 64], pattern: '[\\w+=,.@-]*' })),
  PolicyArns: policyArns,
  Policy: text({ length: [1, undefined], pattern: policyCharacters }),
  DurationSeconds: integer({ range: [900, 43_200] }),
  Tags: sessionTags,
  TransitiveTagKeys: list(tagKey, { size: [undefined, 50] }),
  ExternalId: text({ length: [2, 1224], pattern: '[\\w+=,.@:\\/-]*' }),
  SerialNumber: serialNumber,
  TokenCode: tokenCode,
  SourceIdentity: text({ length: [2, 64], pattern: '[\\w+=,.@-]*' }),
  ProvidedContexts: list(
    structure({
      ProviderArn: text({ length: [20, 2048] }),
      ContextAssertion: text({ length: [4, 2048], sensitive: true }),
    }),
    { size: [undefined, 5] },
  ),
} as const;

/**
 * AssumeRole (STS API Reference, 2011-06-15). The order of checks is that of FACTS 13, point 8: what the
 * parameters say, then the one-time code, on which trust can depend, then trust, then duration and size.
 */
function run(input: InputOf<typeof members>, call: SignedCall): AwsOutcome {
  const { caller, region } = call;
  const { RoleArn, RoleSessionName, DurationSeconds, ExternalId } = input;
  const { TokenCode, ProvidedContexts, ...told } = input;
  const session = sessionOf(caller);
  const inheritedTags = session?.kind === 'role' ? inheritedTagsOf(session) : {};
  const parts: Why[] = [];
  let { world } = call;

  const refuse = (error: AwsError, evidence: readonly Evidence[] = []): AwsOutcome => ({
    world: recordAssumeRole(world, call, { roleArn: RoleArn, input: told, inheritedTags, error }),
    why: { ...allOf(stsRules.assumeRole, parts), holds: false },
    evidence,
    answer: { error },
  });

  const named = checkRoleArn(RoleArn);
  const tags = checkTags({
    tags: input.Tags,
    transitiveTagKeys: input.TransitiveTagKeys,
    inheritedTags,
  });
  const contexts = checkContexts(world, ProvidedContexts);
  const identity = checkSourceIdentity(input.SourceIdentity, session?.sourceIdentity);
  parts.push(named.why, tags.why, ...contexts.parts, ...identity.parts);
  const unfit = named.error ?? tags.error ?? contexts.error ?? identity.error;
  if (unfit) return refuse(unfit);

  const mfa = checkMfa(world, caller, { serialNumber: input.SerialNumber, tokenCode: TokenCode });
  parts.push(...mfa.parts);
  world = mfa.world;
  if (mfa.error) return refuse(mfa.error);

  const cargo: SessionCargo = {
    sessionName: RoleSessionName,
    tags: tags.tags,
    transitiveTagKeys: tags.transitiveTagKeys,
    inheritedTags,
    sourceIdentity: identity.sourceIdentity,
    identity: contexts.identity,
  };
  const found = findRole(world, RoleArn);
  const trust = checkAssume(world, caller, {
    arn: RoleArn,
    found,
    cargo,
    region,
    keys: {
      'sts:ExternalId': ExternalId,
      ...(mfa.at !== undefined && {
        'aws:MultiFactorAuthPresent': 'true',
        'aws:MultiFactorAuthAge': '0',
      }),
    },
  });
  parts.push(trust.why);
  if (trust.error) return refuse(trust.error, trust.evidence);

  const chained = session !== undefined;
  const span = sessionSpan(world, trust.role, { asked: DurationSeconds, chained });
  const policies = checkSessionPolicies(world, trust.role.account, {
    policy: input.Policy,
    policyArns: input.PolicyArns,
    tags: tags.tags,
  });
  parts.push(...span.parts, policies.why);
  const error = span.error ?? policies.error;
  if (error) return refuse(error, trust.evidence);

  const issued = issueSession<RoleSessionIn>(world, {
    ...roleSessionTerms('AssumeRole', trust.role, cargo, span.expiresAt, policies),
    chained,
    ...(mfa.at !== undefined && { mfaAuthenticatedAt: mfa.at }),
  });
  return {
    world: recordAssumeRole(issued.world, call, {
      roleArn: RoleArn,
      input: told,
      inheritedTags,
      session: issued.session,
    }),
    why: allOf(stsRules.assumeRole, parts),
    evidence: trust.evidence,
    answer: {
      result: {
        SourceIdentity: issued.session.sourceIdentity,
        Credentials: credentialsMember(issued.session),
        AssumedRoleUser: assumedRoleUser(issued.session),
        PackedPolicySize: policies.packedPolicySize,
      },
    },
  };
}

export const assumeRole = awsAction({
  name: 'AssumeRole',
  signed: true,
  members,
  reference: {
    checks: [
      'session tags fit together and with inherited ones',
      'the source identity is not changed',
      'contexts: assertions that CreateTokenWithIAM gave, in date, of one active person',
      'the one-time code belongs to a device of the calling user and is new',
      "the caller's policies and the trust policy allow it, session tags and source identity and context included",
      'the duration fits the role, and an hour where roles are chained',
      'session policies are well formed and fit',
    ],
    errors: [
      'AccessDenied',
      'InvalidParameterValue',
      'MalformedPolicyDocument',
      'PackedPolicyTooLarge',
      'ValidationError',
    ],
    differs: [
      'PackedPolicySize is an estimate.',
      'A session with a context may do whatever its policies allow; AWS narrows it to services that know contexts.',
    ],
  },
  run,
});
