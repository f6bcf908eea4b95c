import type { S3Rule } from '../../../cloud/aws/s3/rules.ts';
import { labOnly, observed, rfc, s3Api, s3Guide, s3Reference } from '../source.ts';
import type { RuleText } from './ruleText.ts';

const errors = s3Reference('Error Responses', 'ErrorResponses');
const integrity = s3Guide('Checking object integrity in Amazon S3', 'checking-object-integrity');
const publicAccess = s3Guide(
  'Blocking public access to your Amazon S3 storage',
  'access-control-block-public-access',
);
const policies = s3Guide('Bucket policies for Amazon S3', 'bucket-policies');
const putPolicy = s3Api('PutBucketPolicy');

/** What S3 checks itself, beyond signatures and policies. */
export const s3RuleTexts: Readonly<Record<S3Rule, RuleText>> = {
  's3.request': {
    title: 'Request to S3',
    holds: 'S3 does what was asked.',
    fails: 'S3 does not do what was asked.',
    ...errors,
  },
  's3.address': {
    title: 'Address of the request',
    holds: 'S3 can read bucket and key from the address.',
    fails: 'S3 cannot read bucket and key from the address: its percent-encoding is broken.',
    ...errors,
  },
  's3.signed': {
    title: 'Signed or anonymous',
    holds: 'The request is signed.',
    fails: 'The request is not signed.',
    ...s3Reference(
      'Authenticating Requests (AWS Signature Version 4)',
      'sig-v4-authenticating-requests',
    ),
  },
  's3.operation': {
    title: 'Operation',
    holds: 'The lab’s S3 has this operation.',
    fails: 'The lab’s S3 does not have this operation.',
    ...labOnly,
  },
  's3.bucket-exists': {
    title: 'Bucket',
    holds: 'There is a bucket of this name.',
    fails: 'There is no bucket of this name.',
    ...errors,
  },
  's3.bucket-region': {
    title: 'Region of the bucket',
    holds: 'The bucket lies in the region that was asked.',
    fails: 'The bucket lies in another region than the one that was asked.',
    ...errors,
  },
  's3.expected-owner': {
    title: 'Expected owner',
    holds: 'The bucket belongs to the account that the request expects.',
    fails: 'The bucket belongs to another account than the request expects.',
    ...s3Guide('Verifying bucket ownership with bucket owner condition', 'bucket-owner-condition'),
  },
  's3.public-access': {
    title: 'Reach of a public policy',
    holds: 'The caller belongs to the account of the bucket, which blocks public access.',
    fails:
      'The bucket blocks public access, and its public policy lets in nobody of other accounts.',
    ...publicAccess,
  },
  's3.header-offered': {
    title: 'Wishes in headers',
    holds: 'The headers ask for nothing that this bucket does not offer.',
    fails: 'A header asks for something that this bucket does not offer.',
    ...errors,
  },
  's3.body': {
    title: 'Body of the upload',
    holds: 'S3 has received the body as the client meant it.',
    fails: 'S3 has not received the body as the client meant it.',
    ...integrity,
  },
  's3.body.chunks': {
    title: 'Chunks of the body',
    holds: 'S3 can put the body together from its chunks.',
    fails: 'S3 cannot put the body together from its chunks.',
    ...s3Reference(
      'Signature Calculations for the Authorization Header: Transferring Payload in Multiple Chunks',
      'sigv4-streaming',
    ),
  },
  's3.body.length': {
    title: 'Length of the body',
    holds: 'The chunks hold as many bytes as the request says.',
    fails: 'The chunks do not hold as many bytes as the request says.',
    ...errors,
  },
  's3.body.md5': {
    title: 'Content-MD5',
    holds: 'The body has the MD5 that the request states.',
    fails: 'The body does not have the MD5 that the request states or must state.',
    ...integrity,
  },
  's3.body.checksum': {
    title: 'Checksum of the body',
    holds: 'The body has the checksum that the request states.',
    fails: 'The body does not have the checksum that the request states.',
    ...integrity,
  },
  's3.body.xml': {
    title: 'Document in the body',
    holds: 'The body is an XML document of the kind that this operation takes.',
    fails: 'The body is no XML document of the kind that this operation takes.',
    ...errors,
  },
  's3.listing-argument': {
    title: 'Arguments of the listing',
    holds: 'S3 can use the arguments of the listing.',
    fails: 'S3 cannot use an argument of the listing.',
    ...s3Api('ListObjectsV2'),
  },
  's3.key-exists': {
    title: 'Name of the object',
    holds: 'The bucket has an object of this name.',
    fails: 'The bucket has no object of this name.',
    ...s3Api('GetObject'),
  },
  's3.key-length': {
    title: 'Length of the name',
    holds: 'The name has at most 1,024 bytes.',
    fails: 'The name has more than 1,024 bytes, or is one that the lab cannot keep.',
    ...s3Guide('Naming Amazon S3 objects', 'object-keys'),
  },
  's3.metadata-size': {
    title: 'Size of the metadata',
    holds: 'The metadata has at most 2 KB.',
    fails: 'The metadata has more than 2 KB.',
    ...s3Guide('Working with object metadata', 'UsingMetadata'),
  },
  's3.precondition': {
    title: 'Conditions of the request',
    holds: 'The object is as the conditions of the request ask.',
    fails: 'The object is not as the conditions of the request ask.',
    ...rfc(9110, '13.1'),
  },
  's3.range': {
    title: 'Part of the object',
    holds: 'The object has the bytes that were asked for.',
    fails: 'The object does not have the bytes that were asked for.',
    ...rfc(9110, '15.5.17'),
  },
  's3.copy-source': {
    title: 'Source of the copy',
    holds: 'The request names a source whose bucket exists.',
    fails: 'The request names no source whose bucket exists.',
    ...s3Api('CopyObject'),
  },
  's3.copy-changes': {
    title: 'What the copy changes',
    holds: 'The copy goes to another name, or gets other metadata.',
    fails: 'The copy would put an object onto itself and change nothing.',
    ...s3Api('CopyObject'),
  },
  's3.bucket-name': {
    title: 'Form of the bucket’s name',
    holds: 'The name follows the rules for buckets.',
    fails: 'The name does not follow the rules for buckets.',
    ...s3Guide('General purpose bucket naming rules', 'bucketnamingrules'),
  },
  's3.bucket-name-free': {
    title: 'Bucket’s name free',
    holds: 'No bucket in all of AWS stands in the way of this name.',
    fails: 'A bucket of this name exists already, and names are unique in all of AWS.',
    ...s3Api('CreateBucket'),
  },
  's3.location-constraint': {
    title: 'Region of the new bucket',
    holds: 'The bucket can be made in that region from here.',
    fails: 'The region that was asked for does not exist, or takes no orders from here.',
    ...s3Api('CreateBucket'),
  },
  's3.bucket-empty': {
    title: 'Bucket empty',
    holds: 'The bucket holds no objects.',
    fails: 'The bucket still holds objects.',
    ...s3Api('DeleteBucket'),
  },
  's3.policy.exists': {
    title: 'Policy of the bucket',
    holds: 'The bucket has a policy.',
    fails: 'The bucket has no policy.',
    ...s3Api('GetBucketPolicy'),
  },
  's3.policy.caller': {
    title: 'Account of the caller',
    holds: 'The caller belongs to the account that owns the bucket.',
    fails: 'The caller belongs to another account, and only the owner’s may handle the policy.',
    ...putPolicy,
  },
  's3.policy.size': {
    title: 'Size of the policy',
    holds: 'The policy has at most 20 KB.',
    fails: 'The policy has more than 20 KB.',
    ...policies,
  },
  's3.policy.syntax': {
    title: 'Grammar of the policy',
    holds: 'The text is a policy.',
    fails: 'The text is no well-formed policy.',
    ...policies,
  },
  's3.policy.actions': {
    title: 'Actions of the policy',
    holds: 'All actions are ones that a bucket policy can allow.',
    fails: 'An action is none that a bucket policy can allow.',
    ...policies,
  },
  's3.policy.resources': {
    title: 'Resources of the policy',
    holds: 'All resources are this bucket or objects in it.',
    fails: 'A resource is neither this bucket nor objects in it.',
    ...policies,
  },
  's3.policy.fit': {
    title: 'Actions on their resources',
    holds: 'Every action applies to a resource of its statement.',
    fails: 'An action applies to no resource of its statement: buckets and objects have their own.',
    ...observed,
  },
  's3.policy.principals': {
    title: 'Principals of the policy',
    holds: 'Everybody whom the policy names exists.',
    fails: 'The policy names somebody who does not exist.',
    ...observed,
  },
  's3.policy.not-public': {
    title: 'Not a public policy',
    holds: 'The policy lets in only those whom it names.',
    fails: 'The policy lets in everybody, and the bucket blocks public access.',
    ...publicAccess,
  },
};
