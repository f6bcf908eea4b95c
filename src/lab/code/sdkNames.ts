import type { SdkCall } from '../run/awsClients.ts';

/** What one service is called in each of the three languages. */
export interface SdkNames {
  /** The npm package of its client in the AWS SDK for JavaScript. */
  readonly package: string;
  /** The AWS CLI's name for it, which is also boto3's unless that is given. */
  readonly cli: string;
  readonly boto3?: string;
}

const names: Readonly<Record<string, SdkNames>> = {
  STSClient: { package: '@aws-sdk/client-sts', cli: 'sts' },
  S3Client: { package: '@aws-sdk/client-s3', cli: 's3api', boto3: 's3' },
  IAMClient: { package: '@aws-sdk/client-iam', cli: 'iam' },
  CognitoIdentityClient: {
    package: '@aws-sdk/client-cognito-identity',
    cli: 'cognito-identity',
  },
  CognitoIdentityProviderClient: {
    package: '@aws-sdk/client-cognito-identity-provider',
    cli: 'cognito-idp',
  },
  SSOClient: { package: '@aws-sdk/client-sso', cli: 'sso' },
  SSOAdminClient: { package: '@aws-sdk/client-sso-admin', cli: 'sso-admin' },
  IdentitystoreClient: { package: '@aws-sdk/client-identitystore', cli: 'identitystore' },
  SSOOIDCClient: { package: '@aws-sdk/client-sso-oidc', cli: 'sso-oidc' },
};

/** A client without names would have code that nobody can run: that is a bug of ours. */
export function sdkNamesOf({ client }: Pick<SdkCall, 'client'>): SdkNames {
  const found = names[client];
  if (!found) throw new Error(`The client ${client} has no names.`);
  return found;
}

/** The operation behind a command: `AssumeRole` of `AssumeRoleCommand`. */
export const operationOf = ({ command }: Pick<SdkCall, 'command'>): string =>
  command.replace(/Command$/, '');
