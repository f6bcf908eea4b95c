import type { BucketIn, ObjectIn, World } from '../../world/world.ts';

/** The world with a bucket in place of what had its name; without one: the world without the bucket. */
export function withBucket(
  world: World,
  owner: string,
  name: string,
  bucket: BucketIn | undefined,
): World {
  const account = world.accounts[owner];
  if (!account) return world;
  const others = Object.entries(account.buckets).filter(([other]) => other !== name);
  const buckets = Object.fromEntries(bucket ? [...others, [name, bucket]] : others);
  return { ...world, accounts: { ...world.accounts, [owner]: { ...account, buckets } } };
}

interface Place {
  readonly world: World;
  readonly owner: string;
  readonly bucketName: string;
  readonly bucket: BucketIn;
}

/** The world with an object under a key; without one: the world without what was there. */
export function withObject(
  { world, owner, bucketName, bucket }: Place,
  key: string,
  object: ObjectIn | undefined,
): World {
  const { [key]: _, ...others } = bucket.objects;
  const objects = object ? { ...others, [key]: object } : others;
  return withBucket(world, owner, bucketName, { ...bucket, objects });
}
