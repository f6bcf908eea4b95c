import type { Credentials } from '../../cloud/credentials.ts';
import { photosBucket } from '../../cloud/world/defaultNames.ts';
import type { AwsClients } from '../awsClients.ts';
import { readObject } from '../readBucket.ts';

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
export const readPhoto = (
  aws: AwsClients,
  credentials: Credentials,
  key: string,
): Promise<string> => readObject(aws, credentials, photosBucket, key);
