import { utf8 } from '../../kit/bytes.ts';
import { noBody, type Headers, type HttpResponse } from '../http/records.ts';
import type { AwsError } from './awsError.ts';
import { jsonOf, type AwsStructure } from './awsValue.ts';

/** The answer of a REST-JSON operation that went well; without a result it has no body. */
export const writeRestJsonResult = (
  result: AwsStructure | undefined,
  requestId: string,
): HttpResponse => ({
  status: 200,
  headers: headers(requestId),
  body: result === undefined ? noBody : utf8(JSON.stringify(jsonOf(result))),
});

/** A refusal as the Identity Center portal writes it: the code stands only in the header. */
export const writeRestJsonError = (error: AwsError, requestId: string): HttpResponse =>
  refusal(error, requestId, { message: error.message, ...Object.fromEntries(error.extra ?? []) });

/**
 * A refusal as Identity Center's OIDC service writes it: the error code of OAuth (RFC 6749 section 5.2,
 * RFC 8628 section 3.5) in the body, the AWS one in the header.
 */
export const writeOAuthJsonError = (
  error: AwsError,
  oauthError: string,
  requestId: string,
): HttpResponse =>
  refusal(error, requestId, {
    error: oauthError,
    error_description: error.message,
    ...Object.fromEntries(error.extra ?? []),
  });

const refusal = (
  { code, status }: AwsError,
  requestId: string,
  body: AwsStructure,
): HttpResponse => ({
  status,
  headers: [...headers(requestId), ['x-amzn-ErrorType', code]],
  body: utf8(JSON.stringify(body)),
});

const headers = (requestId: string): Headers => [
  ['x-amzn-RequestId', requestId],
  ['Content-Type', 'application/json'],
];
