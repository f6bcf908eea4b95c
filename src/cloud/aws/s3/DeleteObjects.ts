import { check, type Why } from '../../../kit/why.ts';
import { element, type XmlNode } from '../../../kit/xml.ts';
import { own } from '../../../kit/own.ts';
import { awsError } from '../../../wire/aws/awsError.ts';
import { s3Namespace } from '../../../wire/aws/s3Response.ts';
import { headerOf } from '../../../wire/http/records.ts';
import type { Evidence } from '../../network.ts';
import { authorizeS3 } from './authorizeS3.ts';
import { childrenNamed, childText, malformedXml, readXmlBody } from './readXmlBody.ts';
import { s3Rules } from './rules.ts';
import type { S3Call, S3Given, S3Operation, S3Outcome } from './s3Operation.ts';
import { withBucket } from './withBucket.ts';
import { xmlAnswer } from './xmlAnswer.ts';

const mostKeys = 1000;

interface Deletion {
  readonly kept: S3Call;
  readonly results: readonly XmlNode[];
  readonly checks: readonly Why[];
  readonly evidence: readonly Evidence[];
}

/** Deletes one key, or says in the result why not. */
function deleteKey(before: Deletion, key: string, quiet: boolean): Deletion {
  const { kept } = before;
  const asked = authorizeS3({ ...kept, key }, 's3:DeleteObject', 'object');
  const checks = [...before.checks, ...asked.checks];
  const evidence = [...before.evidence, ...asked.evidence];
  if (asked.error) {
    const refusal = element(
      'Error',
      {},
      element('Key', {}, key),
      element('Code', {}, asked.error.code),
      element('Message', {}, asked.error.message),
    );
    return { kept, results: [...before.results, refusal], checks, evidence };
  }
  const { [key]: _, ...objects } = kept.bucket.objects;
  const bucket = own(kept.bucket.objects, key) ? { ...kept.bucket, objects } : kept.bucket;
  const done = element('Deleted', {}, element('Key', {}, key));
  return {
    kept: { ...kept, bucket },
    results: quiet ? before.results : [...before.results, done],
    checks,
    evidence,
  };
}

function run(call: S3Call, { body }: S3Given): S3Outcome {
  if (!body.checksum && headerOf(call.request, 'content-md5') === undefined)
    return {
      checks: [check(s3Rules.bodyMd5, false, { wanted: 'Content-MD5' })],
      answer: awsError(
        'InvalidRequest',
        400,
        'Missing required header for this request: Content-MD5 OR x-amz-checksum-*',
      ),
    };
  const read = readXmlBody(body.bytes, 'Delete');
  if ('error' in read) return { checks: [read.why], answer: read.error };
  const named = childrenNamed(read.root, 'Object').map((each) => childText(each, 'Key') ?? '');
  if (named.length === 0 || named.length > mostKeys || named.includes(''))
    return {
      checks: [check(s3Rules.bodyXml, false, { saw: `${named.length} keys` })],
      answer: malformedXml,
    };
  const quiet = childText(read.root, 'Quiet') === 'true';
  const start: Deletion = { kept: call, results: [], checks: [], evidence: [] };
  const { kept, results, checks, evidence } = named.reduce(
    (before, key) => deleteKey(before, key, quiet),
    start,
  );
  return {
    // What is refused for one key is told in the result; the request as a whole is answered.
    checks: [
      read.why,
      ...checks.map((why) => (why.holds === false ? { ...why, holds: null } : why)),
    ],
    evidence,
    world: withBucket(call.world, call.owner, call.bucketName, kept.bucket),
    answer: xmlAnswer(element('DeleteResult', { xmlns: s3Namespace }, ...results)),
  };
}

/** DeleteObjects (Amazon S3 API Reference): up to 1,000 keys, each by its own permission. */
export const deleteObjects: S3Operation = {
  name: 'DeleteObjects',
  method: 'POST',
  on: 'bucket',
  subresource: 'delete',
  needs: 'bucket',
  action: 's3:DeleteObject',
  asksItself: true,
  event: 'Data',
  run,
  reference: {
    parameters: ['Object.Key', 'Quiet', 'Content-MD5', 'x-amz-checksum-*'],
    checks: ['The permission is asked for each key; a refusal stands in the result.'],
    errors: ['MalformedXML', 'InvalidRequest', 'BadDigest'],
    differs: ['Versions and conditions of single keys are passed over.'],
  },
};
