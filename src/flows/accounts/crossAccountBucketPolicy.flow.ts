import type { ObjectCannedACL } from '@aws-sdk/client-s3';
import type { Credentials } from '../../cloud/credentials.ts';
import { dataAccount, reportsBucket } from '../../cloud/world/defaultNames.ts';
import { s3 } from '../actors.ts';
import { defineFlow } from '../flow.ts';
import { crossAccountBucketPolicyFaults } from './crossAccountBucketPolicyFaults.ts';
import { collectorKey, partnerAccount, partnerBucket } from './partner.ts';
import { inbox } from './sharedBucketPolicy.ts';
import { listKeys } from '../readBucket.ts';

interface BucketPolicyBag {
  /** With what the program signs. */
  readonly key: Credentials;
  /** Where the program keeps its copy. */
  readonly ownBucket: string;
  /** The access control list that the program asks for. */
  readonly acl: ObjectCannedACL;
  readonly keys: readonly string[];
  readonly copied: string;
  readonly answer: string;
}

const wanted = '2026/q2/summary.txt';
const answerKey = `${inbox}q2-metrics.txt`;

export const crossAccountBucketPolicy = defineFlow<BucketPolicyBag>()({
  id: 'cross-account-bucket-policy',
  title: 'A bucket policy for another account',
  intro:
    'Harbor Metrics copies a report of Example Corp into a bucket of its own and sends back what it computed. It takes no role: the bucket policy names its user, and the user keeps the permissions of its own account all the time.',
  actors: {
    partner: {
      name: 'Partner’s program',
      kind: 'client',
      about: 'Runs at Harbor Metrics and signs with the key of a user in the partner’s account.',
    },
    s3,
  },
  world: async () => (await import('./sharedBucketWorld.ts')).sharedBucketWorld(),
  inputs: { key: collectorKey, ownBucket: partnerBucket, acl: 'bucket-owner-full-control' },
  lacks: {
    exchange: 'Nothing is traded: the program signs with the key that it has.',
    sts: 'STS is not asked for anything. The caller stays who it is, and S3 weighs the policies of both accounts with every request.',
  },
  steps: [
    {
      id: 'take-key',
      phase: 'authenticate',
      title: 'Take the own key',
      from: 'partner',
      to: 'partner',
      label: 'Read the access key from the configuration',
      say: ({ need }) => ({
        what: `The program loads ${need('key').accessKeyId}, a key of its own account. It needs nothing else.`,
        why: 'Every signed request proves anew who the caller is. The account that owns the bucket issues no credentials and knows none of the partner’s secrets.',
      }),
      run: async ({ need }) => {
        need('key');
      },
    },
    {
      id: 'list-reports',
      phase: 'access',
      title: 'List the reports',
      from: 'partner',
      to: 's3',
      label: 'ListObjectsV2 (signed)',
      reply: 'Names of the reports',
      say: ({ need }) => ({
        what: `S3 lists ${need('keys').length} objects in ${reportsBucket}, a bucket of account ${dataAccount}. It asked two sides: the caller’s own policies, and the policy of the bucket.`,
        why: 'Within one account either side would do. Across accounts both must allow: neither account can give away what is the other’s.',
        correction: {
          statement: 'T4',
          notes: 'For a resource of another account, take a role or a resource policy.',
          today:
            'A resource policy exists for some services only, such as S3, SQS, SNS, KMS, Lambda and Secrets Manager. For everything else the role is the way.',
        },
      }),
      run: async ({ aws, need }) => ({
        keys: await listKeys(aws, need('key'), reportsBucket, '2026/'),
      }),
    },
    {
      id: 'copy-report',
      phase: 'access',
      title: 'Copy a report into the own bucket',
      from: 'partner',
      to: 's3',
      label: 'CopyObject from bucket to bucket (signed)',
      reply: 'ETag of the copy',
      say: ({ need }) => ({
        what: `One request reads ${wanted} in account ${dataAccount} and writes it into ${need('ownBucket')}, the program’s own bucket. The copy has the ETag ${need('copied')}.`,
        why: 'With a role this would not go in one request: a session in the one account has no rights in the other. Who keeps their own identity can stand in both at once.',
      }),
      run: async ({ aws, need }) => {
        const { CopyObjectCommand } = await import('@aws-sdk/client-s3');
        const client = await aws.s3(need('key'));
        const { CopyObjectResult } = await client.send(
          new CopyObjectCommand({
            Bucket: need('ownBucket'),
            Key: 'example-corp/q2-summary.txt',
            CopySource: `${reportsBucket}/${wanted}`,
          }),
        );
        return { copied: CopyObjectResult?.ETag ?? '' };
      },
    },
    {
      id: 'send-answer',
      phase: 'access',
      title: 'Send back what was computed',
      from: 'partner',
      to: 's3',
      label: `PUT ${answerKey} (signed)`,
      reply: 'ETag of the object',
      say: ({ need }) => ({
        what: `S3 stores ${answerKey} in ${reportsBucket} and answers with the ETag ${need('answer')}. The object belongs to account ${dataAccount}, although a user of another account has put it there.`,
        why: 'Since April 2023 new buckets have access control lists off: whoever writes, the bucket’s owner owns. Before that, a writer from outside owned the object, and the owner of the bucket could not even read it.',
      }),
      run: async ({ aws, need }) => {
        const { PutObjectCommand } = await import('@aws-sdk/client-s3');
        const client = await aws.s3(need('key'));
        const { ETag } = await client.send(
          new PutObjectCommand({
            Bucket: reportsBucket,
            Key: answerKey,
            Body: 'Sites repaired, second quarter: 7 percent.\n',
            ContentType: 'text/plain; charset=utf-8',
            ACL: need('acl'),
          }),
        );
        return { answer: ETag ?? '' };
      },
    },
  ],
  faults: crossAccountBucketPolicyFaults,
  neighbours: [
    { flow: 'cross-account-role', how: 'The other answer: a role that the partner assumes' },
    { flow: 'role-chaining', how: 'Between two accounts of one company' },
  ],
  setUp: [
    { kind: 'user', account: partnerAccount, name: 'collector' },
    { kind: 'bucket', account: partnerAccount, name: partnerBucket },
    { kind: 'bucket', account: dataAccount, name: reportsBucket },
  ],
});
