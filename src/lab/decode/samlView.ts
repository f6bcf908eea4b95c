import { readResponse } from '../../wire/saml/readResponse.ts';
import type { XmlTreeElement } from '../../wire/xml/xmlTree.ts';
import type { Field } from './field.ts';
import type { SamlView, UnreadableView } from './view.ts';
import { elementsIn, textIn, xmlFields } from './xmlFields.ts';

/** The fields by which a SAML response travels: through a browser, and to STS. */
const carriers = ['SAMLResponse', 'SAMLAssertion'];

/** A SAML Attribute: its name, and all of its values. */
const claimOf = (attribute: XmlTreeElement): Field => ({
  kind: 'saml-claim',
  name: attribute.attributes.find(({ name }) => name === 'Name')?.value ?? '',
  value: elementsIn(attribute)
    .filter(({ localName }) => localName === 'AttributeValue')
    .map(textIn),
  path: `${attribute.path}#claim`,
});

/** The SAML response that one of these fields carries, decoded and unverified; no view where none does. */
export function samlView(
  fields: readonly Pick<Field, 'name' | 'value'>[],
): readonly (SamlView | UnreadableView)[] {
  const carrier = fields.find(({ name, value }) => carriers.includes(name) && value !== '');
  if (typeof carrier?.value !== 'string') return [];
  const shown = { id: 'saml', title: 'SAML', carriedIn: carrier.name } as const;
  const read = readResponse(carrier.value);
  if (!read.ok)
    return [{ ...shown, kind: 'unreadable', reason: read.faults.join(' '), fields: [] }];
  const { xml, tree } = read.value;
  const claims = elementsIn(tree)
    .filter(({ localName }) => localName === 'Attribute')
    .map(claimOf);
  return [
    {
      ...shown,
      kind: 'saml',
      xml,
      root: tree,
      claims: { caption: 'What the assertion says about the person', fields: claims },
      fields: [...xmlFields(tree, 'saml'), ...claims],
    },
  ];
}
