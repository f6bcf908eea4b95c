import type { Entry } from '../entry.ts';
import { s3Api, s3Guide } from '../source.ts';

const copy = s3Api('CopyObject');
const integrity = s3Guide('Checking object integrity in Amazon S3', 'checking-object-integrity');

/** What travels when objects are put or copied. */
export const s3Writes: readonly Entry[] = [
  {
    kind: 'method',
    place: 's3',
    name: 'PUT',
    title: 'Method PUT',
    text: 'Puts the object of this name, in place of an older one. The permission is s3:PutObject on the object’s ARN. With the header x-amz-copy-source the content comes from another object, not from the body.',
    ...s3Api('PutObject'),
  },
  {
    kind: 'request-header',
    place: 's3',
    name: 'x-amz-copy-source',
    title: 'Object to copy',
    text: 'Bucket and key, with a slash between them. S3 reads it with the permissions of the same caller: s3:GetObject there, s3:PutObject here. Both objects may lie in different accounts.',
    ...copy,
  },
  {
    kind: 'xml-element',
    place: 's3',
    name: 'CopyObjectResult',
    title: 'The copy that was made',
    text: 'Tells when the copy was made and its ETag. A copy is an object of its own: it belongs to the bucket it lies in, and later changes of the source do not reach it.',
    ...copy,
  },
  {
    kind: 'request-header',
    place: 's3',
    name: 'x-amz-acl',
    title: 'Access control list',
    text: 'An older way of saying who may do what with an object. Buckets made since April 2023 have it off: S3 takes bucket-owner-full-control, which holds there anyway, and answers any other with AccessControlListNotSupported.',
    ...s3Guide('Controlling ownership of objects and disabling ACLs', 'about-object-ownership'),
  },
  {
    kind: 'request-header',
    place: 's3',
    name: 'x-amz-sdk-checksum-algorithm',
    title: 'How the SDK computed the checksum',
    text: 'Names the algorithm of the checksum that comes with the object. The SDK chooses CRC32 unless the program says otherwise.',
    ...integrity,
  },
  {
    kind: ['request-header', 'response-header'],
    place: 's3',
    name: 'x-amz-checksum-crc32',
    title: 'Checksum of the object',
    text: 'CRC32 of the content in base64. S3 computes it too and refuses the object with BadDigest if they differ. It finds damage on the way, not forgery: that is what the signature is for.',
    ...integrity,
  },
  {
    kind: 'response-header',
    place: 's3',
    name: 'x-amz-checksum-type',
    title: 'What the checksum covers',
    text: 'FULL_OBJECT: the whole content. COMPOSITE would be a checksum over the checksums of parts that were uploaded one by one.',
    ...integrity,
  },
];
