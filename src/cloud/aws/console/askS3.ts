import { percentEncode } from '../../../wire/sigv4/percentEncoding.ts';
import { headerOf, type HttpRequest, noBody } from '../../../wire/http/records.ts';
import { signRequest } from '../../../wire/sigv4/signRequest.ts';
import type { Delivery, Scene } from '../../network.ts';
import type { SessionIn } from '../../world/world.ts';

/** What a page of the console wants from S3. */
export interface S3Question {
  readonly bucket: string;
  /** Empty for the bucket itself. */
  readonly key: string;
  readonly query: Readonly<Record<string, string>>;
}

const hostLabel = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/** Host-style where the bucket's name can be part of a host name, as the SDKs do it; else path-style. */
function addressOf({ bucket, key, query }: S3Question, region: string): string {
  const host = `s3.${region}.amazonaws.com`;
  const hosted = `https://${bucket}.${host}`;
  const base =
    hostLabel.test(bucket) && URL.canParse(hosted)
      ? hosted
      : `https://${host}/${percentEncode(bucket)}`;
  const search = Object.entries(query)
    .map(([name, value]) => `${name}=${percentEncode(value)}`)
    .join('&');
  return `${base}/${key.split('/').map(percentEncode).join('/')}${search && `?${search}`}`;
}

/**
 * Asks S3 with the credentials of whoever is signed in, as every console page does. Where the bucket
 * lies in another region, S3 names it and the console asks again there.
 */
export async function askS3(
  scene: Scene,
  credentials: SessionIn,
  question: S3Question,
  region: string,
): Promise<Delivery> {
  const url = addressOf(question, region);
  const plain: HttpRequest = {
    method: 'GET',
    url,
    headers: [
      ['Host', new URL(url).host],
      ['User-Agent', 'S3Console/0.4'],
    ],
    body: noBody,
  };
  const at = scene.world.clock;
  const signed = await signRequest(plain, { credentials, service: 's3', region, at });
  const delivery = await scene.network.send(signed, scene.world);
  const { response } = delivery.exchange;
  const home = response?.status === 301 ? headerOf(response, 'x-amz-bucket-region') : undefined;
  return home === undefined || home === region
    ? delivery
    : askS3({ ...scene, world: delivery.world }, credentials, question, home);
}
