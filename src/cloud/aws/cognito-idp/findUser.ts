import { own } from '../../../kit/own.ts';
import { check } from '../../../kit/why.ts';
import { type Checked, failed, passed } from '../reasons.ts';
import type { Somebody } from './challenges.ts';
import { incorrectPassword, userNotFound } from './errors.ts';
import { cognitoIdpRules } from './rules.ts';
import type { FoundClient, FoundPool } from './userPools.ts';

/** The person with this user name. For administrators, who may know who exists. */
export function findUser({ pool }: FoundPool, username: string): Checked<Somebody> {
  const user = own(pool.users, username);
  const why = check(cognitoIdpRules.user, user !== undefined, { saw: username });
  return user ? passed(why, { username, user }) : failed(why, userNotFound);
}

/** The person who signs in. Whether there is none is told only where the client says so (FACTS 6.6). */
export function findSigner(found: FoundClient, username: string): Checked<Somebody> {
  const user = findUser(found, username);
  return user.error && found.client.preventUserExistenceErrors === 'ENABLED'
    ? failed(user.why, incorrectPassword)
    : user;
}
