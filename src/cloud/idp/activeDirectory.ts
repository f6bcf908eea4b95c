import type { AttributeStore } from './claimRules/attributeStore.ts';
import { type DirectoryIn, findPerson, type FoundPerson } from './findPerson.ts';

type Reader = (
  found: FoundPerson,
  directory: DirectoryIn,
  domain: string,
) => readonly (string | undefined)[];

/**
 * The LDAP attributes that the directory holds, by lower-case name: LDAP does not tell case apart.
 * `tokenGroups` is what AD FS makes of it: group names, bare or with the domain before them.
 */
const readers: Readonly<Record<string, Reader>> = {
  mail: ({ person }) => [person.mail],
  displayname: ({ person }) => [person.displayName],
  cn: ({ person }) => [person.displayName],
  givenname: ({ person }) => [person.givenName],
  sn: ({ person }) => [person.surname],
  department: ({ person }) => [person.department],
  samaccountname: ({ samAccountName }) => [samAccountName],
  userprincipalname: ({ samAccountName }, _directory, domain) => [`${samAccountName}@${domain}`],
  tokengroups: ({ person }) => person.groups,
  'tokengroups(domainqualifiedname)': ({ person }, directory) =>
    person.groups.map((group) => `${directory.netbiosName}\\${group}`),
};

/** A directory of the world as AD FS's attribute store "Active Directory". */
export const activeDirectory = (directory: DirectoryIn, domain: string): AttributeStore => ({
  valuesOf(account, attribute) {
    const found = findPerson(directory, domain, account);
    if (!found) return undefined;
    const name = attribute.toLowerCase();
    const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
    return read?.(found, directory, domain).filter((value) => value !== undefined) ?? [];
  },
});
