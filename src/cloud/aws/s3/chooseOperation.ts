import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import { readQuery } from '../../../wire/http/form.ts';
import { headerOf, type HttpRequest } from '../../../wire/http/records.ts';
import type { S3Address } from './address.ts';
import { s3Operations } from './index.ts';
import { notImplemented } from './notImplemented.ts';
import type { S3Operation } from './s3Operation.ts';

/** The methods of the operations that S3 has. It answers any other with MethodNotAllowed. */
const methods = ['GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'OPTIONS'];

/** Query parameters that make a request another operation than it would be without (Amazon S3 API Reference). */
const subresources = new Set([
  'accelerate',
  'acl',
  'analytics',
  'annotation',
  'attributes',
  'cors',
  'delete',
  'encryption',
  'intelligent-tiering',
  'inventory',
  'legal-hold',
  'lifecycle',
  'location',
  'logging',
  'metadataConfiguration',
  'metadataTable',
  'metrics',
  'notification',
  'object-lock',
  'ownershipControls',
  'partNumber',
  'policy',
  'policyStatus',
  'publicAccessBlock',
  'renameObject',
  'replication',
  'requestPayment',
  'restore',
  'retention',
  'select',
  'session',
  'tagging',
  'torrent',
  'uploadId',
  'uploads',
  'versionId',
  'versioning',
  'versions',
  'website',
]);

const methodNotAllowed = (method: string, { key }: S3Address): AwsError =>
  awsError('MethodNotAllowed', 405, 'The specified method is not allowed against this resource.', [
    ['Method', method],
    ['ResourceType', key === '' ? 'BUCKET' : 'OBJECT'],
  ]);

/** The operation that method, path, query and headers stand for, or the error. */
export function chooseOperation(request: HttpRequest, address: S3Address): S3Operation | AwsError {
  if (!methods.includes(request.method)) return methodNotAllowed(request.method, address);
  const on = address.bucket === '' ? 'service' : address.key === '' ? 'bucket' : 'object';
  const asked = new Set(
    readQuery(request.url)
      .map(([name]) => name)
      .filter((name) => subresources.has(name) || (on === 'bucket' && name === 'list-type')),
  );
  const meant = s3Operations.filter(
    (operation) =>
      operation.method === request.method &&
      operation.on === on &&
      (operation.subresource === undefined
        ? asked.size === 0
        : asked.size === 1 && asked.has(operation.subresource)) &&
      (operation.header === undefined || headerOf(request, operation.header) !== undefined),
  );
  return meant.find(({ header }) => header !== undefined) ?? meant[0] ?? notImplemented;
}
