import { element, type XmlNode } from '../kit/xml.ts';

/** One field of a sign-in form, as the site that shows it calls it. */
export interface CredentialField {
  readonly id: string;
  /** Under which the form sends it. */
  readonly name: string;
  readonly label: string;
}

const field = ({ id, name, label }: CredentialField, more: Readonly<Record<string, string>>) => [
  element('label', { for: id }, label),
  element('input', { id, name, ...more }),
];

/**
 * The fields of a sign-in form for name and password. The name stands there again after a failure, the
 * password never.
 */
export const credentialFields = (
  user: CredentialField,
  password: CredentialField,
  userName = '',
): readonly XmlNode[] => [
  ...field(user, { type: 'text', value: userName }),
  ...field(password, { type: 'password' }),
];
