import { check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import { headerOf } from '../../../wire/http/records.ts';
import { accountOf, type Caller } from '../caller.ts';
import { regions } from '../regions.ts';
import { mayName } from './bucketName.ts';
import { findBucket } from './findBucket.ts';
import { notImplemented } from './notImplemented.ts';
import { childText, readXmlBody } from './readXmlBody.ts';
import { s3Rules } from './rules.ts';
import {
  emptyAnswer,
  type S3Given,
  type S3Operation,
  type S3Outcome,
  type S3Request,
} from './s3Operation.ts';
import { withBucket } from './withBucket.ts';

interface Home {
  readonly checks: readonly Why[];
  readonly region?: string;
  readonly error?: AwsError;
}

const homeRegion = 'us-east-1';

/** The region that the body asks for, against the one that was asked. `EU` is the old name of eu-west-1. */
function homeOf(asked: string, bytes: Uint8Array): Home {
  const read = bytes.length === 0 ? undefined : readXmlBody(bytes, 'CreateBucketConfiguration');
  if (read && 'error' in read) return { checks: [read.why], error: read.error };
  const before = read ? [read.why] : [];
  const written = read && childText(read.root, 'LocationConstraint');
  const region = written === 'EU' ? 'eu-west-1' : written || undefined;
  const known = region === undefined || regions.some((each) => each === region);
  // The first region has no constraint, and takes orders for all others.
  const fits =
    asked === homeRegion
      ? region === undefined || (known && region !== homeRegion)
      : region === asked;
  const checks = [
    ...before,
    check(s3Rules.locationConstraint, fits && known, { saw: written ?? 'none', wanted: asked }),
  ];
  if (fits && known) return { checks, region: region ?? homeRegion };
  if (!known || asked === homeRegion)
    return {
      checks,
      error: awsError(
        'InvalidLocationConstraint',
        400,
        'The specified location-constraint is not valid',
        [['LocationConstraint', written ?? '']],
      ),
    };
  return {
    checks,
    error: awsError(
      'IllegalLocationConstraintException',
      400,
      `The ${written ?? 'unspecified'} location constraint is incompatible for the region specific endpoint this request was sent to.`,
    ),
  };
}

const taken = (name: string): AwsError =>
  awsError(
    'BucketAlreadyExists',
    409,
    'The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.',
    [['BucketName', name]],
  );

const ownedAlready = (name: string): AwsError =>
  awsError(
    'BucketAlreadyOwnedByYou',
    409,
    'Your previous request to create the named bucket succeeded and you already own it.',
    [['BucketName', name]],
  );

function run(call: S3Request & { readonly caller: Caller }, { body }: S3Given): S3Outcome {
  const { world, request, bucketName: name, region } = call;
  const owner = accountOf(call.caller);
  const fit = check(s3Rules.bucketName, mayName(name), { saw: name });
  if (fit.holds === false)
    return {
      checks: [fit],
      answer: awsError('InvalidBucketName', 400, 'The specified bucket is not valid.', [
        ['BucketName', name],
      ]),
    };
  const acl = headerOf(request, 'x-amz-acl');
  if (acl !== undefined && acl !== 'private')
    return {
      checks: [fit, check(s3Rules.headerOffered, false, { saw: `x-amz-acl: ${acl}` })],
      answer: awsError(
        'InvalidBucketAclWithObjectOwnership',
        400,
        "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting",
      ),
    };
  if (headerOf(request, 'x-amz-bucket-object-lock-enabled')?.toLowerCase() === 'true')
    return {
      checks: [
        fit,
        check(s3Rules.headerOffered, false, { saw: 'x-amz-bucket-object-lock-enabled' }),
      ],
      answer: notImplemented,
    };
  const home = homeOf(region, body.bytes);
  const holder = findBucket(world, name);
  const again = holder?.owner === owner && region === homeRegion && holder.bucket.region === region;
  const free = check(s3Rules.bucketNameFree, holder === undefined || again, {
    ...(holder && { saw: `held by ${holder.owner}` }),
  });
  const checks = [fit, ...home.checks, free];
  if (home.error) return { checks, answer: home.error };
  if (holder && !again)
    return { checks, answer: holder.owner === owner ? ownedAlready(name) : taken(name) };
  const answer = emptyAnswer(200, [['Location', `/${name}`]]);
  if (holder) return { checks, answer };
  const bucket = {
    region: home.region ?? homeRegion,
    creationDate: Math.floor(world.clock / 1000) * 1000,
    blockPublicAccess: true,
    policyPrincipals: {},
    objects: {},
  };
  return { checks, answer, world: withBucket(world, owner, name, bucket) };
}

/** CreateBucket (Amazon S3 API Reference). A new bucket blocks public access and has no ACLs. */
export const createBucket: S3Operation = {
  name: 'CreateBucket',
  method: 'PUT',
  on: 'bucket',
  needs: 'account',
  action: 's3:CreateBucket',
  event: 'Management',
  run,
  reference: {
    parameters: ['CreateBucketConfiguration.LocationConstraint', 'x-amz-acl'],
    checks: [
      'The name follows the rules and is free in all of AWS.',
      'The location constraint is that of the region asked; us-east-1 takes any other.',
    ],
    errors: [
      'InvalidBucketName',
      'BucketAlreadyExists',
      'BucketAlreadyOwnedByYou',
      'InvalidLocationConstraint',
      'IllegalLocationConstraintException',
      'MalformedXML',
      'InvalidBucketAclWithObjectOwnership',
    ],
    differs: [
      'Object lock is NotImplemented, and tags of the configuration are passed over.',
      'Block Public Access is one switch for all four settings.',
    ],
  },
};
