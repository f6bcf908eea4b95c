import { toHex, utf8 } from '../../kit/bytes.ts';
import { basicTime, isoTime, seconds, type Instant } from '../../kit/time.ts';
import { awsError, type AwsError } from '../aws/awsError.ts';
import type { StatedSignature } from './readSignature.ts';
import { badHeaderLines, type ScopeFault, type SignatureErrors } from './signatureErrors.ts';

/**
 * The refusals of S3 (Amazon S3 API Reference, "Error responses"; the texts are those that S3 has been
 * seen to answer).
 */
export const s3Errors: SignatureErrors = {
  headerLines: badHeaderLines,
  missing: () => awsError('AccessDenied', 403, 'Access Denied'),
  several: (stated) =>
    invalidArgument(
      'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified',
      'Authorization',
      stated.find((one) => one.authorization !== undefined)?.authorization ?? '',
    ),
  incomplete: (stated, missing) => {
    if (stated.form === 'query')
      return queryError(
        'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
      );
    const [malformed] = stated.malformed;
    if (malformed !== undefined)
      return headerError(`the authorization component "${malformed}" is malformed.`);
    return missing.length === 1
      ? headerError(`missing ${missing[0]}.`)
      : headerError(
          'the authorization header requires three components: Credential, SignedHeaders, and Signature.',
        );
  },
  algorithm: (stated) =>
    stated.form === 'query'
      ? queryError('X-Amz-Algorithm only supports "AWS4-HMAC-SHA256 and AWS4-ECDSA-P256-SHA256"')
      : invalidArgument(
          'Unsupported Authorization Type',
          'Authorization',
          stated.authorization ?? '',
        ),
  credential: (stated) =>
    credentialError(
      stated,
      'the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".',
    ),
  date: (stated) =>
    stated.form === 'query'
      ? queryError(`X-Amz-Date must be in the ISO8601 Long Format "yyyyMMdd'T'HHmmss'Z'"`)
      : awsError(
          'AccessDenied',
          403,
          'AWS authentication requires a valid Date or x-amz-date header',
        ),
  scope: (stated, faults) => {
    const order: readonly ScopeFault['part'][] = ['date', 'region', 'service', 'terminator'];
    const [first] = [...faults].sort((a, b) => order.indexOf(a.part) - order.indexOf(b.part));
    return first === undefined
      ? s3Errors.credential(stated)
      : scopeErrors[first.part](first, stated);
  },
  clock: (stated, { at, now, skewSeconds }) =>
    stated.form === 'query'
      ? awsError('AccessDenied', 403, 'Request is not valid yet')
      : awsError(
          'RequestTimeTooSkewed',
          403,
          'The difference between the request time and the current time is too large.',
          [
            ['RequestTime', basicTime(at)],
            ['ServerTime', isoTime(now)],
            ['MaxAllowedSkewMilliseconds', String(seconds(skewSeconds))],
          ],
        ),
  unsignedHeaders: (names) =>
    awsError(
      'AccessDenied',
      403,
      'There were headers present in the request which were not signed',
      [['HeadersNotSigned', names.join(', ')]],
    ),
  signature: (stated, canonical, toSign) =>
    awsError(
      'SignatureDoesNotMatch',
      403,
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
      [
        ['AWSAccessKeyId', stated.accessKeyId ?? ''],
        ['StringToSign', toSign.text],
        ['SignatureProvided', stated.signature ?? ''],
        ['StringToSignBytes', spacedHex(toSign.text)],
        ['CanonicalRequest', canonical.text],
        ['CanonicalRequestBytes', spacedHex(canonical.text)],
      ],
    ),
};

/** The refusals of a presigned URL's `X-Amz-Expires`, which only S3 heeds. */
export const s3ExpiresErrors = {
  notNumber: (): AwsError => queryError('X-Amz-Expires should be a number'),
  negative: (): AwsError => queryError('X-Amz-Expires must be non-negative'),
  tooLong: (limit: number): AwsError =>
    queryError(
      `X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than ${limit} seconds`,
    ),
  passed: (lifeSeconds: string, until: Instant, now: Instant): AwsError =>
    awsError('AccessDenied', 403, 'Request has expired', [
      ['X-Amz-Expires', lifeSeconds],
      ['Expires', isoTime(until)],
      ['ServerTime', isoTime(now)],
    ]),
};

/** The refusals of `x-amz-content-sha256`, which only S3 demands. */
export const s3PayloadErrors = {
  missing: (): AwsError =>
    awsError(
      'InvalidRequest',
      400,
      'Missing required header for this request: x-amz-content-sha256',
    ),
  malformed: (value: string): AwsError =>
    invalidArgument(
      'x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER, STREAMING-AWS4-HMAC-SHA256-PAYLOAD, STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER, STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD, STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD-TRAILER or a valid sha256 value.',
      'x-amz-content-sha256',
      value,
    ),
  /** Only SigV4A's chunks: those are not read here. */
  streaming: (): AwsError =>
    awsError(
      'NotImplemented',
      501,
      'A header you provided implies functionality that is not implemented.',
      [['Header', 'x-amz-content-sha256']],
    ),
  chunk: (): AwsError =>
    awsError(
      'SignatureDoesNotMatch',
      403,
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    ),
  mismatch: (given: string, computed: string): AwsError =>
    awsError(
      'XAmzContentSHA256Mismatch',
      400,
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
      [
        ['ClientComputedContentSHA256', given],
        ['S3ComputedContentSHA256', computed],
      ],
    ),
};

const scopeErrors: Readonly<
  Record<ScopeFault['part'], (fault: ScopeFault, stated: StatedSignature) => AwsError>
> = {
  date: ({ saw, wanted }, stated) =>
    stated.form === 'query'
      ? queryError(
          `Invalid credential date "${saw}". This date is not the same as X-Amz-Date: "${wanted}".`,
        )
      : headerError('Invalid credential date. Date is not the same as X-Amz-Date.'),
  region: ({ saw, wanted }, stated) =>
    credentialError(stated, `the region '${saw}' is wrong; expecting '${wanted}'`, [
      ['Region', wanted],
    ]),
  service: ({ saw, wanted }, stated) =>
    credentialError(stated, `incorrect service "${saw}". This endpoint belongs to "${wanted}".`),
  terminator: ({ saw, wanted }, stated) =>
    credentialError(stated, `incorrect terminal "${saw}". This endpoint uses "${wanted}".`),
};

const headerError = (text: string, extra?: AwsError['extra']): AwsError =>
  awsError(
    'AuthorizationHeaderMalformed',
    400,
    `The authorization header is malformed; ${text}`,
    extra,
  );

const queryError = (text: string, extra?: AwsError['extra']): AwsError =>
  awsError('AuthorizationQueryParametersError', 400, text, extra);

const credentialError = (
  stated: StatedSignature,
  text: string,
  extra?: AwsError['extra'],
): AwsError =>
  stated.form === 'query'
    ? queryError(`Error parsing the X-Amz-Credential parameter; ${text}`, extra)
    : headerError(text, extra);

const invalidArgument = (text: string, name: string, value: string): AwsError =>
  awsError('InvalidArgument', 400, text, [
    ['ArgumentName', name],
    ['ArgumentValue', value],
  ]);

/** `41 57 53 34`: bytes as S3 prints them. */
const spacedHex = (text: string): string => toHex(utf8(text)).replace(/(..)(?=.)/g, '$1 ');
