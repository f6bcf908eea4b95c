import type { World } from '../cloud/world/world.ts';
import { administratorOf } from './administratorOf.ts';
import { defaultRegion } from './hosts/regionOf.ts';

/** What a person needs to know to use the port: where it is, and how to point a client at it. */
export function greeting(url: string, world: World): string {
  const key = administratorOf(world);
  const lines = [
    `The mock AWS is at ${url}`,
    ...(key
      ? [
          '  For the AWS CLI and SDKs, as the administrator of this world:',
          `  export AWS_ACCESS_KEY_ID=${key.accessKeyId} AWS_SECRET_ACCESS_KEY=${key.secretAccessKey}`,
          // boto3 reads AWS_DEFAULT_REGION, the other SDKs AWS_REGION.
          `  export AWS_ENDPOINT_URL=${url} AWS_REGION=${defaultRegion} AWS_DEFAULT_REGION=${defaultRegion}`,
        ]
      : []),
    `  Why a request was refused: curl ${url}/_why lists the last, ${url}/_why/<request id> tells`,
  ];
  return lines.join('\n');
}
