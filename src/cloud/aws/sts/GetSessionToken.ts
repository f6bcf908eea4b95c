import { seconds } from '../../../kit/time.ts';
import { allOf, check } from '../../../kit/why.ts';
import { type InputOf, integer } from '../../../wire/aws/members.ts';
import type { RootSessionIn, UserSessionIn } from '../../world/world.ts';
import { awsAction, type AwsOutcome, type SignedCall } from '../awsAction.ts';
import { principalOf } from '../caller.ts';
import { awsRules } from '../rules.ts';
import { checkMfa } from './checkMfa.ts';
import { issueSession } from './issueSession.ts';
import { stsRules } from './rules.ts';
import { selfDuration } from './selfDuration.ts';
import { credentialsMember } from './sessionMembers.ts';
import { recordStsEvent } from './stsEvent.ts';
import { serialNumber, tokenCode } from './stsMembers.ts';
import { credentialsInTrail, trailMembers } from './trailMembers.ts';

const members = {
  DurationSeconds: integer({ range: [900, 129_600] }),
  SerialNumber: serialNumber,
  TokenCode: tokenCode,
} as const;

/**
 * GetSessionToken (STS API Reference): temporary credentials of the user or root user who calls. It needs
 * no permission, and no policy can deny it. Only long-term keys may call it, which is seen to before.
 */
function run(input: InputOf<typeof members>, call: SignedCall): AwsOutcome {
  const { caller } = call;
  const { TokenCode, ...told } = input;
  const event = { eventName: 'GetSessionToken', requestParameters: trailMembers(told) };
  if (caller.kind !== 'user' && caller.kind !== 'root')
    throw new Error('Only long-term keys come as far as this.');
  const mfa = checkMfa(call.world, caller, {
    serialNumber: input.SerialNumber,
    tokenCode: TokenCode,
  });
  const why = allOf(stsRules.getSessionToken, [
    check(awsRules.noPermissionNeeded, true, { saw: principalOf(call.world, caller).arn }),
    ...mfa.parts,
  ]);
  const { error, world } = mfa;
  if (error)
    return { world: recordStsEvent(world, call, { ...event, error }), why, answer: { error } };

  const terms = {
    issuedBy: 'GetSessionToken',
    account: caller.account,
    expiresAt: world.clock + seconds(selfDuration(caller, input.DurationSeconds)),
    tags: {},
    sessionPolicyArns: [],
    ...(mfa.at !== undefined && { mfaAuthenticatedAt: mfa.at }),
  } as const;
  const issued =
    caller.kind === 'user'
      ? issueSession<UserSessionIn>(world, {
          ...terms,
          kind: 'user',
          userName: caller.name,
          userId: caller.user.userId,
        })
      : issueSession<RootSessionIn>(world, { ...terms, kind: 'root' });
  return {
    world: recordStsEvent(issued.world, call, {
      ...event,
      responseElements: { credentials: credentialsInTrail(issued.session) },
    }),
    why,
    answer: { result: { Credentials: credentialsMember(issued.session) } },
  };
}

export const getSessionToken = awsAction({
  name: 'GetSessionToken',
  signed: true,
  members,
  reference: {
    checks: [
      'the caller signs with long-term keys',
      'the one-time code belongs to a device of the calling user and is new',
    ],
    errors: ['AccessDenied', 'ValidationError'],
    differs: [],
  },
  run,
});
