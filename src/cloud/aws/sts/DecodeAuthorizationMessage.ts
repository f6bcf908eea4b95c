import { allOf, check } from '../../../kit/why.ts';
import { awsError } from '../../../wire/aws/awsError.ts';
import { type InputOf, required, text } from '../../../wire/aws/members.ts';
import { decodeAuthorizationMessage as decode } from '../authorizationMessage.ts';
import { awsAction, type AwsOutcome, type SignedCall } from '../awsAction.ts';
import { checkPermission } from './checkPermission.ts';
import { stsRules } from './rules.ts';
import { recordStsEvent } from './stsEvent.ts';

const members = {
  EncodedMessage: required(text({ length: [1, 10_240] })),
} as const;

/** AWS publishes the code, not the text. */
const invalidMessage = awsError(
  'InvalidAuthorizationMessageException',
  400,
  'The encoded authorization message is invalid.',
);

/** DecodeAuthorizationMessage (STS API Reference): opens a message that a service of this world made. */
function run({ EncodedMessage }: InputOf<typeof members>, call: SignedCall): AwsOutcome {
  const { world } = call;
  const permission = checkPermission(call, 'sts:DecodeAuthorizationMessage');
  const decoded = permission.error ? undefined : decode(world, EncodedMessage);
  const opened = check(stsRules.messageOpens, permission.error ? null : decoded !== undefined);
  const error = permission.error ?? (decoded === undefined ? invalidMessage : undefined);
  return {
    world: recordStsEvent(world, call, { eventName: 'DecodeAuthorizationMessage', error }),
    why: allOf(stsRules.decodeMessage, [permission.why, opened]),
    evidence: permission.evidence,
    answer: error ? { error } : { result: { DecodedMessage: decoded } },
  };
}

export const decodeAuthorizationMessage = awsAction({
  name: 'DecodeAuthorizationMessage',
  signed: true,
  members,
  reference: {
    checks: ['the caller may do it', 'the message was made in this world'],
    errors: ['AccessDenied', 'InvalidAuthorizationMessageException', 'ValidationError'],
    differs: [
      'No service of the mock puts encoded messages into its answers.',
      'matchedStatements and failures of a decoded message are empty.',
    ],
  },
  run,
});
