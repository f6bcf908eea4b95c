import { allOf } from '../../../kit/why.ts';
import type { HttpRequest } from '../../../wire/http/records.ts';
import { readSigV2, verifySigV2 } from '../../../wire/sigv2/verifySigV2.ts';
import type { World } from '../../world/world.ts';
import { type Authentication, checkKey } from '../authenticate.ts';
import { awsRules } from '../rules.ts';
import type { S3Address } from './address.ts';

/**
 * Who presigned a URL with Signature Version 2; undefined where the request is not signed so. The order
 * of checks is that of version 4.
 */
export function authenticateV2(
  request: HttpRequest,
  world: World,
  { region, hosted, bucket }: S3Address,
): Authentication | undefined {
  const stated = readSigV2(request);
  if (!stated) return undefined;
  const key = checkKey(
    world,
    { accessKeyId: stated.accessKeyId, sessionToken: stated.sessionToken },
    's3',
  );
  const verdict = verifySigV2(request, stated, {
    secretAccessKey: key.holder?.secretAccessKey,
    now: world.clock,
    region,
    hostedBucket: hosted ? bucket : undefined,
  });
  const why = allOf(awsRules.authentication, [verdict.why, ...key.parts]);
  const error = verdict.early ?? verdict.mismatch ?? key.error;
  if (error) return { why, error, evidence: [] };
  return { why, evidence: [], ...(key.holder && { caller: key.holder.caller }) };
}
