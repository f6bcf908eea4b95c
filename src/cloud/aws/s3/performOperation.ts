import { check, type Why } from '../../../kit/why.ts';
import { awsError } from '../../../wire/aws/awsError.ts';
import { headerOf } from '../../../wire/http/records.ts';
import type { Evidence } from '../../network.ts';
import { authorizeS3 } from './authorizeS3.ts';
import { readBody } from './readBody.ts';
import { s3Rules } from './rules.ts';
import type {
  AccountOperation,
  BucketOperation,
  S3Call,
  S3Given,
  S3Outcome,
  S3Request,
} from './s3Operation.ts';

/** An operation's outcome with every check made on the way to it. */
export interface Performed extends S3Outcome {
  readonly checks: readonly Why[];
  readonly evidence: readonly Evidence[];
}

const denied = awsError('AccessDenied', 403, 'Access Denied');

/** Uploads have bytes to be read; what other requests carry is passed over. */
const carries = ({ method }: BucketOperation | AccountOperation): boolean =>
  method === 'PUT' || method === 'POST';

function withBody(
  request: S3Request,
  operation: BucketOperation | AccountOperation,
  before: Pick<Performed, 'checks' | 'evidence'>,
  run: (given: S3Given) => S3Outcome,
): Performed {
  const read = carries(operation) ? readBody(request.request) : undefined;
  const checks = [...before.checks, ...(read ? [read.why] : [])];
  if (read?.error) return { ...before, checks, answer: read.error };
  const outcome = run({ body: read?.body ?? { bytes: new Uint8Array(0) } });
  return {
    ...outcome,
    checks: [...checks, ...(outcome.checks ?? [])],
    evidence: [...before.evidence, ...(outcome.evidence ?? [])],
  };
}

/** Runs an operation on a bucket: its owner is whom the request expects, the policies allow it, the body is sound. */
export function performOnBucket(operation: BucketOperation, call: S3Call): Performed {
  const { request, owner } = call;
  const expected = headerOf(request, 'x-amz-expected-bucket-owner');
  const isOwner = check(s3Rules.expectedOwner, expected === undefined ? null : expected === owner, {
    ...(expected !== undefined && { saw: owner, wanted: expected }),
  });
  if (isOwner.holds === false) return { checks: [isOwner], evidence: [], answer: denied };
  const { action, on, context } = operation;
  const asked = operation.asksItself
    ? { checks: [], evidence: [] }
    : authorizeS3(call, action, on, context?.(request));
  const before = { checks: [isOwner, ...asked.checks], evidence: asked.evidence };
  if ('error' in asked && asked.error) return { ...before, answer: asked.error };
  return withBody(call, operation, before, (given) => operation.run(call, given));
}

/** Runs an operation that needs no bucket: only a caller of an account can ask for it. */
export function performForAccount(operation: AccountOperation, call: S3Request): Performed {
  const { caller } = call;
  const asked = authorizeS3(call, operation.action, operation.on);
  const error = asked.error ?? (caller ? undefined : denied);
  if (error || !caller) return { ...asked, answer: error ?? denied };
  return withBody(call, operation, asked, (given) => operation.run({ ...call, caller }, given));
}
