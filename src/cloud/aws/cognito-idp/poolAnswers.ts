import type { AwsStructure } from '../../../wire/aws/awsValue.ts';
import type { AppClientIn } from '../../world/world.ts';
import { listAttributes } from './attributes.ts';
import type { Somebody } from './challenges.ts';
import type { PoolIdentityProvider } from './identityProviders.ts';
import { type FoundPool, userPoolArn } from './userPools.ts';

/** `UserPoolType`, as far as the lab's pools have it. */
export const userPoolResult = (found: FoundPool): AwsStructure => ({
  Id: found.poolId,
  Name: found.pool.name,
  Arn: userPoolArn(found),
  CreationDate: new Date(found.pool.createDate),
  LastModifiedDate: new Date(found.pool.createDate),
  MfaConfiguration: found.pool.mfaConfiguration,
  Domain: found.pool.domain,
  EstimatedNumberOfUsers: Object.keys(found.pool.users).length,
  Policies: {
    PasswordPolicy: {
      MinimumLength: found.pool.passwordPolicy.minimumLength,
      RequireUppercase: found.pool.passwordPolicy.requireUppercase,
      RequireLowercase: found.pool.passwordPolicy.requireLowercase,
      RequireNumbers: found.pool.passwordPolicy.requireNumbers,
      RequireSymbols: found.pool.passwordPolicy.requireSymbols,
      TemporaryPasswordValidityDays: found.pool.passwordPolicy.temporaryPasswordValidity,
    },
  },
});

/** `UserPoolClientType`; validities in seconds. */
export const clientResult = (
  poolId: string,
  clientId: string,
  client: AppClientIn,
): AwsStructure => ({
  UserPoolId: poolId,
  ClientName: client.name,
  ClientId: clientId,
  ClientSecret: client.secret,
  CreationDate: new Date(client.createDate),
  LastModifiedDate: new Date(client.createDate),
  ExplicitAuthFlows: client.explicitAuthFlows,
  CallbackURLs: client.callbackUrls,
  LogoutURLs: client.logoutUrls,
  AllowedOAuthFlows: client.allowedOAuthFlows,
  AllowedOAuthScopes: client.allowedOAuthScopes,
  SupportedIdentityProviders: client.supportedIdentityProviders,
  AllowedOAuthFlowsUserPoolClient: client.allowedOAuthFlowsUserPoolClient,
  AccessTokenValidity: client.accessTokenValidity,
  IdTokenValidity: client.idTokenValidity,
  RefreshTokenValidity: client.refreshTokenValidity,
  TokenValidityUnits: { AccessToken: 'seconds', IdToken: 'seconds', RefreshToken: 'seconds' },
  AuthSessionValidity: client.authSessionValidity,
  PreventUserExistenceErrors: client.preventUserExistenceErrors,
  EnableTokenRevocation: client.enableTokenRevocation,
});

/** `IdentityProviderType`. */
export const providerResult = (
  poolId: string,
  name: string,
  provider: PoolIdentityProvider,
): AwsStructure => ({
  UserPoolId: poolId,
  ProviderName: name,
  ProviderType: provider.type,
  ProviderDetails: provider.details,
  AttributeMapping: provider.attributeMapping,
  IdpIdentifiers: provider.idpIdentifiers,
  CreationDate: new Date(provider.createDate),
  LastModifiedDate: new Date(provider.createDate),
});

/** `UserType`, whose attributes go by `Attributes`. */
export const userResult = ({ username, user }: Somebody): AwsStructure => ({
  Username: username,
  Attributes: listAttributes(user),
  UserCreateDate: new Date(user.createDate),
  UserLastModifiedDate: new Date(user.createDate),
  Enabled: user.enabled,
  UserStatus: user.status,
});
