import { own } from '../../../kit/own.ts';
import { isoTime, seconds } from '../../../kit/time.ts';
import { allOf, check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import { type InputOf, required, text } from '../../../wire/aws/members.ts';
import type { RoleSessionIn } from '../../world/world.ts';
import { roleArn } from '../arns.ts';
import { awsAction, type AwsOutcome, type SignedCall } from '../awsAction.ts';
import { accountOf } from '../caller.ts';
import { accountIn } from '../iamObjects.ts';
import { checkPermission } from './checkPermission.ts';
import { issueSession } from './issueSession.ts';
import { roleSessionTerms } from './roleSessionTerms.ts';
import { stsRules } from './rules.ts';
import { credentialsMember } from './sessionMembers.ts';
import { checkSessionPolicies } from './sessionPolicies.ts';
import { recordStsEvent } from './stsEvent.ts';
import { credentialsInTrail } from './trailMembers.ts';

const members = {
  TradeInToken: required(text({ sensitive: true })),
} as const;

/** AWS publishes the code, not the text. */
const expired = awsError('ExpiredTradeInTokenException', 400, 'The trade-in token has expired.');

/**
 * GetDelegatedAccessToken (STS API Reference): trades a token of IAM's temporary delegation for a session
 * of the role that was delegated, limited to the permissions that were approved. A token that the world
 * does not hold, or not for the caller's account, is answered like one that has expired.
 */
function run({ TradeInToken }: InputOf<typeof members>, call: SignedCall): AwsOutcome {
  const { caller, world } = call;
  const parts: Why[] = [];
  const event = { eventName: 'GetDelegatedAccessToken' };
  const refuse = (error: AwsError, evidence: AwsOutcome['evidence'] = []): AwsOutcome => ({
    world: recordStsEvent(world, call, { ...event, error }),
    why: { ...allOf(stsRules.getDelegatedAccessToken, parts), holds: false },
    evidence,
    answer: { error },
  });

  const permission = checkPermission(call, 'sts:GetDelegatedAccessToken');
  parts.push(permission.why);
  if (permission.error) return refuse(permission.error, permission.evidence);

  const token = own(world.tradeInTokens, TradeInToken);
  const role = token && own(accountIn(world, token.account)?.roles, token.roleName);
  const mine = token?.recipientAccount === accountOf(caller);
  parts.push(
    check(stsRules.tradeInTokenKnown, mine && role !== undefined, {
      wanted: `a trade-in token for ${accountOf(caller)}`,
    }),
  );
  if (!token || !role || !mine) return refuse(expired);
  const live = check(stsRules.tradeInTokenLive, world.clock < token.expiresAt, {
    saw: isoTime(world.clock),
    wanted: `before ${isoTime(token.expiresAt)}`,
  });
  parts.push(live);
  if (live.holds === false) return refuse(expired);

  const found = { account: token.account, name: token.roleName, role };
  const policies = checkSessionPolicies(world, token.account, {
    policy: token.policy === undefined ? undefined : JSON.stringify(token.policy),
    policyArns: token.policyArns.map((arn) => ({ arn })),
    tags: {},
  });
  parts.push(policies.why);
  if (policies.error) return refuse(policies.error);

  const cargo = {
    sessionName: token.sessionName,
    tags: {},
    transitiveTagKeys: [],
    inheritedTags: {},
    sourceIdentity: undefined,
  };
  const expiresAt = world.clock + seconds(token.sessionDuration);
  const issued = issueSession<RoleSessionIn>(
    world,
    roleSessionTerms('GetDelegatedAccessToken', found, cargo, expiresAt, policies),
  );
  const assumed = roleArn(token.account, role.path, token.roleName);
  return {
    world: recordStsEvent(issued.world, call, {
      ...event,
      responseElements: {
        credentials: credentialsInTrail(issued.session),
        assumedPrincipal: assumed,
      },
    }),
    why: allOf(stsRules.getDelegatedAccessToken, parts),
    answer: {
      result: {
        Credentials: credentialsMember(issued.session),
        PackedPolicySize: policies.packedPolicySize,
        AssumedPrincipal: assumed,
      },
    },
  };
}

export const getDelegatedAccessToken = awsAction({
  name: 'GetDelegatedAccessToken',
  signed: true,
  members,
  reference: {
    checks: [
      'the caller may do it',
      'the world holds the trade-in token for the caller’s account, and it has not expired',
      'the approved permissions are well formed and fit',
    ],
    errors: [
      'AccessDenied',
      'ExpiredTradeInTokenException',
      'MalformedPolicyDocument',
      'PackedPolicyTooLarge',
    ],
    differs: [
      'Trade-in tokens come with the world; requests for delegation are not part of the mock.',
    ],
  },
  run,
});
