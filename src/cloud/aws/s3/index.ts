import { copyObject } from './CopyObject.ts';
import { createBucket } from './CreateBucket.ts';
import { deleteBucket } from './DeleteBucket.ts';
import { deleteBucketPolicy } from './DeleteBucketPolicy.ts';
import { deleteObject } from './DeleteObject.ts';
import { deleteObjects } from './DeleteObjects.ts';
import { deletePublicAccessBlock } from './DeletePublicAccessBlock.ts';
import { getBucketLocation } from './GetBucketLocation.ts';
import { getBucketPolicy } from './GetBucketPolicy.ts';
import { getObject } from './GetObject.ts';
import { headBucket } from './HeadBucket.ts';
import { headObject } from './HeadObject.ts';
import { listBuckets } from './ListBuckets.ts';
import { listObjects } from './ListObjects.ts';
import { listObjectsV2 } from './ListObjectsV2.ts';
import { putBucketPolicy } from './PutBucketPolicy.ts';
import { putObject } from './PutObject.ts';
import type { S3Operation } from './s3Operation.ts';

/** Every operation of S3 that the lab has. */
export const s3Operations: readonly S3Operation[] = [
  listBuckets,
  createBucket,
  headBucket,
  deleteBucket,
  getBucketLocation,
  getBucketPolicy,
  putBucketPolicy,
  deleteBucketPolicy,
  deletePublicAccessBlock,
  listObjects,
  listObjectsV2,
  getObject,
  headObject,
  putObject,
  copyObject,
  deleteObject,
  deleteObjects,
];
