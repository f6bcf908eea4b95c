import { own } from '../../../kit/own.ts';
import { check, type Why } from '../../../kit/why.ts';
import { fieldOf, formOf } from '../../../wire/http/form.ts';
import { findPerson, type FoundPerson } from '../../idp/findPerson.ts';
import type { DirectoryTurn } from './directoryTurn.ts';
import { directoryServiceRules as rules } from './rules.ts';

export interface Logon {
  /** Undefined where the domain does not let the person in. */
  readonly found?: FoundPerson;
  readonly parts: readonly Why[];
  /** What the page says where they are not let in. */
  readonly text: string;
}

/**
 * Has the domain check the name and password of the sign-in form. An AD Connector keeps neither and asks
 * the domain controllers on the premises each time; AWS Managed Microsoft AD is asked in AWS (FACTS 8.1).
 */
export function checkLogon({ request, world, service }: DirectoryTurn): Logon {
  const fields = formOf(request);
  const name = fieldOf(fields, 'directoryUser') ?? '';
  const directory = own(world.directories, service.directory);
  const found = directory && findPerson(directory, service.directory, name);
  const proven = found?.person.password === fieldOf(fields, 'directoryPassword');
  const parts = [
    check(rules.reachable, service.reachable, { wanted: service.directory }),
    check(rules.logon, service.reachable ? found !== undefined && proven : null, {
      saw: name,
      wanted: `an account in ${service.directory} and its password`,
    }),
  ];
  return {
    parts,
    text: service.reachable
      ? 'The user name or the password is not correct.'
      : 'The directory is not available. Try again later.',
    ...(found && proven && service.reachable && { found }),
  };
}
