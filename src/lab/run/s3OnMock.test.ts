import * as s3 from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { beforeEach, describe, expect, it } from 'vitest';
import { adminKey, changeAccount, Lab, makeUser } from '../../cloud/aws/cloud.testing.ts';
import { s3Operations } from '../../cloud/aws/s3/index.ts';
import { dataAccount, reportsBucket } from '../../cloud/world/defaultNames.ts';
import { headerOf, noBody } from '../../wire/http/records.ts';
import { s3Client } from './awsClients.ts';

const made = 'lab-made-bucket';
const arn = `arn:aws:s3:::${made}`;

let lab: Lab;

const clientOf = (region = 'us-east-1', credentials = adminKey) =>
  s3Client(
    {
      region,
      now: () => new Date(lab.world.clock),
      invocationId: () => '00000000-0000-4000-8000-000000000001',
      send: async (request) => {
        const { response } = await lab.send(request);
        if (!response) throw new Error('no such host');
        return response;
      },
    },
    credentials,
  );

const policyOf = (principal: unknown, action: string, resource: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: principal, Action: action, Resource: resource }],
  });

let client: s3.S3Client;

beforeEach(async () => {
  lab = new Lab();
  client = await clientOf();
  await client.send(new s3.CreateBucketCommand({ Bucket: made }));
  await client.send(new s3.PutObjectCommand({ Bucket: made, Key: 'a/one', Body: 'one' }));
});

interface Case {
  readonly works: () => Promise<unknown>;
  readonly gives: object;
  readonly fails: () => Promise<unknown>;
  readonly error: string;
}

const at = { Bucket: made, Key: 'a/one' };
const gone = { Bucket: 'lab-no-such-bucket' };
const shut = { Bucket: made, ExpectedBucketOwner: '999999999999' };

