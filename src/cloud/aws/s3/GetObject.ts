import { own } from '../../../kit/own.ts';
import { utf8 } from '../../../kit/bytes.ts';
import { check } from '../../../kit/why.ts';
import { awsError } from '../../../wire/aws/awsError.ts';
import { headerOf } from '../../../wire/http/records.ts';
import { authorizeS3 } from './authorizeS3.ts';
import { byteRange } from './byteRange.ts';
import { objectTag } from './objectTag.ts';
import type { S3Call, S3Outcome } from './s3Action.ts';
import { awsRules } from '../rules.ts';

/**
 * GetObject (Amazon S3 API Reference), whole or one range of bytes. Who may not list the bucket is
 * refused s3:ListBucket for a key that does not exist, so that names cannot be probed.
 */
export function getObject(call: S3Call): S3Outcome {
  const { bucket, key, request } = call;
  const { decision, evidence, error } = authorizeS3(call, 's3:GetObject', 'object');
  const common = { operation: 'GetObject', evidence };
  if (error) return { ...common, why: decision.why, answer: error };

  const object = own(bucket.objects, key);
  if (!object) {
    const listing = authorizeS3(call, 's3:ListBucket', 'bucket');
    return {
      ...common,
      why: {
        rule: awsRules.object,
        holds: false,
        parts: [
          decision.why,
          check(awsRules.keyExists, false, { wanted: key }),
          listing.decision.why,
        ],
      },
      answer:
        listing.error ??
        awsError('NoSuchKey', 404, 'The specified key does not exist.', [['Key', key]]),
    };
  }

  const bytes = utf8(object.text);
  const range = byteRange(headerOf(request, 'range'), bytes.length);
  if (range === 'unsatisfiable')
    return {
      ...common,
      why: {
        rule: awsRules.object,
        holds: false,
        parts: [
          decision.why,
          check(awsRules.range, false, { saw: headerOf(request, 'range') ?? '' }),
        ],
      },
      answer: awsError('InvalidRange', 416, 'The requested range is not satisfiable', [
        ['RangeRequested', headerOf(request, 'range') ?? ''],
        ['ActualObjectSize', String(bytes.length)],
      ]),
    };
  const body = range ? bytes.slice(range.first, range.last + 1) : bytes;
  return {
    ...common,
    why: decision.why,
    answer: {
      status: range ? 206 : 200,
      headers: [
        ['Last-Modified', new Date(object.lastModified).toUTCString()],
        ['ETag', objectTag(object.text)],
        ['Accept-Ranges', 'bytes'],
        ['Content-Type', object.contentType],
        ['x-amz-server-side-encryption', 'AES256'],
        ...(range
          ? ([['Content-Range', `bytes ${range.first}-${range.last}/${bytes.length}`]] as const)
          : []),
      ],
      body,
    },
  };
}
