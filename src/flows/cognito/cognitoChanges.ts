import {
  photoClient,
  photoIdentityPool,
  photoUserPool,
} from '../../cloud/world/default/cognito.ts';
import type {
  AppClientIn,
  IdentityPoolIn,
  PoolUserIn,
  UserPoolIn,
} from '../../cloud/world/world.ts';
import { type Change, changeRole, rewritePolicy } from '../worldChanges.ts';

export const changeUserPool =
  (change: (pool: UserPoolIn) => Partial<UserPoolIn>): Change =>
  (world) => {
    const pool = world.userPools[photoUserPool];
    if (!pool) throw new Error(`This world has no user pool ${photoUserPool}.`);
    const changed = { ...pool, ...change(pool) };
    return { ...world, userPools: { ...world.userPools, [photoUserPool]: changed } };
  };

export const changePoolUser = (
  name: string,
  change: (user: PoolUserIn) => Partial<PoolUserIn>,
): Change =>
  changeUserPool(({ users }) => {
    const user = users[name];
    if (!user) throw new Error(`The user pool has no ${name}.`);
    return { users: { ...users, [name]: { ...user, ...change(user) } } };
  });

/** Changes the app client of the photo app on phones. */
export const changePhotoClient = (change: (client: AppClientIn) => Partial<AppClientIn>): Change =>
  changeUserPool(({ clients }) => {
    const client = clients[photoClient];
    if (!client) throw new Error(`The user pool has no app client ${photoClient}.`);
    return { clients: { ...clients, [photoClient]: { ...client, ...change(client) } } };
  });

export const changeIdentityPool =
  (change: (pool: IdentityPoolIn) => Partial<IdentityPoolIn>): Change =>
  (world) => {
    const pool = world.identityPools[photoIdentityPool];
    if (!pool) throw new Error(`This world has no identity pool ${photoIdentityPool}.`);
    const changed = { ...pool, ...change(pool) };
    return { ...world, identityPools: { ...world.identityPools, [photoIdentityPool]: changed } };
  };

/** The trust policy of a role with a piece of its JSON text replaced. */
export const rewriteRoleTrust = (role: string, from: string, to: string): Change =>
  changeRole(role, (old) => ({
    ...old,
    trustPolicy: rewritePolicy(old.trustPolicy, (text) => text.replaceAll(from, to)),
  }));

/** The inline policies of a role with a piece of their JSON text replaced. */
export const rewriteRolePolicies = (role: string, from: string, to: string): Change =>
  changeRole(role, (old) => ({
    ...old,
    policies: rewritePolicy(old.policies, (text) => text.replaceAll(from, to)),
  }));
