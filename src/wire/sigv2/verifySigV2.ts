import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { toBase64, utf8 } from '../../kit/bytes.ts';
import { isoTime, seconds, type Instant } from '../../kit/time.ts';
import { allOf, check, type Why } from '../../kit/why.ts';
import { awsError, type AwsError } from '../aws/awsError.ts';
import type { HttpRequest } from '../http/records.ts';
import { queryParameters } from '../sigv4/queryParameters.ts';
import { requestTarget } from '../sigv4/requestTarget.ts';
import { sigV2Rule } from './rules.ts';
import { stringToSignV2 } from './stringToSignV2.ts';

/** A signature of version 2 as a presigned URL states it. */
export interface StatedV2 {
  readonly accessKeyId: string | undefined;
  readonly signature: string | undefined;
  /** Seconds since 1970, as sent. */
  readonly expires: string | undefined;
  readonly sessionToken: string | undefined;
}

export interface V2Options {
  /** Undefined where the key is unknown: the signature is then not computed. */
  readonly secretAccessKey: string | undefined;
  readonly now: Instant;
  readonly region: string;
  /** The bucket, where the host names it. */
  readonly hostedBucket: string | undefined;
}

export interface V2Verdict {
  readonly why: Why;
  readonly stringToSign: string;
  /** What S3 answers before it looks up the key. */
  readonly early?: AwsError;
  readonly mismatch?: AwsError;
}

/** Regions that had opened before 30 January 2014. Later ones take Signature Version 4 alone. */
const oldRegions = [
  'us-east-1',
  'us-west-1',
  'us-west-2',
  'eu-west-1',
  'ap-northeast-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'sa-east-1',
];

/** The signature that the query states; undefined where there is none of version 2. */
export function readSigV2(request: HttpRequest): StatedV2 | undefined {
  const query = queryParameters(requestTarget(request.url).query);
  const given = (name: string) => query.find(([key]) => key === name)?.[1];
  const accessKeyId = given('AWSAccessKeyId');
  return accessKeyId === undefined
    ? undefined
    : {
        accessKeyId,
        signature: given('Signature'),
        expires: given('Expires'),
        sessionToken: query.find(([key]) => key.toLowerCase() === 'x-amz-security-token')?.[1],
      };
}

/** The signature in base64. */
export const signatureV2 = (secretAccessKey: string, text: string): string =>
  toBase64(hmac(sha1, utf8(secretAccessKey), utf8(text)));

const denied = (message: string, extra?: AwsError['extra']) =>
  awsError('AccessDenied', 403, message, extra);

function earlyFault(stated: StatedV2, until: Instant, { now, region }: V2Options) {
  if (!oldRegions.includes(region))
    return awsError(
      'InvalidRequest',
      400,
      'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.',
    );
  if (stated.signature === undefined || stated.expires === undefined)
    return denied(
      'Query-string authentication requires the Signature, Expires and AWSAccessKeyId parameters',
    );
  if (Number.isNaN(until))
    return denied(`Invalid date (should be seconds since epoch): ${stated.expires}`);
  return now < until
    ? undefined
    : denied('Request has expired', [
        ['Expires', isoTime(until)],
        ['ServerTime', isoTime(now)],
      ]);
}

/**
 * Verifies a URL presigned with Signature Version 2. AWS announced its end and postponed it: boto3 and the
 * AWS CLI still presign so wherever no other version is configured (Amazon S3 User Guide, "Signing and
 * authenticating REST requests"; AWS News Blog, "Amazon S3 Update - SigV2 Deprecation Period Extended").
 */
export function verifySigV2(request: HttpRequest, stated: StatedV2, options: V2Options): V2Verdict {
  const { expires = '', signature } = stated;
  const until = /^\d{1,11}$/.test(expires) ? seconds(Number(expires)) : Number.NaN;
  const text = stringToSignV2(request, expires, options.hostedBucket);
  const { secretAccessKey, now, region } = options;
  const wanted = secretAccessKey === undefined ? undefined : signatureV2(secretAccessKey, text);
  const matches =
    wanted === undefined
      ? check(sigV2Rule.signature, null)
      : check(sigV2Rule.signature, signature === wanted, { saw: signature ?? 'none', wanted });
  const early = earlyFault(stated, until, options);
  const why = allOf(sigV2Rule.request, [
    check(sigV2Rule.region, oldRegions.includes(region), { saw: region, wanted: oldRegions }),
    check(sigV2Rule.complete, signature !== undefined && stated.expires !== undefined),
    check(sigV2Rule.expires, now < until, {
      saw: isoTime(now),
      ...(!Number.isNaN(until) && { wanted: `before ${isoTime(until)}` }),
    }),
    matches,
  ]);
  return {
    why,
    stringToSign: text,
    ...(early && { early }),
    ...(matches.holds === false && {
      mismatch: awsError(
        'SignatureDoesNotMatch',
        403,
        'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
        [
          ['AWSAccessKeyId', stated.accessKeyId ?? ''],
          ['StringToSign', text],
          ['SignatureProvided', signature ?? ''],
        ],
      ),
    }),
  };
}
