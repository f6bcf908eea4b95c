import { own } from '../../../kit/own.ts';
import { check, type Why } from '../../../kit/why.ts';
import { element } from '../../../kit/xml.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import { s3Namespace } from '../../../wire/aws/s3Response.ts';
import { headerOf } from '../../../wire/http/records.ts';
import type { ObjectIn } from '../../world/world.ts';
import { authorizeS3 } from './authorizeS3.ts';
import { findBucket } from './findBucket.ts';
import { readStoredHeaders } from './objectHeaders.ts';
import { checkOffered } from './offeredHeaders.ts';
import { readPrecondition, writePrecondition } from './preconditions.ts';
import { checkKey } from './PutObject.ts';
import { findObject } from './readObject.ts';
import { s3Rules } from './rules.ts';
import type { S3Call, S3Operation, S3Outcome } from './s3Operation.ts';
import { contentOf } from './storedObject.ts';
import { withObject } from './withBucket.ts';
import { xmlAnswer } from './xmlAnswer.ts';

const header = 'x-amz-copy-source';

interface Source {
  readonly checks: readonly Why[];
  readonly call?: S3Call;
  readonly error?: AwsError;
}

/** The bucket and key that the header names, as a call of their own. */
function sourceOf(call: S3Call): Source {
  const written = headerOf(call.request, header) ?? '';
  const refused = (error: AwsError): Source => ({
    checks: [check(s3Rules.copySource, false, { saw: written })],
    error,
  });
  const unreadable = awsError(
    'InvalidArgument',
    400,
    'Copy Source must mention the source bucket and key: sourcebucket/sourcekey',
    [
      ['ArgumentName', header],
      ['ArgumentValue', written],
    ],
  );
  let text: string;
  try {
    text = decodeURIComponent(written.replaceAll('+', ' ')).replace(/^\//, '');
  } catch (error) {
    if (error instanceof URIError) return refused(unreadable);
    throw error;
  }
  const [, bucketName = '', key = ''] = /^([^/]+)\/([^]+)$/.exec(text) ?? [];
  if (key === '') return refused(unreadable);
  if (/\?versionId=[^?]*$/.test(written))
    return refused(
      awsError('InvalidArgument', 400, 'This bucket does not have versioning enabled', [
        ['ArgumentName', header],
        ['ArgumentValue', written],
      ]),
    );
  const found = findBucket(call.world, bucketName);
  if (!found)
    return refused(
      awsError('NoSuchBucket', 404, 'The specified bucket does not exist', [
        ['BucketName', bucketName],
      ]),
    );
  const checks = [check(s3Rules.copySource, true, { saw: written })];
  return { checks, call: { ...call, ...found, bucketName, key } };
}

const idle = awsError(
  'InvalidRequest',
  400,
  "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
);

function run(call: S3Call): S3Outcome {
  const { world, request, key } = call;
  const offered = checkOffered(request);
  const name = checkKey(key);
  const stored = readStoredHeaders(request);
  const condition = writePrecondition(request, own(call.bucket.objects, key));
  const source = sourceOf(call);
  const before = [offered.why, name.why, stored.why, condition.why, ...source.checks];
  const failed = condition.failed === 'not-modified' ? undefined : condition.failed;
  const wrong = offered.error ?? name.error ?? stored.error ?? source.error ?? failed;
  if (wrong || !source.call) return { checks: before, answer: wrong ?? idle };

  const reading = authorizeS3(source.call, 's3:GetObject', 'object');
  const checks = [...before, ...reading.checks];
  const { evidence } = reading;
  if (reading.error) return { checks, evidence, answer: reading.error };
  const found = findObject(source.call);
  const { object } = found;
  if (!object)
    return { checks: [...checks, ...found.checks], evidence, answer: found.error ?? idle };
  const read = readPrecondition(request, object, 'x-amz-copy-source-');
  const replaces = headerOf(request, 'x-amz-metadata-directive')?.toUpperCase() === 'REPLACE';
  const itself = source.call.bucketName === call.bucketName && source.call.key === key;
  const changes = check(s3Rules.copyChanges, !itself || replaces);
  const made = [...checks, ...found.checks, read.why, changes];
  if (read.failed !== undefined && read.failed !== 'not-modified')
    return { checks: made, evidence, answer: read.failed };
  if (changes.holds === false) return { checks: made, evidence, answer: idle };

  const copy: ObjectIn = {
    ...object,
    ...(replaces && stored.headers),
    lastModified: Math.floor(world.clock / 1000) * 1000,
  };
  return {
    checks: made,
    evidence,
    world: withObject(call, key, copy),
    answer: xmlAnswer(
      element(
        'CopyObjectResult',
        { xmlns: s3Namespace },
        element('LastModified', {}, new Date(copy.lastModified).toISOString()),
        element('ETag', {}, contentOf(copy).tag),
      ),
    ),
  };
}

/** CopyObject (Amazon S3 API Reference): writes here, reads there, each by its own permission. */
export const copyObject: S3Operation = {
  name: 'CopyObject',
  method: 'PUT',
  on: 'object',
  header,
  needs: 'bucket',
  action: 's3:PutObject',
  event: 'Data',
  run,
  reference: {
    parameters: [
      'x-amz-copy-source',
      'x-amz-copy-source-if-*',
      'x-amz-metadata-directive',
      'x-amz-meta-* and content headers with REPLACE',
    ],
    checks: ['s3:GetObject on the source besides s3:PutObject on the target.'],
    errors: [
      'NoSuchKey',
      'NoSuchBucket',
      'InvalidArgument',
      'InvalidRequest',
      'PreconditionFailed',
    ],
    differs: ['The source may lie in any region at no cost of time.'],
  },
};
