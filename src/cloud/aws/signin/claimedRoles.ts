import { readRoleOffer } from '../../../wire/saml/checkAttributes.ts';
import { awsAttributes } from '../../../wire/saml/names.ts';
import { readResponse } from '../../../wire/saml/readResponse.ts';
import type { RoleOffer } from '../../../wire/saml/samlAssertion.ts';
import type { XmlTreeElement } from '../../../wire/xml/xmlTree.ts';

const elements = (node: XmlTreeElement): readonly XmlTreeElement[] => [
  node,
  ...node.children.flatMap((child) => (child.kind === 'element' ? elements(child) : [])),
];

const textOf = (node: XmlTreeElement): string =>
  node.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');

/**
 * The roles that a response claims to offer, before anything is verified. They only tell which SAML
 * provider to check it against; nobody is let in by them.
 */
export function claimedRoles(samlResponse: string): readonly RoleOffer[] {
  const read = readResponse(samlResponse);
  if (!read.ok) return [];
  return elements(read.value.tree)
    .filter(
      (node) =>
        node.localName === 'Attribute' &&
        node.attributes.some(({ name, value }) => name === 'Name' && value === awsAttributes.role),
    )
    .flatMap((attribute) => elements(attribute))
    .filter((node) => node.localName === 'AttributeValue')
    .flatMap((value) => readRoleOffer(textOf(value)) ?? []);
}
