import type { Credentials } from '../../cloud/credentials.ts';
import { photosBucket } from '../../cloud/world/default/webIdentity.ts';
import type { AwsClients } from '../awsClients.ts';

/** PutObject of a photo, as text. */
export async function savePhoto(
  aws: AwsClients,
  credentials: Credentials,
  key: string,
  text: string,
): Promise<void> {
  const { PutObjectCommand } = await import('@aws-sdk/client-s3');
  const client = await aws.s3(credentials);
  await client.send(new PutObjectCommand({ Bucket: photosBucket, Key: key, Body: text }));
}

/** GetObject of a photo, as text. */
export async function readPhoto(
  aws: AwsClients,
  credentials: Credentials,
  key: string,
): Promise<string> {
  const { GetObjectCommand } = await import('@aws-sdk/client-s3');
  const client = await aws.s3(credentials);
  const { Body } = await client.send(new GetObjectCommand({ Bucket: photosBucket, Key: key }));
  return (await Body?.transformToString()) ?? '';
}
