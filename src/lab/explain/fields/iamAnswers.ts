import type { Entry } from '../entry.ts';
import { iamApi } from '../source.ts';

const kind = 'xml-element';
const place = 'iam';
const keys = iamApi('ListAccessKeys');
const key = iamApi('AccessKeyMetadata');

/** Members of IAM’s answers. */
export const iamAnswers: readonly Entry[] = [
  {
    kind,
    place,
    name: ['ListAccessKeysResponse', 'ListAccessKeysResult'],
    title: 'Answer to ListAccessKeys',
    text: 'The operation’s name with Response around everything, and with Result around its members. It tells ids, states and ages, never a secret: IAM shows a secret access key once, when it is made.',
    ...keys,
  },
  {
    kind,
    place,
    name: 'AccessKeyMetadata',
    title: 'Keys of the user',
    text: 'One entry for each long-term access key. A user may have two, so that one can be replaced while the other still works.',
    ...keys,
  },
  {
    kind,
    place,
    name: 'member',
    title: 'Item of a list',
    text: 'The query services of AWS write every item of a list as an element of this name.',
    ...keys,
  },
  {
    kind,
    place,
    name: 'UserName',
    title: 'Owner of the key',
    text: 'The IAM user whose key it is. Whoever signs with it acts as this user.',
    ...key,
  },
  {
    kind,
    place,
    name: 'Status',
    title: 'Whether the key works',
    text: 'Active or Inactive. Services refuse an inactive key as if it did not exist. An administrator sets it, and can set it back.',
    ...key,
  },
  {
    kind,
    place,
    name: 'CreateDate',
    title: 'When the key was made',
    text: 'In UTC. A long-term key has no end, so its age is what tells whether it should be replaced.',
    ...key,
  },
];
