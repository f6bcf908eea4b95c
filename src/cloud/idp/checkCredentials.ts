import { check, type Why } from '../../kit/why.ts';
import { fieldOf, type Fields } from '../../wire/http/form.ts';
import { type DirectoryIn, findPerson, type FoundPerson } from './findPerson.ts';
import { idpRules } from './rules.ts';

/** Who is at the other end, if the password proves it. */
export interface CheckedCredentials {
  readonly person?: FoundPerson;
  readonly reasons: readonly Why[];
}

/**
 * Checks what the sign-in form brought against the directory. The reasons tell a wrong name from a
 * wrong password; the page must not. They never hold the password itself.
 * @param domain the directory's DNS name
 */
export function checkCredentials(
  fields: Fields,
  directory: DirectoryIn,
  domain: string,
): CheckedCredentials {
  const method = fieldOf(fields, 'AuthMethod') ?? '';
  const userName = fieldOf(fields, 'UserName') ?? '';
  const found = findPerson(directory, domain, userName);
  const matches = found ? fieldOf(fields, 'Password') === found.person.password : null;
  const reasons = [
    check(idpRules.authMethod, method === 'FormsAuthentication', {
      saw: method,
      wanted: 'FormsAuthentication',
    }),
    check(idpRules.user, found !== undefined, {
      saw: userName,
      wanted: `an account in ${domain}`,
    }),
    check(idpRules.accountEnabled, found ? found.person.disabled !== true : null),
    check(idpRules.password, matches),
    check(
      idpRules.passwordCurrent,
      found && matches === true ? found.person.passwordExpired !== true : null,
    ),
  ];
  const proven = reasons.every(({ holds }) => holds === true);
  return { ...(found && proven && { person: found }), reasons };
}
