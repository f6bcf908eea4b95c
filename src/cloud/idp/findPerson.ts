import type { World } from '../world/world.ts';

export type DirectoryIn = World['directories'][string];
export type PersonIn = DirectoryIn['people'][string];

/** A person as a directory knows them. */
export interface FoundPerson {
  readonly samAccountName: string;
  readonly person: PersonIn;
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The sAMAccountName in an account name that is of this domain; undefined where it is of another. */
function localName(directory: DirectoryIn, domain: string, account: string): string | undefined {
  const downLevel = /^([^\\@]+)\\([^\\@]+)$/.exec(account);
  if (downLevel) return same(downLevel[1] ?? '', directory.netbiosName) ? downLevel[2] : undefined;
  const principal = /^([^\\@]+)@([^\\@]+)$/.exec(account);
  if (principal) return same(principal[2] ?? '', domain) ? principal[1] : undefined;
  return account;
}

/**
 * Finds a person by `DOMAIN\user`, `user@domain` or `user`. Active Directory does not tell upper
 * case from lower in any of them.
 * @param domain the directory's DNS name, which is its key in the world
 */
export function findPerson(
  directory: DirectoryIn,
  domain: string,
  account: string,
): FoundPerson | undefined {
  const wanted = localName(directory, domain, account.trim());
  if (wanted === undefined) return undefined;
  const entry = Object.entries(directory.people).find(([name]) => same(name, wanted));
  return entry && { samAccountName: entry[0], person: entry[1] };
}

/** `DOMAIN\user`, the form in which AD FS states a windowsaccountname. */
export const downLevelName = (directory: DirectoryIn, samAccountName: string): string =>
  `${directory.netbiosName}\\${samAccountName}`;
