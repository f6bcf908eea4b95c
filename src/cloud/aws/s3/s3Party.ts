import { toBase64 } from '../../../kit/bytes.ts';
import { allOf, check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import { type S3Ids, writeS3Error, writeS3Object } from '../../../wire/aws/s3Response.ts';
import { fieldOf, readQuery } from '../../../wire/http/form.ts';
import { withHeader, type HttpRequest } from '../../../wire/http/records.ts';
import type { Answer, Evidence, Party } from '../../network.ts';
import { mintBytes } from '../../world/mint.ts';
import type { BucketIn, World } from '../../world/world.ts';
import { authenticate, type Authentication, isSigned } from '../authenticate.ts';
import { type S3Address, s3Address } from './address.ts';
import { getObject } from './GetObject.ts';
import { listObjectsV2 } from './ListObjectsV2.ts';
import type { S3Call, S3Outcome } from './s3Action.ts';
import { recordS3Event } from './s3Event.ts';

type Operation = (call: S3Call) => S3Outcome;

/** The operation that method, path and query stand for. */
function operationOf({ method, url }: HttpRequest, { key }: S3Address): Operation | undefined {
  if (method !== 'GET') return undefined;
  if (key !== '') return getObject;
  return fieldOf(readQuery(url), 'list-type') === '2' ? listObjectsV2 : undefined;
}

function findBucket(
  world: World,
  name: string,
): { readonly owner: string; readonly bucket: BucketIn } | undefined {
  for (const [owner, account] of Object.entries(world.accounts)) {
    const bucket = account.buckets[name];
    if (bucket) return { owner, bucket };
  }
  return undefined;
}

const noBucket = (name: string): AwsError =>
  awsError('NoSuchBucket', 404, 'The specified bucket does not exist', [['BucketName', name]]);

const elsewhere = (name: string, region: string): AwsError =>
  awsError(
    'PermanentRedirect',
    301,
    'The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.',
    [
      ['Endpoint', `${name}.s3.${region}.amazonaws.com`],
      ['Bucket', name],
    ],
  );

const notHere = awsError(
  'NotImplemented',
  501,
  'A header you provided implies functionality that is not implemented',
);

function mintIds(world: World): readonly [S3Ids, World] {
  const [request, next] = mintBytes(world, 10);
  const [host, last] = mintBytes(next, 42);
  const requestId = Array.from(request, (byte) => byte.toString(36).toUpperCase().padStart(2, '0'))
    .join('')
    .slice(0, 16);
  return [{ requestId, hostId: toBase64(host) }, last];
}

/**
 * Amazon S3: checks the signature, finds the bucket, asks the policies and answers. An unsigned request
 * is an anonymous one, which only a bucket policy can let in.
 */
export const s3Party: Party = (request, scene) => {
  const [ids, world] = mintIds(scene.world);
  const address = s3Address(request.url);
  const signed: Authentication = isSigned(request)
    ? authenticate(request, world, { service: 's3', region: address.region })
    : { why: check('s3.signed', null), evidence: [] };
  const refuse = (
    error: AwsError,
    parts: readonly Why[],
    evidence: readonly Evidence[],
  ): Answer => ({
    world,
    response: withDate(writeS3Error(error, ids, request.method), world),
    why: { ...allOf('s3.request', parts), holds: false },
    evidence,
  });
  if (signed.error) return refuse(signed.error, [signed.why], signed.evidence);

  const found = findBucket(world, address.bucket);
  const exists = check('s3.bucket-exists', found !== undefined, { wanted: address.bucket });
  if (!found) return refuse(noBucket(address.bucket), [signed.why, exists], signed.evidence);
  const near = check('s3.bucket-region', found.bucket.region === address.region, {
    saw: address.region,
    wanted: found.bucket.region,
  });
  const operation = operationOf(request, address);
  const known = check('s3.operation', operation !== undefined, {
    saw: `${request.method} ${address.key === '' ? 'bucket' : 'object'}`,
  });
  const before = [signed.why, exists, near, known];
  if (near.holds === false)
    return refuse(elsewhere(address.bucket, found.bucket.region), before, signed.evidence);
  if (!operation) return refuse(notHere, before, signed.evidence);

  const call: S3Call = {
    world,
    request,
    region: address.region,
    bucketName: address.bucket,
    key: address.key,
    ...found,
    ...(signed.caller && { caller: signed.caller }),
  };
  const outcome = operation(call);
  const after = recordS3Event(call, outcome, ids.requestId);
  const evidence = [...signed.evidence, ...outcome.evidence];
  const why = allOf('s3.request', [...before, outcome.why]);
  if ('code' in outcome.answer)
    return { ...refuse(outcome.answer, [...before, outcome.why], evidence), world: after };
  const { status, headers, body } = outcome.answer;
  return {
    world: after,
    response: withDate(writeS3Object(status, headers, body, ids), world),
    why,
    evidence,
  };
};

/** S3 stamps its answers with its own clock. */
const withDate = (response: Answer['response'], world: World): Answer['response'] => ({
  ...response,
  headers: withHeader(
    withHeader(response.headers, 'Date', new Date(world.clock).toUTCString()),
    'Content-Length',
    String(response.body.length),
  ),
});
