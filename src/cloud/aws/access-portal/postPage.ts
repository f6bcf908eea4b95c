import { element } from '../../../kit/xml.ts';
import type { HttpResponse } from '../../../wire/http/records.ts';
import { hiddenField, htmlPage } from '../../htmlPage.ts';

/** The page that carries an assertion of Identity Center to whom it is for: a form that sends itself off. */
export const postPage = (
  action: string,
  samlResponse: string,
  relayState: string | undefined,
): HttpResponse =>
  htmlPage(200, 'AWS access portal', [
    element(
      'form',
      { id: 'saml_form', name: 'saml_form', method: 'post', action },
      hiddenField('SAMLResponse', samlResponse),
      hiddenField('RelayState', relayState ?? ''),
      element('noscript', {}, element('input', { type: 'submit', value: 'Continue' })),
    ),
    element('script', {}, "document.getElementById('saml_form').submit();"),
  ]);
