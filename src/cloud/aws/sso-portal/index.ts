import type { RestOperation } from '../restParty.ts';
import { getRoleCredentials } from './GetRoleCredentials.ts';
import { listAccountRoles } from './ListAccountRoles.ts';
import { listAccounts } from './ListAccounts.ts';
import { logout } from './Logout.ts';
import { accessTokenPlace, pagingPlaces } from './portalMembers.ts';

const account = { accountId: { query: 'account_id' } } as const;
const role = { roleName: { query: 'role_name' } } as const;

/** The operations of the portal's API, in the order of its reference. */
export const ssoPortalOperations: readonly RestOperation[] = [
  {
    method: 'GET',
    path: '/federation/credentials',
    places: { ...role, ...account, ...accessTokenPlace },
    action: getRoleCredentials,
  },
  {
    method: 'GET',
    path: '/assignment/roles',
    places: { ...pagingPlaces, ...account, ...accessTokenPlace },
    action: listAccountRoles,
  },
  {
    method: 'GET',
    path: '/assignment/accounts',
    places: { ...pagingPlaces, ...accessTokenPlace },
    action: listAccounts,
  },
  { method: 'POST', path: '/logout', places: accessTokenPlace, action: logout },
];
