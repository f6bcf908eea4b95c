import {
  GetObjectCommand,
  ListObjectsV2Command,
  paginateListObjectsV2,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import {
  AssumeRoleWithSAMLCommand,
  GetCallerIdentityCommand,
  STSServiceException,
} from '@aws-sdk/client-sts';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeBucket, Lab, providerArn, roleArn } from '../../cloud/aws/cloud.testing.ts';
import type { Credentials } from '../../cloud/credentials.ts';
import { dataAccount, reportsBucket } from '../../cloud/world/defaultNames.ts';
import { type ClientScene, s3Client, stsClient } from './awsClients.ts';

const key = "dir one/50% + é & ü/(a)*!'.txt";

let lab: Lab;
const scene = (offsetSeconds = 0): ClientScene => ({
  region: 'us-east-1',
  now: () => new Date(lab.world.clock + offsetSeconds * 1000),
  invocationId: () => '00000000-0000-4000-8000-000000000001',
  send: async (request) => {
    const { response } = await lab.send(request);
    if (!response) throw new Error('no such host');
    return response;
  },
});

/** AssumeRoleWithSAML by the SDK. */
async function assume(more: object = {}) {
  const client = await stsClient(scene());
  return client.send(
    new AssumeRoleWithSAMLCommand({
      RoleArn: roleArn('DataReader'),
      PrincipalArn: providerArn,
      SAMLAssertion: await lab.assertion(),
      ...more,
    }),
  );
}

async function credentials(): Promise<Credentials> {
  const { Credentials: given } = await assume();
  return {
    accessKeyId: given?.AccessKeyId ?? '',
    secretAccessKey: given?.SecretAccessKey ?? '',
    sessionToken: given?.SessionToken ?? '',
  };
}

beforeEach(() => {
  lab = new Lab(
    changeBucket((bucket) => ({
      ...bucket,
      objects: {
        ...bucket.objects,
        [key]: { contentType: 'text/plain', text: 'found', lastModified: 0 },
      },
    })),
  );
});

describe('the official SDK on the mock network', () => {
  it('federates, says who it is, lists and reads', async () => {
    const answer = await assume({ DurationSeconds: 900 });
    expect(answer.Credentials?.Expiration).toEqual(
      new Date(Math.floor((lab.world.sessions.first()?.expiresAt ?? 0) / 1000) * 1000),
    );
    expect(answer.Audience).toBe('https://signin.aws.amazon.com/saml');
    expect(answer.PackedPolicySize).toBeUndefined();

    const mine = await credentials();
    const sts = await stsClient(scene(), mine);
    expect((await sts.send(new GetCallerIdentityCommand({}))).Arn).toBe(
      `arn:aws:sts::${dataAccount}:assumed-role/DataReader/ana@corp.example`,
    );
    const s3 = await s3Client(scene(), mine);
    const listing = await s3.send(
      new ListObjectsV2Command({ Bucket: reportsBucket, Prefix: 'dir one/' }),
    );
    expect(listing.Contents?.map(({ Key }) => Key)).toEqual([key]);
    const object = await s3.send(new GetObjectCommand({ Bucket: reportsBucket, Key: key }));
    expect(await object.Body?.transformToString()).toBe('found');
    const part = await s3.send(
      new GetObjectCommand({ Bucket: reportsBucket, Key: key, Range: 'bytes=1-2' }),
    );
    expect(await part.Body?.transformToString()).toBe('ou');
    expect(part.ContentRange).toBe('bytes 1-2/5');
  });

  it('walks through all pages', async () => {
    const s3 = await s3Client(scene(), await credentials());
    const seen: (string | undefined)[] = [];
    for await (const page of paginateListObjectsV2(
      { client: s3, pageSize: 1 },
      { Bucket: reportsBucket },
    ))
      seen.push(...(page.Contents ?? []).map(({ Key }) => Key));
    expect(seen).toEqual(['2026/q2/figures.csv', '2026/q2/summary.txt', key]);
  });

  it('understands what STS refuses', async () => {
    const error = await assume({ DurationSeconds: 60 }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(STSServiceException);
    expect(error).toMatchObject({
      name: 'ValidationError',
      $metadata: { httpStatusCode: 400, attempts: 1 },
      message:
        "1 validation error detected: Value '60' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900",
    });
    await expect(assume({ RoleArn: roleArn('Gone') })).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    lab.pass(-600_000);
    const early = await lab.assertion();
    lab.pass(600_000);
    await expect(assume({ SAMLAssertion: early })).rejects.toMatchObject({
      name: 'ExpiredTokenException',
    });
  });

  it('understands what S3 refuses', async () => {
    const s3 = await s3Client(scene(), await credentials());
    const get = (Bucket: string, Key: string) => s3.send(new GetObjectCommand({ Bucket, Key }));
    await expect(get(reportsBucket, 'gone')).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(get('no-such-bucket', 'x')).rejects.toBeInstanceOf(S3ServiceException);
    lab.change(changeBucket((bucket) => ({ ...bucket, region: 'eu-west-1' })));
    await expect(get(reportsBucket, key)).rejects.toMatchObject({ name: 'PermanentRedirect' });
  });

  it('does not repair a wrong clock', async () => {
    const mine = await credentials();
    for (const [offset, message] of [
      [-1000, /^Signature expired: /],
      [1000, /^Signature not yet current: /],
    ] as const) {
      const before = lab.world.trail.size;
      const sts = await stsClient(scene(offset), mine);
      await expect(sts.send(new GetCallerIdentityCommand({}))).rejects.toMatchObject({
        name: 'SignatureDoesNotMatch',
        message: expect.stringMatching(message) as string,
        $metadata: { attempts: 1 },
      });
      expect(lab.world.trail.size).toBe(before);
    }
    const s3 = await s3Client(scene(-1000), mine);
    await expect(
      s3.send(new ListObjectsV2Command({ Bucket: reportsBucket })),
    ).rejects.toMatchObject({ name: 'RequestTimeTooSkewed' });
  });
});
