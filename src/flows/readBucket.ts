import type { Credentials } from '../cloud/credentials.ts';
import type { AwsClients } from './awsClients.ts';

/** The names of the objects in a bucket that begin like this, by the official SDK. */
export async function listKeys(
  aws: AwsClients,
  credentials: Credentials,
  bucket: string,
  prefix?: string,
): Promise<readonly string[]> {
  const { ListObjectsV2Command } = await import('@aws-sdk/client-s3');
  const client = await aws.s3(credentials);
  const { Contents = [] } = await client.send(
    new ListObjectsV2Command({ Bucket: bucket, ...(prefix !== undefined && { Prefix: prefix }) }),
  );
  return Contents.flatMap(({ Key }) => (Key === undefined ? [] : [Key]));
}

/** An object as text, by the official SDK. */
export async function readObject(
  aws: AwsClients,
  credentials: Credentials,
  bucket: string,
  key: string,
): Promise<string> {
  const { GetObjectCommand } = await import('@aws-sdk/client-s3');
  const client = await aws.s3(credentials);
  const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  return (await Body?.transformToString()) ?? '';
}
