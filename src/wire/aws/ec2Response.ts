import { utf8 } from '../../kit/bytes.ts';
import { element, writeXml } from '../../kit/xml.ts';
import type { HttpResponse } from '../http/records.ts';
import type { AwsError } from './awsError.ts';

/** A refusal in EC2's own kind of the query protocol (EC2 API Reference, "Error codes"). */
export const writeEc2Error = (
  { code, status, message }: AwsError,
  requestId: string,
): HttpResponse => ({
  status,
  headers: [
    ['x-amzn-RequestId', requestId],
    ['Content-Type', 'text/xml;charset=UTF-8'],
  ],
  body: utf8(
    writeXml(
      element(
        'Response',
        {},
        element(
          'Errors',
          {},
          element('Error', {}, element('Code', {}, code), element('Message', {}, message)),
        ),
        element('RequestID', {}, requestId),
      ),
    ),
  ),
});
