import { element } from '../../../kit/xml.ts';
import type { HttpResponse } from '../../../wire/http/records.ts';
import { credentialFields } from '../../credentialFields.ts';
import { hiddenField, htmlPage, paragraph } from '../../htmlPage.ts';

/** The text for a wrong name and a wrong password alike. AWS's own words are of this kind. */
export const notVerified = 'We couldn’t verify your sign-in credentials. Please try again.';

const title = 'Sign in';

/** The form for user name and password. AWS asks for them one page after the other. */
export const passwordPage = (
  directoryId: string,
  backTo: string,
  more: { readonly error?: string; readonly userName?: string } = {},
): HttpResponse =>
  htmlPage(more.error === undefined ? 200 : 401, title, [
    paragraph(`Sign in to ${directoryId}`),
    more.error === undefined ? undefined : paragraph(more.error, 'error'),
    element(
      'form',
      { id: 'login_form', method: 'post', action: '/platform/login' },
      hiddenField('directory_id', directoryId),
      hiddenField('continue', backTo),
      ...credentialFields(
        { id: 'username', name: 'username', label: 'Username' },
        { id: 'password', name: 'password', label: 'Password' },
        more.userName,
      ),
      element('button', { type: 'submit' }, 'Sign in'),
    ),
  ]);

/** The form for the code of an authenticator app. */
export const codePage = (
  directoryId: string,
  backTo: string,
  step: string,
  error?: string,
): HttpResponse =>
  htmlPage(error === undefined ? 200 : 401, 'Additional verification required', [
    paragraph('Enter a code from your authenticator app.'),
    error === undefined ? undefined : paragraph(error, 'error'),
    element(
      'form',
      { id: 'mfa_form', method: 'post', action: '/platform/login' },
      hiddenField('directory_id', directoryId),
      hiddenField('continue', backTo),
      hiddenField('step', step),
      element('label', { for: 'mfa_code' }, 'MFA code'),
      element('input', { id: 'mfa_code', name: 'mfa_code', type: 'text' }),
      element('button', { type: 'submit' }, 'Sign in'),
    ),
  ]);

export const noInstancePage = (): HttpResponse =>
  htmlPage(404, title, [paragraph('No access portal of this name signs people in here.', 'error')]);
