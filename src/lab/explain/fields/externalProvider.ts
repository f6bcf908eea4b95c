import type { Entry } from '../entry.ts';
import { labOnly, rfc, samlBindings, samlCore } from '../source.ts';

const onPageAndSent = ['html-field', 'form-field'] as const;

/** Sign-in that begins at Identity Center and is done by an identity provider in the cloud. */
export const externalProvider: readonly Entry[] = [
  {
    kind: onPageAndSent,
    name: 'SAMLRequest',
    title: 'SAML request',
    text: 'Identity Center asks the provider to say who this is: XML in base64, with an id, its own name and the address for the answer. It is not signed; the provider answers to the registered address only.',
    ...samlBindings('3.5.4'),
  },
  {
    kind: 'saml-attribute',
    name: 'InResponseTo',
    title: 'Request that is answered',
    text: 'The id of the SAML request. Identity Center takes the response only if it asked with this id and still waits. A sign-in that begins at the provider has none.',
    ...samlCore('3.2.2'),
  },
  {
    kind: onPageAndSent,
    name: 'identifier',
    title: 'Name of the person',
    text: 'What Okta looks up in its directory. It need not be what the assertion calls the person later.',
    ...labOnly,
  },
  {
    kind: onPageAndSent,
    name: 'passcode',
    title: 'Password of the person',
    text: 'Goes to the identity provider and nowhere else. It is not part of what SCIM copies.',
    ...labOnly,
  },
  {
    kind: 'cookie',
    name: 'sid',
    title: 'Sign-in at Okta',
    text: 'While it lasts, Okta answers further SAML requests without asking for the password. Here it is a plain handle.',
    ...labOnly,
  },
  {
    kind: 'status',
    place: 'elsewhere',
    name: '500',
    title: '500 Internal Server Error',
    text: 'The identity provider does not know who is asking, or cannot make an assertion. What is wrong stands in its own log.',
    ...rfc(9110, '15.6.1'),
  },
];
