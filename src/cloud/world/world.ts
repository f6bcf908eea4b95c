import type { List, Map } from 'immutable';
import type { CognitoState } from './cognitoState.ts';
import type { TrailEvent, WorldFile } from './worldSchema.ts';

type Frozen<Value> = Value extends (infer Item)[]
  ? readonly Frozen<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Frozen<Value[Key]> }
    : Value;

/** Collections that grow with use. In the world they are persistent maps, in a file plain objects. */
export const growing = [
  'identityCenterGrants',
  'identityCenterRequests',
  'openIdGrants',
  'sessions',
  'webSessions',
] as const;

type Growing = (typeof growing)[number];

/**
 * Everything there is, as an immutable value: going back a step is picking up an earlier world.
 * What grows with use sits in persistent collections, so that adding one costs the same at 10 and
 * at 100,000; the rest is small and is copied along the path that changes.
 */
export type World = Frozen<Omit<WorldFile, Growing | 'trail' | 'cognito'>> & {
  readonly [Name in Growing]: Map<string, Frozen<WorldFile[Name][string]>>;
} & {
  readonly cognito: CognitoState;
  /** CloudTrail, oldest first. */
  readonly trail: List<Frozen<TrailEvent>>;
};

type Grown<Name extends Growing> = Frozen<WorldFile[Name][string]>;

export type AccountIn = World['accounts'][string];
export type RoleIn = AccountIn['roles'][string];
export type UserIn = AccountIn['users'][string];
export type GroupIn = AccountIn['groups'][string];
export type ManagedPolicyIn = AccountIn['managedPolicies'][string];
export type SamlProviderIn = AccountIn['samlProviders'][string];
export type OpenIdConnectProviderIn = AccountIn['openIdConnectProviders'][string];
export type MfaDeviceIn = AccountIn['mfaDevices'][string];
export type BucketIn = AccountIn['buckets'][string];
export type UserPoolIn = World['userPools'][string];
export type AppClientIn = UserPoolIn['clients'][string];
export type PoolUserIn = UserPoolIn['users'][string];
export type IdentityPoolIn = World['identityPools'][string];
export type ObjectIn = BucketIn['objects'][string];
export type SessionIn = Grown<'sessions'>;
export type RoleSessionIn = Extract<SessionIn, { kind: 'role' }>;
export type UserSessionIn = Extract<SessionIn, { kind: 'user' }>;
export type FederatedUserSessionIn = Extract<SessionIn, { kind: 'federated-user' }>;
export type RootSessionIn = Extract<SessionIn, { kind: 'root' }>;
export type WebSessionIn = Grown<'webSessions'>;
export type TrailEventIn = Frozen<TrailEvent>;
export type OpenIdProviderIn = World['openIdProviders'][string];
export type OpenIdGrantIn = Grown<'openIdGrants'>;
export type IdentityCenterIn = NonNullable<World['identityCenter']>;
export type PermissionSetIn = IdentityCenterIn['permissionSets'][string];
export type StoreUserIn = IdentityCenterIn['users'][string];
export type StoreGroupIn = IdentityCenterIn['groups'][string];
export type AccountAssignmentIn = IdentityCenterIn['assignments'][number];
export type IdentityCenterGrantIn = Grown<'identityCenterGrants'>;
export type IdentityCenterRequestIn = Grown<'identityCenterRequests'>;
export type SamlIdentityProviderIn = World['samlIdentityProviders'][string];
export type BrokerIn = World['brokers'][string];
export type DirectoryServiceIn = World['directoryServices'][string];
