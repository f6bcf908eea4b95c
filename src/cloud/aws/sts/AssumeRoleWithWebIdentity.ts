import { allOf, check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import { type InputOf, integer, required, text } from '../../../wire/aws/members.ts';
import type { Evidence } from '../../network.ts';
import type { RoleSessionIn, World } from '../../world/world.ts';
import { parseIamArn } from '../arns.ts';
import { awsAction, type AwsCall, type AwsOutcome } from '../awsAction.ts';
import { checkWebTrust } from '../webIdentity/checkWebTrust.ts';
import { accessTokenProviders } from '../webIdentity/federatedProvider.ts';
import { keptKeys } from '../webIdentity/webConditionKeys.ts';
import type { Proof, WebIdentity } from '../webIdentity/webIdentity.ts';
import { recordWebIdentity } from '../webIdentity/webIdentityEvent.ts';
import { checkRoleArn } from './checkArn.ts';
import { issueSession } from './issueSession.ts';
import { roleSessionTerms } from './roleSessionTerms.ts';
import { assumedRoleUser, credentialsMember } from './sessionMembers.ts';
import { checkSessionPolicies } from './sessionPolicies.ts';
import { sessionSpan } from './sessionSpan.ts';
import { policyArns } from './stsMembers.ts';
import type { SessionCargo } from './trustAsks.ts';
import { webIdentityRules } from './webIdentityRules.ts';

/** Constraints of the STS API model (FACTS 5.2). */
const members = {
  RoleArn: required(text({ length: [20, 2048] })),
  RoleSessionName: required(text({ length: [2, 64], pattern: '[\\w+=,.@-]*' })),
  WebIdentityToken: required(text({ length: [4, 20_000], sensitive: true })),
  ProviderId: text({ length: [4, 2048] }),
  PolicyArns: policyArns,
  Policy: text({ length: [1, 2048] }),
  DurationSeconds: integer({ range: [900, 43_200] }),
} as const;

type Input = InputOf<typeof members>;

/** Reads the token itself, or asks whoever issued it. */
async function prove({ network, world }: AwsCall, input: Input): Promise<Proof> {
  const { RoleArn, WebIdentityToken, ProviderId } = input;
  const named = accessTokenProviders.find((each) => each === ProviderId);
  const part = check(
    webIdentityRules.providerId,
    ProviderId === undefined ? null : named !== undefined,
    { saw: ProviderId ?? '', wanted: accessTokenProviders },
  );
  if (part.holds === false)
    // AWS says in the model which two it takes, not what it answers to others.
    return {
      world,
      parts: [part],
      evidence: [],
      error: awsError('ValidationError', 400, `${ProviderId} is invalid`),
    };
  // What reads tokens is fetched when one comes: most callers of STS bring none.
  const proofs = await import('../webIdentity/proofs.ts');
  const proof = named
    ? await proofs.proveByAccessToken(network, world, named, WebIdentityToken)
    : await proofs.proveByIdToken(
        network,
        world,
        parseIamArn(RoleArn)?.account ?? '',
        WebIdentityToken,
      );
  return { ...proof, parts: [part, ...proof.parts] };
}

const cargoOf = (sessionName: string, identity: WebIdentity): SessionCargo => ({
  sessionName,
  tags: identity.tags,
  transitiveTagKeys: identity.transitiveTagKeys,
  inheritedTags: {},
  sourceIdentity: identity.sourceIdentity,
});

/**
 * AssumeRoleWithWebIdentity (STS API Reference, 2011-06-15). Not signed: the token is the proof. The order
 * of checks is that of FACTS 5.7: the token, then trust, then duration and size.
 */
async function run(input: Input, call: AwsCall): Promise<AwsOutcome> {
  const { RoleArn, RoleSessionName, Policy, PolicyArns, DurationSeconds } = input;
  const told = {
    roleArn: RoleArn,
    roleSessionName: RoleSessionName,
    durationSeconds: DurationSeconds,
  };
  const parts: Why[] = [];
  const refuse = (
    world: World,
    error: AwsError,
    evidence: readonly Evidence[] = [],
    identity?: WebIdentity,
  ): AwsOutcome => ({
    world: recordWebIdentity(world, call, { ...told, identity, error }),
    why: { ...allOf(webIdentityRules.assumeRole, parts), holds: false },
    evidence,
    answer: { error },
  });

  const named = checkRoleArn(RoleArn);
  parts.push(named.why);
  if (named.error) return refuse(call.world, named.error);

  const proof = await prove(call, input);
  const { world, identity } = proof;
  parts.push(...proof.parts);
  if (proof.error) return refuse(world, proof.error, proof.evidence);
  if (!identity) throw new Error('A token without a fault stands for somebody.');

  const cargo = cargoOf(RoleSessionName, identity);
  const trust = checkWebTrust(world, RoleArn, identity, cargo, call.region);
  const evidence = [...proof.evidence, ...trust.evidence];
  parts.push(trust.why);
  if ('error' in trust) return refuse(world, trust.error, evidence, identity);

  const span = sessionSpan(world, trust.role, { asked: DurationSeconds });
  const policies = checkSessionPolicies(world, trust.role.account, {
    policy: Policy,
    policyArns: PolicyArns,
    tags: cargo.tags,
  });
  parts.push(...span.parts, policies.why);
  const error = span.error ?? policies.error;
  if (error) return refuse(world, error, evidence, identity);

  const { provider, subject, audience, providerName, keys } = identity;
  const issued = issueSession<RoleSessionIn>(world, {
    ...roleSessionTerms('AssumeRoleWithWebIdentity', trust.role, cargo, span.expiresAt, policies),
    context: keptKeys(provider.keyPrefix, keys),
    federatedProvider: provider.principal,
  });
  const { session } = issued;
  return {
    world: recordWebIdentity(issued.world, call, { ...told, identity, session }),
    why: allOf(webIdentityRules.assumeRole, parts),
    evidence,
    answer: {
      result: {
        SourceIdentity: session.sourceIdentity,
        Credentials: credentialsMember(session),
        SubjectFromWebIdentityToken: subject,
        AssumedRoleUser: assumedRoleUser(session),
        PackedPolicySize: policies.packedPolicySize,
        Provider: providerName,
        Audience: audience,
      },
    },
  };
}

export const assumeRoleWithWebIdentity = awsAction({
  name: 'AssumeRoleWithWebIdentity',
  signed: false,
  members,
  reference: {
    checks: [
      'the role’s account has an OIDC provider for `iss`, or the issuer is built in',
      'the issuer’s discovery document and keys, fetched over the network; a thumbprint where the certificate is not trusted',
      'the token: form, signature, exp, nbf, iat, sub, azp, aud',
      'for Facebook and Login with Amazon: the provider, asked about the access token',
      'the trust policy allows the provider, session tags and source identity included',
      'the duration fits the role',
      'session policies are well formed and fit',
    ],
    errors: [
      'AccessDenied',
      'ExpiredTokenException',
      'IDPCommunicationError',
      'IDPRejectedClaim',
      'InvalidIdentityToken',
      'InvalidParameterValue',
      'MalformedPolicyDocument',
      'PackedPolicyTooLarge',
      'ValidationError',
    ],
    differs: [
      'Keys are fetched at every call; AWS keeps them for a while.',
      'PackedPolicySize is an estimate.',
    ],
  },
  run,
});
