import { element } from '../../../kit/xml.ts';
import type { Headers, HttpResponse } from '../../../wire/http/records.ts';
import { htmlPage, paragraph } from '../../htmlPage.ts';
import { title } from './directoryTurn.ts';

/** The form that asks for a name and password of the directory. It goes to the same address. */
export const logonPage = (action: string, purpose: string): HttpResponse =>
  htmlPage(200, title, [
    paragraph(`Sign in to ${purpose} with your directory account`),
    element(
      'form',
      { id: 'logon', method: 'post', action, autocomplete: 'off' },
      element('label', { for: 'directoryUser' }, 'User name'),
      element('input', { id: 'directoryUser', name: 'directoryUser', type: 'text' }),
      element('label', { for: 'directoryPassword' }, 'Password'),
      element('input', { id: 'directoryPassword', name: 'directoryPassword', type: 'password' }),
      element('button', { type: 'submit' }, 'Sign in'),
    ),
  ]);

/** The roles that a person's groups have, to choose one of. */
export const rolesPage = (roles: readonly string[], headers: Headers): HttpResponse =>
  htmlPage(
    200,
    title,
    [
      paragraph('Choose a role'),
      element(
        'form',
        { id: 'roles', method: 'post', action: '/console/role' },
        ...roles.flatMap((arn) => [
          element('input', { type: 'radio', name: 'delegatedRole', value: arn, id: arn }),
          element('label', { for: arn }, arn),
        ]),
        element('button', { type: 'submit' }, 'Open the console'),
      ),
    ],
    headers,
  );
