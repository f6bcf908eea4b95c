import type { Entry } from '../entry.ts';
import { observed, s3Api, s3Reference } from '../source.ts';

const list = s3Api('ListObjectsV2');
const kind = 'xml-element';

/** Parameters of S3 and members of its answers. */
export const s3: readonly Entry[] = [
  {
    kind: 'query-parameter',
    name: 'list-type',
    title: 'Second version of listing',
    text: 'The value 2 makes a GET on the bucket the operation ListObjectsV2. The permission it needs is s3:ListBucket, on the bucket.',
    ...list,
  },
  {
    kind: 'query-parameter',
    place: 's3',
    name: 'prefix',
    title: 'Beginning of the names',
    text: 'Only objects whose names begin so are listed. Policies can allow some prefixes and not others, by the condition key s3:prefix.',
    ...list,
  },
  {
    kind: 'query-parameter',
    name: 'x-id',
    title: 'Operation, for the log',
    text: 'The SDK adds the operation’s name. S3 goes by method and path and pays no heed to it; the signature covers it all the same.',
    ...observed,
  },
  {
    kind,
    name: 'ListBucketResult',
    title: 'List of objects',
    text: 'One page of the list: at most 1,000 names, sorted. What the caller may not read is listed too, because listing and reading are two permissions.',
    ...list,
  },
  {
    kind,
    name: 'Name',
    title: 'Bucket',
    text: 'The bucket that was listed. Bucket names are unique across all accounts of a partition.',
    ...list,
  },
  {
    kind,
    name: 'Prefix',
    title: 'Beginning that was asked for',
    text: 'The prefix of the request, repeated. There are no folders in S3: a slash is a character of the name.',
    ...list,
  },
  {
    kind,
    name: 'KeyCount',
    title: 'Names on this page',
    text: 'How many names this page of the list holds.',
    ...list,
  },
  {
    kind,
    name: 'MaxKeys',
    title: 'Most names on a page',
    text: 'How many names a page may hold. 1,000 is the default and the most.',
    ...list,
  },
  {
    kind,
    name: 'IsTruncated',
    title: 'Whether more follows',
    text: 'true means that there is another page, to be fetched with the continuation token.',
    ...list,
  },
  {
    kind,
    name: 'Contents',
    title: 'One object',
    text: 'Name, size, age and version of one object, without its content.',
    ...s3Api('Object'),
  },
  {
    kind,
    name: 'Key',
    title: 'Name of the object',
    text: 'The object’s whole name within the bucket. Policies name it behind the bucket’s ARN and a slash.',
    ...s3Api('Object'),
  },
  {
    kind,
    name: 'LastModified',
    title: 'When the object was last written',
    text: 'Set by S3, in UTC.',
    ...s3Api('Object'),
  },
  {
    kind,
    name: 'ETag',
    title: 'Version of the content',
    text: 'Changes when the content changes. For an object put whole it is usually the MD5 of its bytes, in quotation marks.',
    ...s3Api('Object'),
  },
  {
    kind,
    name: 'Size',
    title: 'Size in bytes',
    text: 'How many bytes the object’s content has.',
    ...s3Api('Object'),
  },
  {
    kind,
    name: 'StorageClass',
    title: 'How it is kept',
    text: 'What S3 charges and how fast it answers depend on it. STANDARD is the default. It has no bearing on permissions.',
    ...s3Api('Object'),
  },
  {
    kind,
    name: 'HostId',
    title: 'Where at S3 it was answered',
    text: 'The same as in the header x-amz-id-2. Only AWS support can read it.',
    ...s3Reference('Error Responses', 'ErrorResponses'),
  },
];
