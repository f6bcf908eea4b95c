import { isoTime, seconds, type Instant } from '../../kit/time.ts';
import { allOf, check } from '../../kit/why.ts';
import type { AwsError } from '../aws/awsError.ts';
import { finding, type Finding } from './finding.ts';
import type { StatedSignature } from './readSignature.ts';
import { sigV4Rule } from './rules.ts';
import { s3ExpiresErrors } from './s3Errors.ts';
import type { ServiceKind } from './signatureErrors.ts';

/** The longest life of a presigned URL in seconds: seven days (Amazon S3 API Reference, "Authenticating Requests: Using Query Parameters"). */
export const maxPresignedSeconds = 7 * 24 * 60 * 60;

/**
 * Is a presigned URL still alive? Only S3 heeds `X-Amz-Expires`. STS takes a presigned
 * GetCallerIdentity for the whole clock window, whatever the URL says.
 */
export function checkExpires(stated: StatedSignature, now: Instant, kind: ServiceKind): Finding {
  const { expires, at } = stated;
  if (stated.form === 'header' || expires === undefined || kind !== 's3')
    return {
      why: check(sigV4Rule.expires, null, expires === undefined ? {} : { saw: `${expires} s` }),
    };
  const life = /^[+-]?\d+$/.test(expires) ? Number(expires) : Number.NaN;
  const inRange = life >= 1 && life <= maxPresignedSeconds;
  const until = at === undefined || !inRange ? undefined : at + seconds(life);
  const parts = [
    check(sigV4Rule.expiresRange, inRange, {
      saw: `${expires} s`,
      wanted: `1 to ${maxPresignedSeconds} s`,
    }),
    until === undefined
      ? check(sigV4Rule.expiresPassed, null)
      : check(sigV4Rule.expiresPassed, now < until, {
          saw: isoTime(now),
          wanted: `before ${isoTime(until)}`,
        }),
  ];
  return finding(allOf(sigV4Rule.expires, parts), (): AwsError => {
    if (Number.isNaN(life)) return s3ExpiresErrors.notNumber();
    if (life < 0) return s3ExpiresErrors.negative();
    if (life > maxPresignedSeconds) return s3ExpiresErrors.tooLong(maxPresignedSeconds);
    return s3ExpiresErrors.passed(expires, until ?? at ?? now, now);
  });
}
