import { utf8 } from '../../kit/bytes.ts';
import { noBody, type Headers, type HttpResponse } from '../http/records.ts';
import type { AwsError } from './awsError.ts';
import { jsonOf, type AwsStructure } from './awsValue.ts';

/**
 * The answer of an AWS JSON 1.1 operation that went well: the result bare, timestamps as seconds since
 * 1970. An operation without a result gives undefined, and its answer has no body.
 */
export const writeJsonResult = (
  result: AwsStructure | undefined,
  requestId: string,
): HttpResponse => ({
  status: 200,
  headers: headers(requestId),
  body: result === undefined ? noBody : utf8(JSON.stringify(jsonOf(result))),
});

/** The answer of an AWS JSON 1.1 operation that was refused; the code stands in body and header. */
export const writeJsonError = (
  { code, status, message, extra = [] }: AwsError,
  requestId: string,
): HttpResponse => ({
  status,
  headers: [...headers(requestId), ['x-amzn-errortype', `${code}:`]],
  body: utf8(JSON.stringify({ __type: code, message, ...Object.fromEntries(extra) })),
});

const headers = (requestId: string): Headers => [
  ['x-amzn-RequestId', requestId],
  ['Content-Type', 'application/x-amz-json-1.1'],
];
