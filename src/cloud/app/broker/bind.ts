import { check, type Why } from '../../../kit/why.ts';
import { type DirectoryIn, findPerson, type FoundPerson } from '../../idp/findPerson.ts';
import { brokerRules as rules } from './rules.ts';

export interface BoundPerson {
  /** Undefined where the broker does not believe who it is. */
  readonly found?: FoundPerson;
  readonly parts: readonly Why[];
}

/**
 * How a broker takes a directory's word for a password: it tries a simple bind with name and password, and
 * looks the person up. The directory answers a bind with a name and no password with success too, because
 * it takes it for an anonymous one (RFC 4513 section 5.1.2). So a broker must not send an empty password.
 * LDAP itself does not travel here; the two rules of the bind are all that is left of it.
 * @param domain the directory's DNS name
 */
export function bind(
  directory: DirectoryIn,
  domain: string,
  given: { readonly name: string; readonly password: string },
  { refusesEmptyPassword }: { readonly refusesEmptyPassword: boolean },
): BoundPerson {
  const { name, password } = given;
  const found = findPerson(directory, domain, name);
  const passwordGiven = refusesEmptyPassword ? password !== '' : null;
  const accepted = password === '' || found?.person.password === password;
  const parts = [
    check(rules.passwordGiven, passwordGiven),
    check(rules.bind, passwordGiven === false ? null : accepted, {
      saw: name,
      wanted: `an account in ${domain} and its password`,
    }),
    check(rules.person, found !== undefined, { saw: name, wanted: `an account in ${domain}` }),
  ];
  const believed = parts.every(({ holds }) => holds !== false);
  return { parts, ...(found && believed && { found }) };
}
