import { awsRootTaskPolicies } from './awsRootTaskPolicies.ts';

const allow = (action: string | readonly string[]) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }],
});

/**
 * The policies that AWS itself keeps, as far as the worlds here attach them. The real ones list more
 * actions of services the mock does not have; for the actions it has, these decide the same.
 */
export const awsManagedPolicies: Readonly<Record<string, unknown>> = {
  'arn:aws:iam::aws:policy/AdministratorAccess': allow('*'),
  'arn:aws:iam::aws:policy/AmazonCognitoUnauthenticatedIdentities': allow('rum:PutRumEvents'),
  'arn:aws:iam::aws:policy/AmazonS3FullAccess': allow(['s3:*']),
  'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess': allow(['s3:Get*', 's3:List*', 's3:Describe*']),
  ...awsRootTaskPolicies,
  'arn:aws:iam::aws:policy/SecurityAudit': allow(['iam:Get*', 'iam:List*', 's3:GetBucket*']),
};
