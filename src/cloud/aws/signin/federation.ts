import { check } from '../../../kit/why.ts';
import { fieldOf, type Fields, formOf, readQuery } from '../../../wire/http/form.ts';
import type { HttpRequest } from '../../../wire/http/records.ts';
import type { Answer, Scene } from '../../network.ts';
import { refuseFederation } from './federationAnswer.ts';
import { getSigninToken } from './getSigninToken.ts';
import { logInWithToken } from './logInWithToken.ts';
import { logOut } from './logOut.ts';
import { federationRules } from './rules.ts';

const actions = ['getSigninToken', 'login', 'logout'];

/**
 * `/federation`, by which a custom identity broker signs its people in to the console: parameters in the
 * query of a GET or the form of a POST (FACTS 3.1, 3.2).
 */
export function federation(request: HttpRequest, { world }: Scene): Answer {
  const fields: Fields = [...formOf(request), ...readQuery(request.url)];
  const action = fieldOf(fields, 'Action');
  const known = check(federationRules.action, actions.includes(action ?? ''), {
    saw: action ?? 'none',
    wanted: actions,
  });
  switch (action) {
    case 'getSigninToken':
      return getSigninToken(world, request, fields, [known]);
    case 'login':
      return logInWithToken(world, request, fields, [known]);
    case 'logout':
      return logOut(world, request, [known]);
    default:
      return refuseFederation(world, [known]);
  }
}
