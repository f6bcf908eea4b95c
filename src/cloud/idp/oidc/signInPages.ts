import { element } from '../../../kit/xml.ts';
import type { HttpResponse } from '../../../wire/http/records.ts';
import { credentialFields } from '../../credentialFields.ts';
import { htmlPage, paragraph } from '../../htmlPage.ts';

/** What the page says of a wrong password and of an unknown name alike. */
export const wrongPassword = 'Wrong name or password.';

/** The form that asks for name and password. It goes to the same address, request and all. */
export const signInPage = (
  action: string,
  about: {
    readonly provider: string;
    readonly application: string;
    readonly error?: string;
    readonly userName?: string;
  },
): HttpResponse =>
  htmlPage(200, `Sign in with ${about.provider}`, [
    paragraph(`to continue to ${about.application}`),
    about.error === undefined ? undefined : paragraph(about.error, 'error'),
    element(
      'form',
      { id: 'signIn', method: 'post', action, autocomplete: 'off' },
      ...credentialFields(
        { id: 'username', name: 'username', label: 'Name' },
        { id: 'password', name: 'password', label: 'Password' },
        about.userName,
      ),
      element('button', { type: 'submit' }, 'Sign in'),
    ),
  ]);

/**
 * The page for a request that names no application, or an address that is not the application's. It
 * is never sent on: the address could be anybody's (RFC 6749 section 4.1.2.1).
 */
export const badRequestPage = (provider: string, hint: string): HttpResponse =>
  htmlPage(400, provider, [paragraph(hint, 'error')]);
