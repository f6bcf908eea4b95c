import { toBase64 } from '../../../kit/bytes.ts';
import { allOf, check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import { type S3Ids, writeS3Error, writeS3Object } from '../../../wire/aws/s3Response.ts';
import { type HttpRequest, withHeader } from '../../../wire/http/records.ts';
import type { Answer, Evidence, Party } from '../../network.ts';
import { mintBytes } from '../../world/mint.ts';
import type { World } from '../../world/world.ts';
import { authenticate, type Authentication, isSigned } from '../authenticate.ts';
import { dated } from '../dated.ts';
import { type S3Address, s3Address } from './address.ts';
import { authenticateV2 } from './authenticateV2.ts';
import { chooseOperation } from './chooseOperation.ts';
import { findBucket } from './findBucket.ts';
import { performForAccount, performOnBucket, type Performed } from './performOperation.ts';
import { s3Rules } from './rules.ts';
import type { S3Request } from './s3Operation.ts';
import { recordS3Event } from './s3Event.ts';
import { withHoistedHeaders } from './withHoistedHeaders.ts';

const noUri = awsError('InvalidURI', 400, "Couldn't parse the specified URI.");

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

function mintIds(world: World): readonly [S3Ids, World] {
  const [request, next] = mintBytes(world, 10);
  const [host, last] = mintBytes(next, 42);
  const requestId = Array.from(request, (byte) => byte.toString(36).toUpperCase().padStart(2, '0'))
    .join('')
    .slice(0, 16);
  return [{ requestId, hostId: toBase64(host) }, last];
}

function whoSigned(request: HttpRequest, world: World, address: S3Address): Authentication {
  if (isSigned(request))
    return authenticate(request, world, { service: 's3', region: address.region, dialect: 's3' });
  const anonymous = { why: check(s3Rules.signed, null), evidence: [] };
  return authenticateV2(request, world, address) ?? anonymous;
}

/**
 * Amazon S3: checks the signature, finds operation and bucket, asks the policies and answers. An unsigned
 * request is an anonymous one, which only a bucket policy can let in.
 */
export const s3Party: Party = (received, scene) => {
  const [ids, world] = mintIds(scene.world);
  const refuse = (
    error: AwsError,
    parts: readonly Why[],
    evidence: readonly Evidence[] = [],
  ): Answer => ({
    world,
    response: dated(writeS3Error(error, ids, received.method), world),
    why: { ...allOf(s3Rules.request, parts), holds: false },
    evidence,
  });

  const address = s3Address(received.url);
  if (!address) return refuse(noUri, [check(s3Rules.address, false, { saw: received.url })]);
  const signed = whoSigned(received, world, address);
  if (signed.error) return refuse(signed.error, [signed.why], signed.evidence);

  const request = withHoistedHeaders(received);
  const operation = chooseOperation(request, address);
  const known = check(s3Rules.operation, 'run' in operation, {
    saw: `${request.method} ${address.key === '' ? 'bucket' : 'object'}`,
  });
  if (!('run' in operation)) return refuse(operation, [signed.why, known], signed.evidence);
  const call: S3Request = {
    world,
    request,
    region: address.region,
    bucketName: address.bucket,
    key: address.key,
    ...(signed.caller && { caller: signed.caller }),
  };
  const finish = (performed: Performed, before: readonly Why[], owner?: string): Answer => {
    const { answer } = performed;
    const failed = 'code' in answer ? answer : undefined;
    const told = {
      ...call,
      world: performed.world ?? world,
      ...(owner !== undefined && { owner }),
    };
    const after = recordS3Event(told, operation, failed, ids.requestId);
    const evidence = [...signed.evidence, ...performed.evidence];
    const parts = [...before, ...performed.checks];
    if ('code' in answer) return { ...refuse(answer, parts, evidence), world: after };
    const { status, headers, body } = answer;
    return {
      world: after,
      response: dated(writeS3Object(status, headers, body, ids), world),
      why: allOf(s3Rules.request, parts),
      evidence,
    };
  };
  if (operation.needs === 'account')
    return finish(performForAccount(operation, call), [signed.why, known]);

  const found = findBucket(world, address.bucket);
  const exists = check(s3Rules.bucketExists, found !== undefined, { wanted: address.bucket });
  if (!found) return refuse(noBucket(address.bucket), [signed.why, known, exists], signed.evidence);
  const { region } = found.bucket;
  const near = check(s3Rules.bucketRegion, operation.anyRegion ? null : region === address.region, {
    saw: address.region,
    wanted: region,
  });
  const before = [signed.why, known, exists, near];
  if (near.holds === false) {
    const refusal = refuse(elsewhere(address.bucket, region), before, signed.evidence);
    const headers = withHeader(refusal.response.headers, 'x-amz-bucket-region', region);
    return { ...refusal, response: { ...refusal.response, headers } };
  }
  return finish(performOnBucket(operation, { ...call, ...found }), before, found.owner);
};
