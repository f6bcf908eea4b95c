import { element, type XmlNode } from '../../../../kit/xml.ts';
import type { Headers, HttpResponse } from '../../../../wire/http/records.ts';
import { hiddenField, htmlPage, paragraph } from '../../../htmlPage.ts';

/** What every form of the hosted UI carries. */
export interface HostedForm {
  /** Where the form goes: the sign-in page, with what the app asked for. */
  readonly action: string;
  /** Goes into the form and into a cookie; only both together are taken. */
  readonly csrf: string;
  readonly headers: Headers;
  readonly error?: string | undefined;
  /** Whether people may sign in with the pool itself. */
  readonly takesPasswords: boolean;
  /** Where people may sign in besides. */
  readonly providers: readonly ProviderLink[];
}

/** A way to sign in elsewhere. */
export interface ProviderLink {
  readonly name: string;
  readonly href: string;
}

const formPage = (
  title: string,
  { action, csrf, headers, error }: HostedForm,
  fields: readonly XmlNode[],
  after: readonly XmlNode[] = [],
): HttpResponse =>
  htmlPage(
    200,
    title,
    [
      error === undefined ? undefined : paragraph(error, 'error'),
      element(
        'form',
        { id: 'signIn', method: 'post', action, autocomplete: 'off' },
        hiddenField('_csrf', csrf),
        ...fields,
        element('button', { type: 'submit' }, 'Sign in'),
      ),
      ...after,
    ],
    headers,
  );

const labelled = (
  name: string,
  label: string,
  type: string,
  value?: string,
): readonly XmlNode[] => [
  element('label', { for: name }, label),
  element('input', { id: name, name, type, value }),
];

const linkTo = ({ name, href }: ProviderLink): XmlNode =>
  element('p', {}, element('a', { href }, `Continue with ${name}`));

/** Asks for user name and password, and offers the other identity providers. */
export const passwordPage = (form: HostedForm, username = ''): HttpResponse =>
  form.takesPasswords
    ? formPage(
        'Sign in with your username and password',
        form,
        [
          ...labelled('username', 'Username', 'text', username),
          ...labelled('password', 'Password', 'password'),
        ],
        form.providers.map(linkTo),
      )
    : htmlPage(200, 'Sign in', form.providers.map(linkTo), form.headers);

/** Asks for a code of the authenticator app. The real one has an address of its own, `/mfa`. */
export const codePage = (form: HostedForm, session: string): HttpResponse =>
  formPage('Enter the code of your authenticator app', form, [
    hiddenField('session', session),
    ...labelled('authentication_code', 'Code', 'text'),
  ]);

/** Asks for a password in place of a temporary one. */
export const newPasswordPage = (form: HostedForm, session: string): HttpResponse =>
  formPage('Change password', form, [
    hiddenField('session', session),
    ...labelled('new_password', 'New password', 'password'),
  ]);

/**
 * The page for a request that can be sent on to nobody. The real one has an address of its own, `/error`,
 * and says no more than the code.
 */
export const errorPage = (status: number, error: string): HttpResponse =>
  htmlPage(status, 'An error was encountered with the requested page.', [
    paragraph(error, 'error'),
  ]);