/** Each operation once as it should be, once as it is refused. */
const cases: Readonly<Record<string, Case>> = {
  ListBuckets: {
    works: () => client.send(new s3.ListBucketsCommand({ Prefix: 'lab-' })),
    gives: { Buckets: [{ Name: made, BucketRegion: 'us-east-1' }] },
    fails: () => client.send(new s3.ListBucketsCommand({ MaxBuckets: 0 })),
    error: 'InvalidArgument',
  },
  CreateBucket: {
    works: () => client.send(new s3.CreateBucketCommand({ Bucket: made })),
    gives: { Location: `/${made}` },
    fails: () => client.send(new s3.CreateBucketCommand({ Bucket: 'amzn-s3-demo-x' })),
    error: 'InvalidBucketName',
  },
  HeadBucket: {
    works: () => client.send(new s3.HeadBucketCommand({ Bucket: made })),
    gives: { BucketRegion: 'us-east-1' },
    fails: () => client.send(new s3.HeadBucketCommand(gone)),
    error: 'NotFound',
  },
  DeleteBucket: {
    works: async () => {
      await client.send(new s3.DeleteObjectCommand(at));
      return client.send(new s3.DeleteBucketCommand({ Bucket: made }));
    },
    gives: { $metadata: { httpStatusCode: 204 } },
    fails: () => client.send(new s3.DeleteBucketCommand({ Bucket: made })),
    error: 'BucketNotEmpty',
  },
  GetBucketLocation: {
    works: async () => {
      const there = await clientOf('eu-west-1');
      const CreateBucketConfiguration = { LocationConstraint: 'eu-west-1' as const };
      await there.send(new s3.CreateBucketCommand({ Bucket: 'lab-eu', CreateBucketConfiguration }));
      return client.send(new s3.GetBucketLocationCommand({ Bucket: 'lab-eu' }));
    },
    gives: { LocationConstraint: 'eu-west-1' },
    fails: () => client.send(new s3.GetBucketLocationCommand(shut)),
    error: 'AccessDenied',
  },
  PutBucketPolicy: {
    works: () =>
      client.send(
        new s3.PutBucketPolicyCommand({
          Bucket: made,
          Policy: policyOf({ AWS: dataAccount }, 's3:GetObject', `${arn}/*`),
        }),
      ),
    gives: { $metadata: { httpStatusCode: 204 } },
    fails: () =>
      client.send(
        new s3.PutBucketPolicyCommand({ Bucket: made, Policy: '{"Version":"2012-10-17"}' }),
      ),
    error: 'MalformedPolicy',
  },
  GetBucketPolicy: {
    works: () => client.send(new s3.GetBucketPolicyCommand({ Bucket: reportsBucket })),
    gives: { Policy: expect.stringContaining('OnlyOverTls') as string },
    fails: () => client.send(new s3.GetBucketPolicyCommand({ Bucket: made })),
    error: 'NoSuchBucketPolicy',
  },
  DeleteBucketPolicy: {
    works: () => client.send(new s3.DeleteBucketPolicyCommand({ Bucket: made })),
    gives: { $metadata: { httpStatusCode: 204 } },
    fails: () => client.send(new s3.DeleteBucketPolicyCommand(shut)),
    error: 'AccessDenied',
  },
  DeletePublicAccessBlock: {
    works: async () => {
      await client.send(new s3.DeletePublicAccessBlockCommand({ Bucket: made }));
      const Policy = policyOf('*', 's3:GetObject', `${arn}/*`);
      return client.send(new s3.PutBucketPolicyCommand({ Bucket: made, Policy }));
    },
    gives: { $metadata: { httpStatusCode: 204 } },
    fails: () => client.send(new s3.DeletePublicAccessBlockCommand(gone)),
    error: 'NoSuchBucket',
  },
  ListObjects: {
    works: () => client.send(new s3.ListObjectsCommand({ Bucket: made, Delimiter: '/' })),
    gives: { CommonPrefixes: [{ Prefix: 'a/' }], IsTruncated: false },
    fails: () => client.send(new s3.ListObjectsCommand({ Bucket: made, MaxKeys: -1 })),
    error: 'InvalidArgument',
  },
  ListObjectsV2: {
    works: () => client.send(new s3.ListObjectsV2Command({ Bucket: made, FetchOwner: true })),
    gives: { Contents: [{ Key: 'a/one', Size: 3, Owner: { ID: expect.any(String) as string } }] },
    fails: () => client.send(new s3.ListObjectsV2Command({ Bucket: made, ContinuationToken: 'x' })),
    error: 'InvalidArgument',
  },
  GetObject: {
    works: async () => {
      const { Body, ETag } = await client.send(new s3.GetObjectCommand(at));
      return { ETag, text: await Body?.transformToString() };
    },
    gives: { ETag: '"f97c5d29941bfb1b2fdab0874906ab82"', text: 'one' },
    fails: () => client.send(new s3.GetObjectCommand({ Bucket: made, Key: 'two' })),
    error: 'NoSuchKey',
  },
  HeadObject: {
    works: () => client.send(new s3.HeadObjectCommand({ ...at, ChecksumMode: 'ENABLED' })),
    gives: {
      ContentLength: 3,
      ContentType: 'application/octet-stream',
      ETag: '"f97c5d29941bfb1b2fdab0874906ab82"',
      ChecksumCRC32: 'emyG8Q==',
    },
    fails: () => client.send(new s3.HeadObjectCommand({ Bucket: made, Key: 'two' })),
    error: 'NotFound',
  },
  PutObject: {
    works: async () => {
      const Body = new Uint8Array([0xef, 0xbb, 0xbf, 0, 255]);
      const put = { ...at, Body, Metadata: { why: 'because' }, CacheControl: 'no-store' };
      await client.send(new s3.PutObjectCommand(put));
      const { Metadata, CacheControl, Body: got } = await client.send(new s3.GetObjectCommand(at));
      return { Metadata, CacheControl, got: [...((await got?.transformToByteArray()) ?? [])] };
    },
    gives: {
      Metadata: { why: 'because' },
      CacheControl: 'no-store',
      got: [0xef, 0xbb, 0xbf, 0, 255],
    },
    fails: () =>
      client.send(new s3.PutObjectCommand({ ...at, Body: 'two', ChecksumCRC32: 'eEIapg==' })),
    error: 'BadDigest',
  },
  CopyObject: {
    works: async () => {
      const copy = { Bucket: made, Key: 'b', CopySource: `${made}/a/one` };
      await client.send(new s3.CopyObjectCommand(copy));
      return client.send(new s3.HeadObjectCommand({ Bucket: made, Key: 'b' }));
    },
    gives: { ContentLength: 3 },
    fails: () => client.send(new s3.CopyObjectCommand({ ...at, CopySource: `${made}/a/one` })),
    error: 'InvalidRequest',
  },
  DeleteObject: {
    works: async () => {
      await client.send(new s3.DeleteObjectCommand(at));
      return client.send(new s3.DeleteObjectCommand(at));
    },
    gives: { $metadata: { httpStatusCode: 204 } },
    fails: () =>
      client.send(new s3.DeleteObjectCommand({ ...at, ExpectedBucketOwner: '999999999999' })),
    error: 'AccessDenied',
  },
  DeleteObjects: {
    works: () =>
      client.send(
        new s3.DeleteObjectsCommand({
          Bucket: made,
          Delete: { Objects: [{ Key: 'a/one' }, { Key: 'none & <other>' }] },
        }),
      ),
    gives: { Deleted: [{ Key: 'a/one' }, { Key: 'none & <other>' }] },
    fails: () =>
      client.send(new s3.DeleteObjectsCommand({ Bucket: made, Delete: { Objects: [] } })),
    error: 'MalformedXML',
  },
};

