import { own } from '../../../kit/own.ts';
import type { BucketIn, World } from '../../world/world.ts';

export interface FoundBucket {
  /** The account that owns the bucket. */
  readonly owner: string;
  readonly bucket: BucketIn;
}

/** The bucket of this name, in whichever account: bucket names are unique in all of AWS. */
export function findBucket(world: World, name: string): FoundBucket | undefined {
  for (const [owner, account] of Object.entries(world.accounts)) {
    const bucket = own(account.buckets, name);
    if (bucket) return { owner, bucket };
  }
  return undefined;
}
