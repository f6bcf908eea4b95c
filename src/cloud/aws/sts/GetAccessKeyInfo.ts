import { allOf, check } from '../../../kit/why.ts';
import { awsError } from '../../../wire/aws/awsError.ts';
import { type InputOf, required, text } from '../../../wire/aws/members.ts';
import { accountOfAccessKey } from '../../world/mint.ts';
import { awsAction, type AwsOutcome, type SignedCall } from '../awsAction.ts';
import { findKey } from '../iamObjects.ts';
import { checkPermission } from './checkPermission.ts';
import { stsRules } from './rules.ts';
import { recordStsEvent } from './stsEvent.ts';
import { trailMembers } from './trailMembers.ts';

const members = {
  AccessKeyId: required(text({ length: [16, 128], pattern: '[\\w]*' })),
} as const;

const noAccount = awsError('ValidationError', 400, 'The access key id names no account.');

/**
 * GetAccessKeyInfo (STS API Reference): the account that an access key belongs to. It says nothing about
 * whether the key exists or is active: the number is in the id itself (FACTS 0.3). A key that a world holds
 * belongs to its holder, although its id be older than that.
 */
function run(input: InputOf<typeof members>, call: SignedCall): AwsOutcome {
  const { world } = call;
  const { AccessKeyId } = input;
  const permission = checkPermission(call, 'sts:GetAccessKeyInfo');
  const account = findKey(world, AccessKeyId)?.account ?? accountOfAccessKey(AccessKeyId);
  const named = check(stsRules.keyNamesAccount, permission.error ? null : account !== undefined, {
    saw: AccessKeyId,
  });
  const error = permission.error ?? (account === undefined ? noAccount : undefined);
  const why = allOf(stsRules.getAccessKeyInfo, [permission.why, named]);
  return {
    world: recordStsEvent(world, call, {
      eventName: 'GetAccessKeyInfo',
      requestParameters: trailMembers(input),
      error,
    }),
    why,
    evidence: permission.evidence,
    answer: error ? { error } : { result: { Account: account } },
  };
}

export const getAccessKeyInfo = awsAction({
  name: 'GetAccessKeyInfo',
  signed: true,
  members,
  reference: {
    checks: ['the caller may do it', 'the id has an account in it'],
    errors: ['AccessDenied', 'ValidationError'],
    differs: ['AWS publishes no code and text for an id that names no account.'],
  },
  run,
});
