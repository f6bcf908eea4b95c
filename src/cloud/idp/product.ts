import type { XmlNode } from '../../kit/xml.ts';
import { element } from '../../kit/xml.ts';
import { type Fields, fieldOf } from '../../wire/http/form.ts';
import { credentialFields } from '../credentialFields.ts';
import type { SamlIdentityProviderIn } from '../world/world.ts';

/** What tells one make of identity provider from another on the wire. */
export interface Product {
  /** Where it takes SAML requests. */
  readonly singleSignOnPath: string;
  readonly cookie: { readonly name: string; readonly path: string };
  /** The controls of its sign-in form for name and password. */
  readonly controls: (userName: string) => readonly XmlNode[];
  /** What was typed, as AD FS’s form names it; undefined where the form was not sent. */
  readonly typed: (fields: Fields) => Fields | undefined;
}

const has = (fields: Fields, name: string): boolean => fieldOf(fields, name) !== undefined;

const adfs: Product = {
  singleSignOnPath: '/adfs/ls/',
  cookie: { name: 'MSISAuth', path: '/adfs' },
  controls: (userName) => [
    ...credentialFields(
      { id: 'userNameInput', name: 'UserName', label: 'User name' },
      { id: 'passwordInput', name: 'Password', label: 'Password' },
      userName,
    ),
    element('input', { type: 'hidden', name: 'AuthMethod', value: 'FormsAuthentication' }),
  ],
  typed: (fields) => (has(fields, 'UserName') ? fields : undefined),
};

/**
 * A provider in the cloud such as Okta: an address and an id for each application, and a session cookie
 * named `sid`. Its real page is a script that asks for name and password one after the other and sends
 * them as JSON; here one form sends both.
 */
const okta: Product = {
  singleSignOnPath: '/app/amazon_aws_sso/exk4t9w2b7q1m8x5z0/sso/saml',
  cookie: { name: 'sid', path: '/' },
  controls: (userName) =>
    credentialFields(
      { id: 'identifier', name: 'identifier', label: 'Username' },
      { id: 'passcode', name: 'passcode', label: 'Password' },
      userName,
    ),
  typed: (fields) =>
    has(fields, 'identifier')
      ? [
          ['AuthMethod', 'FormsAuthentication'],
          ['UserName', fieldOf(fields, 'identifier') ?? ''],
          ['Password', fieldOf(fields, 'passcode') ?? ''],
        ]
      : undefined,
};

const products: Readonly<Record<SamlIdentityProviderIn['product'], Product>> = { adfs, okta };

export const productOf = ({
  product = 'adfs',
}: {
  readonly product?: SamlIdentityProviderIn['product'] | undefined;
}): Product => products[product];
