import type { Instant } from '../../kit/time.ts';
import type { AwsError } from '../aws/awsError.ts';
import type { CanonicalRequest } from './canonicalRequest.ts';
import type { StatedSignature } from './readSignature.ts';
import type { StringToSign } from './stringToSign.ts';

/** Which family of services answers: their error codes and texts differ, and S3 encodes paths its own way. */
export type ServiceKind = 'query' | 'json' | 's3';

export interface ScopeFault {
  readonly part: 'date' | 'region' | 'service' | 'terminator';
  readonly saw: string;
  readonly wanted: string;
}

export interface ClockFault {
  readonly at: Instant;
  readonly now: Instant;
  readonly skewSeconds: number;
  readonly side: 'past' | 'future';
}

/** How a family of services words each refusal of a signature. */
export interface SignatureErrors {
  readonly headerLines: () => AwsError;
  readonly missing: () => AwsError;
  readonly several: (stated: readonly StatedSignature[]) => AwsError;
  readonly incomplete: (stated: StatedSignature, missing: readonly string[]) => AwsError;
  readonly algorithm: (stated: StatedSignature) => AwsError;
  readonly credential: (stated: StatedSignature) => AwsError;
  readonly date: (stated: StatedSignature) => AwsError;
  readonly scope: (stated: StatedSignature, faults: readonly ScopeFault[]) => AwsError;
  readonly clock: (stated: StatedSignature, fault: ClockFault) => AwsError;
  readonly unsignedHeaders: (names: readonly string[]) => AwsError;
  readonly signature: (
    stated: StatedSignature,
    canonical: CanonicalRequest,
    toSign: StringToSign,
  ) => AwsError;
}

/** RFC 9112 section 5.2: a server refuses a folded header with status 400. */
export const badHeaderLines = (): AwsError => ({
  code: 'BadRequest',
  status: 400,
  message: 'An error occurred when parsing the HTTP request.',
  type: 'Sender',
});
