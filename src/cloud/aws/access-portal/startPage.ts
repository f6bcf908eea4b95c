import { allOf } from '../../../kit/why.ts';
import { element } from '../../../kit/xml.ts';
import { htmlPage, paragraph } from '../../htmlPage.ts';
import type { Answer } from '../../network.ts';
import { accountIn } from '../iamObjects.ts';
import { accessOf, isAmong } from '../identity-center/accessOf.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';
import type { Visit } from './visit.ts';

/** `/start`: the accounts and roles that the person has, each to be opened in the console. */
export function startPage({ scene: { world }, identityCenter, person, admitted }: Visit): Answer {
  const access = accessOf(identityCenter, person.userId);
  const applications = Object.entries(identityCenter.applications).filter(([, { assigned }]) =>
    isAmong(identityCenter, person.userId, assigned),
  );
  const response = htmlPage(200, 'AWS access portal', [
    paragraph(`Signed in as ${person.user.displayName} (${person.user.userName})`),
    access.length + applications.length === 0
      ? paragraph('You do not have any accounts or applications.')
      : undefined,
    access.length === 0
      ? undefined
      : element(
          'form',
          { id: 'roles', method: 'post', action: '/start/console' },
          ...access.map(({ account, roleName }) =>
            element(
              'div',
              { class: 'role' },
              element('input', {
                type: 'radio',
                name: 'role',
                id: `${account}/${roleName}`,
                value: `${account}/${roleName}`,
              }),
              element(
                'label',
                { for: `${account}/${roleName}` },
                `${accountIn(world, account)?.name ?? account} (${account}): ${roleName}`,
              ),
            ),
          ),
          element('button', { type: 'submit' }, 'Management console'),
        ),
    ...applications.map(([id, { name }]) =>
      element(
        'form',
        { id, method: 'post', action: '/start/application' },
        element('button', { type: 'submit', name: 'application', value: id }, name),
      ),
    ),
    element(
      'form',
      { id: 'sign-out', method: 'post', action: '/start/signout' },
      element('button', { type: 'submit', name: 'signout', value: 'yes' }, 'Sign out'),
    ),
  ]);
  return { world, response, why: allOf(rules.portalPage, [admitted]) };
}
