import { element } from '../../../kit/xml.ts';
import type { Headers, HttpResponse } from '../../../wire/http/records.ts';
import { htmlPage, paragraph } from '../../htmlPage.ts';
import type { PersonIn } from '../../idp/findPerson.ts';
import type { BrokerIn } from '../../world/world.ts';

export const signInPage = ({ name }: BrokerIn): HttpResponse =>
  htmlPage(200, name, [
    paragraph('Sign in with your Windows account'),
    element(
      'form',
      { id: 'signIn', method: 'post', action: '/sign-in', autocomplete: 'off' },
      element('label', { for: 'logonName' }, 'Name'),
      element('input', { id: 'logonName', name: 'logonName', type: 'text' }),
      element('label', { for: 'logonPassword' }, 'Password'),
      element('input', { id: 'logonPassword', name: 'logonPassword', type: 'password' }),
      element('button', { type: 'submit' }, 'Sign in'),
    ),
  ]);

/** Lists what a person's groups give them, and asks which of it they want. */
export const accessPage = (
  { name, access }: BrokerIn,
  { displayName, groups }: PersonIn,
  headers: Headers,
): HttpResponse =>
  htmlPage(
    200,
    name,
    [
      paragraph(`Signed in as ${displayName}`),
      element(
        'ul',
        { id: 'access' },
        ...Object.entries(access)
          .filter(([, { group }]) => groups.includes(group))
          .map(([id]) => element('li', {}, id)),
      ),
      element(
        'form',
        { id: 'ask', method: 'post', action: '/access' },
        element('label', { for: 'wanted' }, 'Access that you need now'),
        element('input', { id: 'wanted', name: 'access', type: 'text' }),
        element('button', { type: 'submit' }, 'Get it'),
      ),
    ],
    headers,
  );

/** Where a person goes on, once the broker has credentials for them. */
export const readyPage = ({ name }: BrokerIn, session: string): HttpResponse =>
  htmlPage(200, name, [
    paragraph(`Ready: ${session}`),
    element(
      'ul',
      {},
      element('li', {}, element('a', { href: '/console' }, 'Open the AWS console')),
      element('li', {}, element('a', { href: '/credentials' }, 'Credentials for a program')),
    ),
  ]);

export const refusedPage = ({ name }: BrokerIn, status: number, text: string): HttpResponse =>
  htmlPage(status, name, [paragraph(text, 'error')]);
