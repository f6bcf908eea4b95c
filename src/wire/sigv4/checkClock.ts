import { basicTime, seconds, type Instant } from '../../kit/time.ts';
import { allOf, check } from '../../kit/why.ts';
import { finding, type Finding } from './finding.ts';
import type { StatedSignature } from './readSignature.ts';
import { sigV4Rule } from './rules.ts';
import type { ServiceKind, SignatureErrors } from './signatureErrors.ts';

/**
 * Does the signing date lie close enough to the service's clock? A presigned S3 URL may be older: its
 * own life decides then.
 */
export function checkClock(
  stated: StatedSignature,
  { now, skewSeconds, kind }: { now: Instant; skewSeconds: number; kind: ServiceKind },
  errors: SignatureErrors,
): Finding {
  const { at } = stated;
  if (at === undefined) return { why: check(sigV4Rule.clock, null) };
  const earliest = now - seconds(skewSeconds);
  const latest = now + seconds(skewSeconds);
  const mayBeOld = kind === 's3' && stated.form === 'query';
  const past = check(sigV4Rule.clockPast, mayBeOld ? null : at >= earliest, {
    saw: basicTime(at),
    ...(!mayBeOld && { wanted: `${basicTime(earliest)} or later` }),
  });
  const future = check(sigV4Rule.clockFuture, at <= latest, {
    saw: basicTime(at),
    wanted: `${basicTime(latest)} or earlier`,
  });
  return finding(allOf(sigV4Rule.clock, [past, future]), () =>
    errors.clock(stated, {
      at,
      now,
      skewSeconds,
      side: past.holds === false ? 'past' : 'future',
    }),
  );
}
