import type { Why } from '../../../kit/why.ts';
import type { AwsError } from '../../../wire/aws/awsError.ts';
import type { HttpRequest, HttpResponse } from '../../../wire/http/records.ts';
import type { Evidence } from '../../network.ts';
import type { BucketIn, World } from '../../world/world.ts';
import type { Caller } from '../caller.ts';

/** A request to S3 whose signature has been checked and whose bucket has been found. */
export interface S3Call {
  readonly world: World;
  readonly request: HttpRequest;
  readonly region: string;
  readonly bucketName: string;
  readonly bucket: BucketIn;
  /** The account that owns the bucket. */
  readonly owner: string;
  /** Empty for a request about the bucket itself. */
  readonly key: string;
  /** Absent for an unsigned request. */
  readonly caller?: Caller;
}

export interface S3Outcome {
  /** The operation's name in the API Reference and in CloudTrail. */
  readonly operation: string;
  readonly why: Why;
  readonly evidence: readonly Evidence[];
  readonly answer: AwsError | Pick<HttpResponse, 'status' | 'headers' | 'body'>;
}
