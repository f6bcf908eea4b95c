import { element, type XmlNode } from '../../../kit/xml.ts';
import type { HttpResponse } from '../../../wire/http/records.ts';
import type { RoleOffer } from '../../../wire/saml/samlAssertion.ts';
import { hiddenField, htmlPage } from '../../htmlPage.ts';
import type { World } from '../../world/world.ts';
import { parseIamArn } from '../arns.ts';
import { accountIn } from '../iamObjects.ts';

function accountTitle(world: World, account: string): string {
  const alias = accountIn(world, account)?.alias;
  return alias === undefined ? `Account: ${account}` : `Account: ${alias} (${account})`;
}

function roleChoice(roleArn: string): XmlNode {
  return element(
    'div',
    { class: 'saml-role' },
    element('input', {
      type: 'radio',
      name: 'roleIndex',
      value: roleArn,
      class: 'saml-radio',
      id: roleArn,
    }),
    element(
      'label',
      { for: roleArn, class: 'saml-role-description' },
      parseIamArn(roleArn)?.name ?? roleArn,
    ),
  );
}

/**
 * The page on which a person with several roles chooses one. The form's names are those of AWS's own
 * page (FACTS 1.5); the assertion goes back to AWS inside it, so it is still the only proof.
 */
export function roleChooserPage(
  world: World,
  offers: readonly RoleOffer[],
  form: { readonly samlResponse: string; readonly relayState: string },
): HttpResponse {
  const accounts = [...new Set(offers.map(({ roleArn }) => parseIamArn(roleArn)?.account ?? ''))];
  return htmlPage(200, 'Amazon Web Services Sign-In', [
    element(
      'form',
      { id: 'saml_form', name: 'saml_form', action: '/saml', method: 'post' },
      hiddenField('RelayState', form.relayState),
      hiddenField('SAMLResponse', form.samlResponse),
      element('p', {}, 'Select a role:'),
      ...accounts.map((account) =>
        element(
          'div',
          { class: 'saml-account' },
          element('div', { class: 'saml-account-name' }, accountTitle(world, account)),
          ...offers
            .filter(({ roleArn }) => parseIamArn(roleArn)?.account === account)
            .map(({ roleArn }) => roleChoice(roleArn)),
        ),
      ),
      element('button', { id: 'signin_button', type: 'submit' }, 'Sign In'),
    ),
  ]);
}
