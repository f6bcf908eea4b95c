import { utf8 } from '../../kit/bytes.ts';
import { element, writeXml, type XmlNode } from '../../kit/xml.ts';
import { headersOf, type HttpRequest, type HttpResponse } from '../http/records.ts';
import type { AwsError } from './awsError.ts';
import { jsonOf, xmlMembers, type AwsStructure } from './awsValue.ts';

/** How a service of the query protocol writes an answer. */
export interface QueryAnswer {
  readonly namespace: string;
  readonly requestId: string;
  readonly format: 'xml' | 'json';
}

/** XML, unless the client asks for JSON. */
export const queryFormat = (request: HttpRequest): QueryAnswer['format'] =>
  headersOf(request, 'accept').some((value) => /\bapplication\/json\b/i.test(value))
    ? 'json'
    : 'xml';

/**
 * The answer of an operation that went well. An operation without a result gives undefined, and its
 * answer has no result element (AWS query protocol, as in the samples of the STS and IAM API References).
 */
export function writeQueryResult(
  action: string,
  result: AwsStructure | undefined,
  { namespace, requestId, format }: QueryAnswer,
): HttpResponse {
  if (format === 'json')
    return json(200, requestId, {
      [`${action}Response`]: {
        ...(result && { [`${action}Result`]: jsonOf(result) }),
        ResponseMetadata: { RequestId: requestId },
      },
    });
  return xml(
    200,
    requestId,
    element(
      `${action}Response`,
      { xmlns: namespace },
      result && element(`${action}Result`, {}, ...xmlMembers(result)),
      element('ResponseMetadata', {}, element('RequestId', {}, requestId)),
    ),
  );
}

/** The answer of an operation that was refused. */
export function writeQueryError(
  { code, status, message, type, extra = [] }: AwsError,
  { namespace, requestId, format }: QueryAnswer,
): HttpResponse {
  const members: AwsStructure = {
    Type: type,
    Code: code,
    Message: message,
    ...Object.fromEntries(extra),
  };
  if (format === 'json') return json(status, requestId, { Error: members, RequestId: requestId });
  return xml(
    status,
    requestId,
    element(
      'ErrorResponse',
      { xmlns: namespace },
      element('Error', {}, ...xmlMembers(members)),
      element('RequestId', {}, requestId),
    ),
  );
}

const xml = (status: number, requestId: string, root: XmlNode): HttpResponse => ({
  status,
  headers: headers(requestId, 'text/xml'),
  body: utf8(writeXml(root)),
});

const json = (status: number, requestId: string, body: unknown): HttpResponse => ({
  status,
  headers: headers(requestId, 'application/json'),
  body: utf8(JSON.stringify(body)),
});

const headers = (requestId: string, contentType: string): HttpResponse['headers'] => [
  ['x-amzn-RequestId', requestId],
  ['Content-Type', contentType],
];