describe('every operation of S3, by the official SDK', () => {
  it('is in the table and among these cases', () => {
    expect(Object.keys(cases).sort()).toEqual(s3Operations.map(({ name }) => name).sort());
  });

  it.each(Object.entries(cases))('%s works', async (_, { works, gives }) => {
    expect(await works()).toMatchObject(gives);
  });

  it.each(Object.entries(cases))('%s is refused', async (_, { fails, error }) => {
    await expect(fails()).rejects.toMatchObject({ name: error });
  });

  it('gives nobody else what the policies do not allow', async () => {
    const key = {
      accessKeyId: 'AKIANOBODYNOBODYNOB2',
      secretAccessKey: adminKey.secretAccessKey,
    };
    lab.change(
      changeAccount(dataAccount, (account) => ({
        ...account,
        users: {
          nobody: makeUser({
            userId: 'AIDANOBODYNOBODYNOBO2',
            accessKeys: [key],
          }),
        },
      })),
    );
    client = await clientOf('us-east-1', { ...key });
    // DeleteObjects tells of each key by itself, and HEAD tells nothing but the status.
    const told = s3Operations.filter(({ name }) => name !== 'DeleteObjects');
    for (const { name } of told) {
      const error = await cases[name]?.works().catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ $metadata: { httpStatusCode: 403 } });
    }
    expect(await cases['DeleteObjects']?.works()).toMatchObject({
      Errors: [{ Key: 'a/one', Code: 'AccessDenied' }, {}],
    });
    await expect(cases['ListBuckets']?.works()).rejects.toMatchObject({
      message: expect.stringContaining('s3:ListAllMyBuckets') as string,
    });
  });
});

describe('presigned by the official SDK', () => {
  const send = async (method: string, url: string, body: Uint8Array<ArrayBuffer> = noBody) =>
    (await lab.send({ method, url, headers: [['Host', new URL(url).host]], body })).response;

  it('an address gets and puts an object, until it ends', async () => {
    const signed = { expiresIn: 60, signingDate: new Date(lab.world.clock) };
    const put = await getSignedUrl(client, new s3.PutObjectCommand(at), signed);
    expect((await send('PUT', put, new TextEncoder().encode('other')))?.status).toBe(200);
    const get = await getSignedUrl(
      client,
      new s3.GetObjectCommand({ ...at, ResponseContentType: 'text/x-lab' }),
      signed,
    );
    const answer = await send('GET', get);
    expect(new TextDecoder().decode(answer?.body)).toBe('other');
    expect(answer && headerOf(answer, 'content-type')).toBe('text/x-lab');
    expect((await send('GET', put))?.status).toBe(403);
    lab.pass(60_000);
    expect((await send('GET', get))?.status).toBe(403);
  });
});
