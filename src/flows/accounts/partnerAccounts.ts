import type * as z from 'zod';
import type { worldSchema } from '../../cloud/world/worldSchema.ts';
import {
  collectorId,
  collectorKey,
  partnerAccount,
  partnerBucket,
  strangersAccount,
  strangersBucket,
  strangersKey,
} from './partner.ts';

type Accounts = z.input<typeof worldSchema>['accounts'];
type Policies = NonNullable<NonNullable<Accounts[string]['users']>[string]['policies']>;

/** What everybody may do with a bucket of their own. */
const ownBucket = (bucket: string) => ({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'OwnBucket',
      Effect: 'Allow',
      Action: ['s3:ListBucket', 's3:GetObject', 's3:PutObject'],
      Resource: [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`],
    },
  ],
});

/** Accounts outside of Example Corp's organization: the vendor's, with these policies, and a stranger's. */
export const partnerAccounts = (policies: Policies): Accounts => ({
  [partnerAccount]: {
    name: 'Harbor Metrics',
    users: {
      collector: {
        userId: collectorId,
        accessKeys: [collectorKey],
        policies: { OwnBucket: ownBucket(partnerBucket), ...policies },
      },
    },
    buckets: { [partnerBucket]: {} },
  },
  [strangersAccount]: {
    name: 'Somebody else',
    users: {
      stranger: {
        userId: 'AIDAVW3VHMNVUN4QKZBTF',
        accessKeys: [strangersKey],
        attachedPolicies: ['arn:aws:iam::aws:policy/AdministratorAccess'],
      },
    },
    buckets: { [strangersBucket]: {} },
  },
});
