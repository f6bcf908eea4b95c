import { isoTime } from '../../../kit/time.ts';
import type { AwsError } from '../../../wire/aws/awsError.ts';
import type { World } from '../../world/world.ts';
import type { SignedCall } from '../awsAction.ts';
import { accountOf } from '../caller.ts';
import { accountIn } from '../iamObjects.ts';
import { recordEvent } from '../trail.ts';
import { userIdentityOf } from '../userIdentity.ts';
import type { Effect } from './iamAction.ts';

/** Members that no event repeats: secrets, and documents of megabytes. */
const unwritten = new Set([
  'SecretAccessKey',
  'Base32StringSeed',
  'QRCodePNG',
  'AuthenticationCode1',
  'AuthenticationCode2',
  'SAMLMetadataDocument',
]);

/** As CloudTrail writes the members of a request: first letters in lower case, what is absent left out. */
function written(value: unknown): unknown {
  if (value instanceof Date) return isoTime(value.getTime());
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      member === undefined || unwritten.has(name)
        ? []
        : [[name.charAt(0).toLowerCase() + name.slice(1), written(member)]],
    ),
  );
}

const membersOf = (value: object): Readonly<Record<string, unknown>> =>
  // A structure is written as one.
  written(value) as Readonly<Record<string, unknown>>;

const reads = /^(?:Get|List|Simulate)/;

/** Leaves the CloudTrail event of a call to IAM in the caller's account, which is the one it is about. */
export function recordIamEvent(
  world: World,
  { request, requestId, caller }: SignedCall,
  told: { readonly name: string; readonly input: object } & (
    { readonly effect: Effect } | { readonly error: AwsError }
  ),
): World {
  const account = accountOf(caller);
  if (!accountIn(world, account)) return world;
  const readOnly = reads.test(told.name);
  const result = 'effect' in told ? told.effect.result : undefined;
  return recordEvent(world, request, {
    eventSource: 'iam.amazonaws.com',
    eventName: told.name,
    awsRegion: 'us-east-1',
    recipientAccountId: account,
    requestID: requestId,
    readOnly,
    userIdentity: userIdentityOf(world, caller),
    requestParameters: membersOf(told.input),
    ...(result && !readOnly && { responseElements: membersOf(result) }),
    ...('error' in told && { errorCode: told.error.code, errorMessage: told.error.message }),
  });
}
