import { matchesGlob } from '../../../iam/match/glob.ts';
import type { ActionEntry } from '../../../iam/policy.ts';

/** Permissions on objects (Service Authorization Reference, "Actions defined by Amazon S3"). */
const objectActions = `
  AbortMultipartUpload BypassGovernanceRetention DeleteObject DeleteObjectTagging DeleteObjectVersion
  DeleteObjectVersionTagging GetObject GetObjectAcl GetObjectAttributes GetObjectLegalHold GetObjectRetention
  GetObjectTagging GetObjectTorrent GetObjectVersion GetObjectVersionAcl GetObjectVersionAttributes
  GetObjectVersionForReplication GetObjectVersionTagging GetObjectVersionTorrent InitiateReplication
  ListMultipartUploadParts ObjectOwnerOverrideToBucketOwner PutObject PutObjectAcl PutObjectLegalHold
  PutObjectRetention PutObjectTagging PutObjectVersionAcl PutObjectVersionTagging ReplicateDelete
  ReplicateObject ReplicateTags RestoreObject`;

/** Permissions on buckets (same reference). */
const bucketActions = `
  CreateBucket DeleteBucket DeleteBucketPolicy DeleteBucketWebsite GetAccelerateConfiguration
  GetAnalyticsConfiguration GetBucketAcl GetBucketCORS GetBucketLocation GetBucketLogging GetBucketNotification
  GetBucketObjectLockConfiguration GetBucketOwnershipControls GetBucketPolicy GetBucketPolicyStatus
  GetBucketPublicAccessBlock GetBucketRequestPayment GetBucketTagging GetBucketVersioning GetBucketWebsite
  GetEncryptionConfiguration GetIntelligentTieringConfiguration GetInventoryConfiguration
  GetLifecycleConfiguration GetMetricsConfiguration GetReplicationConfiguration ListBucket
  ListBucketMultipartUploads ListBucketVersions PutAccelerateConfiguration PutAnalyticsConfiguration
  PutBucketAcl PutBucketCORS PutBucketLogging PutBucketNotification PutBucketObjectLockConfiguration
  PutBucketOwnershipControls PutBucketPolicy PutBucketPublicAccessBlock PutBucketRequestPayment
  PutBucketTagging PutBucketVersioning PutBucketWebsite PutEncryptionConfiguration
  PutIntelligentTieringConfiguration PutInventoryConfiguration PutLifecycleConfiguration
  PutMetricsConfiguration PutReplicationConfiguration`;

const named = (names: string): readonly string[] =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => `s3:${name.toLowerCase()}`);

const kinds = { object: named(objectActions), bucket: named(bucketActions) } as const;

export type S3ResourceKind = keyof typeof kinds;

/** What the actions that an entry of a policy names are about; none where it names no action of a bucket policy. */
export const kindsOfAction = ({ glob }: ActionEntry): readonly S3ResourceKind[] =>
  (['object', 'bucket'] as const).filter((kind) =>
    kinds[kind].some((action) => matchesGlob(glob, action)),
  );
