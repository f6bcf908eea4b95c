import { photoIdentityPool } from '../../cloud/world/default/cognito.ts';
import type { Credentials } from '../../cloud/credentials.ts';
import type { AwsClients } from '../awsClients.ts';

/** Tokens by provider; nothing for a guest. */
export type Logins = Readonly<Record<string, string>>;

export type PoolCredentials = Credentials & { readonly expiration: Date };

/** GetId of the photo app’s identity pool. */
export async function getIdentityId(aws: AwsClients, logins?: Logins): Promise<string> {
  const { GetIdCommand } = await import('@aws-sdk/client-cognito-identity');
  const client = await aws.cognitoIdentity();
  const { IdentityId = '' } = await client.send(
    new GetIdCommand({ IdentityPoolId: photoIdentityPool, ...(logins && { Logins: logins }) }),
  );
  return IdentityId;
}

/** GetCredentialsForIdentity. Its answer says SecretKey where STS says SecretAccessKey. */
export async function getPoolCredentials(
  aws: AwsClients,
  identityId: string,
  logins?: Logins,
): Promise<PoolCredentials> {
  const { GetCredentialsForIdentityCommand } = await import('@aws-sdk/client-cognito-identity');
  const client = await aws.cognitoIdentity();
  const { Credentials: issued } = await client.send(
    new GetCredentialsForIdentityCommand({
      IdentityId: identityId,
      ...(logins && { Logins: logins }),
    }),
  );
  return {
    accessKeyId: issued?.AccessKeyId ?? '',
    secretAccessKey: issued?.SecretKey ?? '',
    sessionToken: issued?.SessionToken ?? '',
    expiration: issued?.Expiration ?? new Date(0),
  };
}

/** GetOpenIdToken of the classic flow: the identity pool’s own token, for STS. */
export async function getOpenIdToken(
  aws: AwsClients,
  identityId: string,
  logins?: Logins,
): Promise<string> {
  const { GetOpenIdTokenCommand } = await import('@aws-sdk/client-cognito-identity');
  const client = await aws.cognitoIdentity();
  const { Token = '' } = await client.send(
    new GetOpenIdTokenCommand({ IdentityId: identityId, ...(logins && { Logins: logins }) }),
  );
  return Token;
}
