import { check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import { headerOf, type HttpRequest } from '../../../wire/http/records.ts';
import { s3Rules } from './rules.ts';

interface Offer {
  readonly why: Why;
  readonly error?: AwsError;
}

/** Headers of a write whose meaning the lab's S3 has not, and the values that ask for nothing more than it does. */
const offered: readonly (readonly [header: string, values: readonly string[]])[] = [
  ['x-amz-storage-class', ['STANDARD']],
  ['x-amz-server-side-encryption', ['AES256']],
  ['x-amz-server-side-encryption-aws-kms-key-id', []],
  ['x-amz-server-side-encryption-customer-algorithm', []],
  ['x-amz-copy-source-server-side-encryption-customer-algorithm', []],
  ['x-amz-object-lock-mode', []],
  ['x-amz-object-lock-legal-hold', []],
  ['x-amz-object-lock-retain-until-date', []],
  ['x-amz-tagging', []],
  ['x-amz-website-redirect-location', []],
  ['x-amz-write-offset-bytes', []],
];

const acls = [
  'x-amz-acl',
  'x-amz-grant-full-control',
  'x-amz-grant-read',
  'x-amz-grant-read-acp',
  'x-amz-grant-write-acp',
];

const refused = (header: string, value: string, error: AwsError): Offer => ({
  why: check(s3Rules.headerOffered, false, { saw: `${header}: ${value}` }),
  error,
});

/**
 * Whether a write asks only for what the lab's S3 does. What it does not do is refused, never passed over:
 * an object that is not encrypted as asked would be a lie. Access control lists are off, as for every
 * bucket that S3 has made since April 2023.
 */
export function checkOffered(request: HttpRequest): Offer {
  for (const header of acls) {
    const value = headerOf(request, header);
    if (value !== undefined && value !== 'bucket-owner-full-control' && value !== 'private')
      return refused(
        header,
        value,
        awsError('AccessControlListNotSupported', 400, 'The bucket does not allow ACLs'),
      );
  }
  for (const [header, values] of offered) {
    const value = headerOf(request, header);
    if (value !== undefined && !values.includes(value))
      return refused(
        header,
        value,
        awsError(
          'NotImplemented',
          501,
          'A header you provided implies functionality that is not implemented',
          [['Header', header]],
        ),
      );
  }
  return { why: check(s3Rules.headerOffered, true) };
}
