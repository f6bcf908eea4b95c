const allow = (...actions: readonly string[]) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: [...actions], Resource: '*' }],
});

const task = (name: string): string => `arn:aws:iam::aws:policy/root-task/${name}`;

/**
 * The policies of AWS that a session of AssumeRoot can be limited to, one for each task (FACTS 4.9). The
 * real ones may list more actions; what each is for is what AWS says of it.
 */
export const awsRootTaskPolicies: Readonly<Record<string, unknown>> = {
  [task('IAMAuditRootUserCredentials')]: allow(
    'iam:GetUser',
    'iam:GetLoginProfile',
    'iam:GetAccountSummary',
    'iam:GetAccessKeyLastUsed',
    'iam:ListAccessKeys',
    'iam:ListMFADevices',
    'iam:ListSigningCertificates',
  ),
  [task('IAMCreateRootUserPassword')]: allow('iam:CreateLoginProfile', 'iam:GetLoginProfile'),
  [task('IAMDeleteRootUserCredentials')]: allow(
    'iam:DeactivateMFADevice',
    'iam:DeleteAccessKey',
    'iam:DeleteLoginProfile',
    'iam:DeleteSigningCertificate',
    'iam:GetLoginProfile',
    'iam:ListAccessKeys',
    'iam:ListMFADevices',
    'iam:ListSigningCertificates',
  ),
  [task('S3UnlockBucketPolicy')]: allow(
    's3:DeleteBucketPolicy',
    's3:GetBucketPolicy',
    's3:ListAllMyBuckets',
    's3:PutBucketPolicy',
  ),
  [task('SQSUnlockQueuePolicy')]: allow(
    'sqs:GetQueueAttributes',
    'sqs:GetQueueUrl',
    'sqs:ListQueues',
    'sqs:SetQueueAttributes',
  ),
};
