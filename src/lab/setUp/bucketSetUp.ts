import type { World } from '../../cloud/world/world.ts';
import { accountIn, inWorld, type ObjectOf } from './inWorld.ts';
import type { SetUpCall, SetUpPart } from './setUpCall.ts';

export function bucketSetUp(
  world: World,
  { account, name }: ObjectOf<'bucket'>,
): readonly SetUpPart[] {
  const { policy, region } = inWorld(accountIn(world, account).buckets, name);
  const s3Call = (command: string, input: object): SetUpCall => ({
    call: { client: 'S3Client', command: `${command}Command`, input, region },
  });
  return [
    {
      title: `Bucket ${name}`,
      account,
      calls: [
        s3Call('CreateBucket', { Bucket: name }),
        ...(policy === undefined
          ? []
          : [s3Call('PutBucketPolicy', { Bucket: name, Policy: JSON.stringify(policy) })]),
      ],
    },
  ];
}
