import type { List, Map } from 'immutable';
import type { Session, TrailEvent, WebSession, WorldFile } from './worldSchema.ts';

type Frozen<Value> = Value extends (infer Item)[]
  ? readonly Frozen<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Frozen<Value[Key]> }
    : Value;

/**
 * Everything there is, as an immutable value: going back a step is picking up an earlier world.
 * What grows with use sits in persistent collections, so that adding one costs the same at 10 and
 * at 100,000; the rest is small and is copied along the path that changes.
 */
export type World = Frozen<Omit<WorldFile, 'sessions' | 'webSessions' | 'trail'>> & {
  /** Temporary credentials issued so far, by access key id. */
  readonly sessions: Map<string, Frozen<Session>>;
  /** What stands behind browsers' cookies, by cookie value. */
  readonly webSessions: Map<string, Frozen<WebSession>>;
  /** CloudTrail, oldest first. */
  readonly trail: List<Frozen<TrailEvent>>;
};

export type AccountIn = World['accounts'][string];
export type RoleIn = AccountIn['roles'][string];
export type UserIn = AccountIn['users'][string];
export type GroupIn = AccountIn['groups'][string];
export type ManagedPolicyIn = AccountIn['managedPolicies'][string];
export type SamlProviderIn = AccountIn['samlProviders'][string];
export type OpenIdConnectProviderIn = AccountIn['openIdConnectProviders'][string];
export type MfaDeviceIn = AccountIn['mfaDevices'][string];
export type BucketIn = AccountIn['buckets'][string];
export type ObjectIn = BucketIn['objects'][string];
export type SessionIn = Frozen<Session>;
export type RoleSessionIn = Extract<SessionIn, { kind: 'role' }>;
export type UserSessionIn = Extract<SessionIn, { kind: 'user' }>;
export type FederatedUserSessionIn = Extract<SessionIn, { kind: 'federated-user' }>;
export type RootSessionIn = Extract<SessionIn, { kind: 'root' }>;
export type WebSessionIn = Frozen<WebSession>;
export type TrailEventIn = Frozen<TrailEvent>;
export type SamlIdentityProviderIn = World['samlIdentityProviders'][string];
