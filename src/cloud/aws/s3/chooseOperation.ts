import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import { fieldOf, readQuery } from '../../../wire/http/form.ts';
import type { HttpRequest } from '../../../wire/http/records.ts';
import type { S3Address } from './address.ts';
import { getObject } from './GetObject.ts';
import { listObjectsV2 } from './ListObjectsV2.ts';
import type { S3Call, S3Outcome } from './s3Action.ts';

export type S3Operation = (call: S3Call) => S3Outcome;

/** The methods of the operations that S3 has. It answers any other with MethodNotAllowed. */
const methods = ['GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'OPTIONS'];

/** Parameters that make a GET of an object another operation than GetObject, such as GetObjectAcl. */
const objectSubresources = [
  'acl',
  'attributes',
  'legal-hold',
  'retention',
  'tagging',
  'torrent',
  'uploadId',
  'versionId',
];

/**
 * S3 has these operations and the lab has not. It says so in S3's own words, rather than doing
 * something else than was asked.
 */
const notImplemented: AwsError = awsError(
  'NotImplemented',
  501,
  'A header you provided implies functionality that is not implemented',
);

const methodNotAllowed = (method: string, { key }: S3Address): AwsError =>
  awsError('MethodNotAllowed', 405, 'The specified method is not allowed against this resource.', [
    ['Method', method],
    ['ResourceType', key === '' ? 'BUCKET' : 'OBJECT'],
  ]);

/**
 * The operation that method, path and query stand for (Amazon S3 API Reference), or the error: the lab
 * has GetObject and ListObjectsV2.
 */
export function chooseOperation(
  { method, url }: HttpRequest,
  address: S3Address,
): S3Operation | AwsError {
  if (!methods.includes(method)) return methodNotAllowed(method, address);
  if (method !== 'GET' || address.bucket === '') return notImplemented;
  const query = readQuery(url);
  if (address.key === '')
    return fieldOf(query, 'list-type') === '2' ? listObjectsV2 : notImplemented;
  return query.some(([name]) => objectSubresources.includes(name)) ? notImplemented : getObject;
}
