import { utf8 } from '../../kit/bytes.ts';
import { element, writeXml, type XmlNode } from '../../kit/xml.ts';
import { noBody, type Headers, type HttpResponse } from '../http/records.ts';
import type { AwsError } from './awsError.ts';

/** The two ids that S3 puts on every answer; its support asks for both. */
export interface S3Ids {
  readonly requestId: string;
  readonly hostId: string;
}

export const s3Namespace = 'http://s3.amazonaws.com/doc/2006-03-01/';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An S3 answer that is an XML document, such as a listing; the root carries its own namespace. */
export const writeS3Result = (root: XmlNode, ids: S3Ids): HttpResponse => ({
  status: 200,
  headers: [...idHeaders(ids), ['Content-Type', 'application/xml']],
  body: utf8(`${declaration}${writeXml(root)}`),
});

/** An S3 answer that is an object, or nothing. */
export const writeS3Object = (
  status: number,
  headers: Headers,
  body: HttpResponse['body'],
  ids: S3Ids,
): HttpResponse => ({ status, headers: [...idHeaders(ids), ...headers], body });

/**
 * An S3 refusal: no envelope, no namespace, further elements between message and ids (Amazon S3 API
 * Reference, "Error responses"). An answer to HEAD has no body, and so no code.
 */
export function writeS3Error(
  { code, status, message, extra = [] }: AwsError,
  ids: S3Ids,
  method = 'GET',
): HttpResponse {
  const root = element(
    'Error',
    {},
    element('Code', {}, code),
    element('Message', {}, message),
    ...extra.map(([name, value]) => element(name, {}, value)),
    element('RequestId', {}, ids.requestId),
    element('HostId', {}, ids.hostId),
  );
  return {
    status,
    headers: [...idHeaders(ids), ['Content-Type', 'application/xml']],
    body: method === 'HEAD' ? noBody : utf8(`${declaration}${writeXml(root)}`),
  };
}

const idHeaders = ({ requestId, hostId }: S3Ids): Headers => [
  ['x-amz-id-2', hostId],
  ['x-amz-request-id', requestId],
];
