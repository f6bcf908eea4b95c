import { reportsBucket } from '../../cloud/world/defaultNames.ts';

const bucket = `arn:aws:s3:::${reportsBucket}`;

/** Where the partner leaves what it has computed. */
export const inbox = 'inbox/harbor-metrics/';

/** The policy of the bucket of reports, with whoever is to share it as the principal. */
export const sharedBucketPolicy = (principal: '*' | { readonly AWS: string }) => ({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'OnlyOverTls',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: [bucket, `${bucket}/*`],
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
    {
      Sid: 'PartnerLists',
      Effect: 'Allow',
      Principal: principal,
      Action: 's3:ListBucket',
      Resource: bucket,
    },
    {
      Sid: 'PartnerReads',
      Effect: 'Allow',
      Principal: principal,
      Action: 's3:GetObject',
      Resource: `${bucket}/2026/*`,
    },
    {
      Sid: 'PartnerAnswers',
      Effect: 'Allow',
      Principal: principal,
      Action: 's3:PutObject',
      Resource: `${bucket}/${inbox}*`,
    },
  ],
});
