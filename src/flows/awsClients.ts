import type { CognitoIdentityClient } from '@aws-sdk/client-cognito-identity';
import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { IAMClient } from '@aws-sdk/client-iam';
import type { IdentitystoreClient } from '@aws-sdk/client-identitystore';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SSOClient } from '@aws-sdk/client-sso';
import type { SSOAdminClient } from '@aws-sdk/client-sso-admin';
import type { SSOOIDCClient } from '@aws-sdk/client-sso-oidc';
import type { STSClient } from '@aws-sdk/client-sts';
import type { Credentials } from '../cloud/credentials.ts';

/** The official SDK's clients that flows use, by the name they have there. */
export interface AwsClientTypes {
  readonly sts: STSClient;
  readonly s3: S3Client;
  readonly iam: IAMClient;
  readonly cognitoIdentity: CognitoIdentityClient;
  readonly cognitoIdentityProvider: CognitoIdentityProviderClient;
  readonly sso: SSOClient;
  readonly ssoAdmin: SSOAdminClient;
  readonly ssoOidc: SSOOIDCClient;
  readonly identityStore: IdentitystoreClient;
}

export type AwsClientName = keyof AwsClientTypes;

/**
 * Makes AWS SDK clients on the mock network, with the acting machine's clock. Without credentials a
 * client can call the operations that AWS does not sign.
 */
export type AwsClients = {
  readonly [Name in AwsClientName]: (credentials?: Credentials) => Promise<AwsClientTypes[Name]>;
};
