import { seconds } from '../../../kit/time.ts';
import { allOf, type Why } from '../../../kit/why.ts';
import type { AwsError } from '../../../wire/aws/awsError.ts';
import { type InputOf, integer, required, text } from '../../../wire/aws/members.ts';
import type { FederatedUserSessionIn } from '../../world/world.ts';
import { federatedUserArn } from '../arns.ts';
import { awsAction, type AwsOutcome, type SignedCall } from '../awsAction.ts';
import { accountOf } from '../caller.ts';
import { checkPermission } from './checkPermission.ts';
import { checkTags } from './checkTags.ts';
import { issueSession } from './issueSession.ts';
import { stsRules } from './rules.ts';
import { selfDuration } from './selfDuration.ts';
import { credentialsMember } from './sessionMembers.ts';
import { checkSessionPolicies } from './sessionPolicies.ts';
import { recordStsEvent } from './stsEvent.ts';
import { policyArns, policyCharacters, sessionTags } from './stsMembers.ts';
import { credentialsInTrail, trailMembers } from './trailMembers.ts';

/** Constraints of the STS API model (FACTS 3.3). */
const members = {
  Name: required(text({ length: [2, 32], pattern: '[\\w+=,.@-]*' })),
  Policy: text({ length: [1, 2048], pattern: policyCharacters }),
  PolicyArns: policyArns,
  DurationSeconds: integer({ range: [900, 129_600] }),
  Tags: sessionTags,
} as const;

/**
 * GetFederationToken (STS API Reference): credentials for somebody whom the calling user vouches for. What
 * they may do is what both the user's policies and the passed ones allow; without a passed policy that is
 * nothing, except what a resource-based policy grants to them by name (FACTS 3.3). Only long-term keys may
 * call it, which is seen to before.
 */
function run(input: InputOf<typeof members>, call: SignedCall): AwsOutcome {
  const { caller, world } = call;
  const account = accountOf(caller);
  const arn = federatedUserArn(account, input.Name);
  const parts: Why[] = [];
  const event = { eventName: 'GetFederationToken', requestParameters: trailMembers(input) };
  const refuse = (error: AwsError, evidence: AwsOutcome['evidence'] = []): AwsOutcome => ({
    world: recordStsEvent(world, call, { ...event, error }),
    why: { ...allOf(stsRules.getFederationToken, parts), holds: false },
    evidence,
    answer: { error },
  });

  const tags = checkTags({ tags: input.Tags });
  parts.push(tags.why);
  if (tags.error) return refuse(tags.error);

  const tagKeys = Object.keys(tags.tags);
  const keys = {
    ...Object.fromEntries(tagKeys.map((key) => [`aws:RequestTag/${key}`, tags.tags[key]])),
    'aws:TagKeys': tagKeys,
  };
  const permissions = [
    'sts:GetFederationToken',
    ...(tagKeys.length > 0 ? ['sts:TagSession'] : []),
  ].map((action) => checkPermission(call, action, arn, keys));
  parts.push(...permissions.map(({ why }) => why));
  const evidence = permissions[0]?.evidence ?? [];
  const denied = permissions.find((permission) => permission.error)?.error;
  if (denied) return refuse(denied, evidence);

  const policies = checkSessionPolicies(world, account, {
    policy: input.Policy,
    policyArns: input.PolicyArns,
    tags: tags.tags,
  });
  parts.push(policies.why);
  if (policies.error) return refuse(policies.error, evidence);

  const issued = issueSession<FederatedUserSessionIn>(world, {
    kind: 'federated-user',
    issuedBy: 'GetFederationToken',
    account,
    name: input.Name,
    ...(caller.kind === 'user' && {
      user: { userName: caller.name, userId: caller.user.userId },
    }),
    expiresAt: world.clock + seconds(selfDuration(caller, input.DurationSeconds)),
    tags: tags.tags,
    ...policies.terms,
  });
  const federatedUser = { FederatedUserId: `${account}:${input.Name}`, Arn: arn };
  return {
    world: recordStsEvent(issued.world, call, {
      ...event,
      responseElements: {
        credentials: credentialsInTrail(issued.session),
        federatedUser: trailMembers(federatedUser),
      },
    }),
    why: allOf(stsRules.getFederationToken, parts),
    evidence,
    answer: {
      result: {
        Credentials: credentialsMember(issued.session),
        FederatedUser: federatedUser,
        PackedPolicySize: policies.packedPolicySize,
      },
    },
  };
}

export const getFederationToken = awsAction({
  name: 'GetFederationToken',
  signed: true,
  members,
  reference: {
    checks: [
      'the caller signs with long-term keys',
      'session tags fit together',
      'the caller may do it, session tags included',
      'session policies are well formed and fit',
    ],
    errors: [
      'AccessDenied',
      'InvalidParameterValue',
      'MalformedPolicyDocument',
      'PackedPolicyTooLarge',
      'ValidationError',
    ],
    differs: ['PackedPolicySize is an estimate.'],
  },
  run,
});
