import type { Why } from '../../../kit/why.ts';
import type { AwsError } from '../../../wire/aws/awsError.ts';
import type { HttpRequest, HttpResponse } from '../../../wire/http/records.ts';
import type { ContextValue } from '../../../iam/request.ts';
import type { Evidence } from '../../network.ts';
import type { World } from '../../world/world.ts';
import type { Caller } from '../caller.ts';
import type { FoundBucket } from './findBucket.ts';
import type { S3Body } from './readBody.ts';

/** A request to S3 whose signature has been checked. */
export interface S3Request {
  readonly world: World;
  /** With the headers that a presigned URL carries in its query. */
  readonly request: HttpRequest;
  readonly region: string;
  /** Empty for a request about no bucket. */
  readonly bucketName: string;
  /** Empty for a request about the bucket itself. */
  readonly key: string;
  /** Absent for an unsigned request. */
  readonly caller?: Caller;
}

/** A request about a bucket that exists. */
export interface S3Call extends S3Request, FoundBucket {}

/** What an operation gets besides the call. */
export interface S3Given {
  /** What was sent, undone of its coding and checked. */
  readonly body: S3Body;
}

/** What an operation that the policies allow comes to. */
export interface S3Outcome {
  /** The checks it made, beyond those made of every request. */
  readonly checks?: readonly Why[];
  readonly evidence?: readonly Evidence[];
  readonly answer: AwsError | Pick<HttpResponse, 'status' | 'headers' | 'body'>;
  /** The world after it, where it changes something. */
  readonly world?: World;
}

/** What the reference table says of an operation. */
export interface S3Reference {
  /** Parameters and headers that are heeded. */
  readonly parameters: readonly string[];
  /** Checks that are its own, in words. */
  readonly checks: readonly string[];
  readonly errors: readonly string[];
  /** How it differs from AWS, in sentences. */
  readonly differs: readonly string[];
}

interface Described {
  /** As in the API Reference and in CloudTrail. */
  readonly name: string;
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  readonly on: 'service' | 'bucket' | 'object';
  /** The query parameter that makes it this operation, such as `policy`. */
  readonly subresource?: string;
  /** The header that makes it this operation rather than the plain one. */
  readonly header?: string;
  /** The permission it needs. */
  readonly action: `s3:${string}`;
  /** Condition keys that it adds to the request. */
  readonly context?: (request: HttpRequest) => Readonly<Record<string, ContextValue | undefined>>;
  /** CloudTrail keeps data events only where asked to. */
  readonly event: 'Management' | 'Data';
  readonly reference: S3Reference;
}

/** An operation about a bucket that must exist, or something in it. */
export interface BucketOperation extends Described {
  readonly needs: 'bucket';
  /** It answers in every region, not only in that of the bucket. */
  readonly anyRegion?: true;
  /** It asks the policies itself, for each thing it touches. */
  readonly asksItself?: true;
  readonly run: (call: S3Call, given: S3Given) => S3Outcome;
}

/** An operation that needs no bucket: it lists them, or makes one. Only an account can ask for it. */
export interface AccountOperation extends Described {
  readonly needs: 'account';
  readonly run: (call: S3Request & { readonly caller: Caller }, given: S3Given) => S3Outcome;
}

/** One operation of S3: when it is meant, what it needs, what it does. */
export type S3Operation = BucketOperation | AccountOperation;

/** An answer without content. */
export const emptyAnswer = (
  status: number,
  headers: HttpResponse['headers'] = [],
): Pick<HttpResponse, 'status' | 'headers' | 'body'> => ({
  status,
  headers,
  body: new Uint8Array(0),
});
