import { dataAccount, reportsBucket } from '../../cloud/world/defaultNames.ts';
import type { World } from '../../cloud/world/world.ts';
import { defaultWorldWith } from './defaultWorldWith.ts';
import { collectorArn, collectorId } from './partner.ts';
import { partnerAccounts } from './partnerAccounts.ts';
import { sharedBucketPolicy } from './sharedBucketPolicy.ts';

/** What the partner's own account lets its user do with the bucket of Example Corp. */
const useReports = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'ReportsOfExampleCorp',
      Effect: 'Allow',
      Action: ['s3:ListBucket', 's3:GetObject', 's3:PutObject'],
      Resource: [`arn:aws:s3:::${reportsBucket}`, `arn:aws:s3:::${reportsBucket}/*`],
    },
  ],
};

/** The default world, a partner, and a policy on the bucket of reports that names the partner's user. */
export const sharedBucketWorld = (): World =>
  defaultWorldWith((file) => {
    const data = file.accounts[dataAccount];
    const reports = data?.buckets?.[reportsBucket];
    if (!data || !reports) throw new Error(`The default world has no bucket ${reportsBucket}.`);
    return {
      ...file,
      accounts: {
        ...file.accounts,
        ...partnerAccounts({ CustomerBuckets: useReports }),
        [dataAccount]: {
          ...data,
          buckets: {
            ...data.buckets,
            [reportsBucket]: {
              ...reports,
              policy: sharedBucketPolicy({ AWS: collectorArn }),
              policyPrincipals: { [collectorArn]: collectorId },
            },
          },
        },
      },
    };
  });
