import { element } from '../../kit/xml.ts';
import type { Fields } from '../../wire/http/form.ts';
import type { Headers, HttpResponse } from '../../wire/http/records.ts';
import { hiddenField, htmlPage, paragraph } from '../htmlPage.ts';
import type { SamlIdentityProviderIn } from '../world/world.ts';
import type { Product } from './product.ts';

/** What AD FS says of a wrong password and of an unknown name alike. */
export const wrongPassword =
  'Incorrect user ID or password. Type the correct user ID and password, and try again.';

/** The form that asks for name and password, with the product's field names. It goes to the same address. */
export const signInPage = (
  product: Product,
  action: string,
  more: {
    readonly error?: string;
    readonly userName?: string;
    /** What the page hands back with the form, as a SAML request is. */
    readonly carried?: Fields;
  } = {},
): HttpResponse =>
  htmlPage(200, 'Sign In', [
    paragraph('Sign in with your organizational account'),
    more.error === undefined ? undefined : paragraph(more.error, 'errorText'),
    element(
      'form',
      { id: 'loginForm', method: 'post', action, autocomplete: 'off' },
      ...product.controls(more.userName ?? ''),
      ...(more.carried ?? []).map(([name, value]) => hiddenField(name, value)),
      element('button', { id: 'submitButton', type: 'submit' }, 'Sign in'),
    ),
  ]);

/** The list of places to go, for somebody whose address names none. */
export const chooseSitePage = (
  action: string,
  provider: SamlIdentityProviderIn,
  signedIn: boolean,
): HttpResponse =>
  htmlPage(200, 'Sign In', [
    paragraph(signedIn ? 'You are signed in.' : 'You are not signed in.'),
    element(
      'form',
      { id: 'idpForm', method: 'post', action },
      element('label', { for: 'relyingParty' }, 'Sign in to one of the following sites:'),
      element(
        'select',
        { id: 'relyingParty', name: 'RelyingParty' },
        ...Object.entries(provider.relyingParties).map(([identifier, { name }]) =>
          element('option', { value: identifier }, name),
        ),
      ),
      element('button', { type: 'submit', name: 'SignInSubmit', value: 'Sign in' }, 'Sign in'),
    ),
  ]);

/** The page that carries a SAML response to the relying party: a form that sends itself off. */
export const postResponsePage = (
  assertionConsumerService: string,
  form: { readonly samlResponse: string; readonly relayState?: string },
  headers: Headers,
): HttpResponse =>
  htmlPage(
    200,
    'Working...',
    [
      element(
        'form',
        { method: 'post', name: 'hiddenform', action: assertionConsumerService },
        hiddenField('SAMLResponse', form.samlResponse),
        form.relayState === undefined ? undefined : hiddenField('RelayState', form.relayState),
        element(
          'noscript',
          {},
          paragraph('Script is disabled. Click Submit to continue.'),
          element('input', { type: 'submit', value: 'Submit' }),
        ),
      ),
      element('script', {}, "window.setTimeout('document.forms[0].submit()', 0);"),
    ],
    headers,
  );

export const signedOutPage = (headers: Headers): HttpResponse =>
  htmlPage(200, 'Sign Out', [paragraph('You have successfully signed out.')], headers);

/** AD FS's page for whatever went wrong. It tells the person nothing but a number to quote. */
export const errorPage = (activityId: string): HttpResponse =>
  htmlPage(500, 'Error', [
    paragraph('An error occurred. Contact your administrator for more information.', 'errorText'),
    paragraph(`Activity ID: ${activityId}`),
  ]);

export const notFoundPage = (): HttpResponse =>
  htmlPage(404, 'Not Found', [paragraph('HTTP Error 404. The requested resource is not found.')]);

export const methodNotAllowedPage = (allowed: readonly string[]): HttpResponse =>
  htmlPage(
    405,
    'Method Not Allowed',
    [paragraph('HTTP Error 405. This page does not answer this method.')],
    [['Allow', allowed.join(', ')]],
  );
