import { allOf, check, type Why } from '../../kit/why.ts';
import { attributeOf, childElements, elementsOf, onlyChild } from '../xml/elements.ts';
import type { XmlElement } from '../xml/parseXml.ts';
import { namespaces, statusSuccess } from './names.ts';
import { placeOf } from './place.ts';
import { samlRules } from './rules.ts';

export interface MessageOutcome {
  readonly why: Why;
  /** The one assertion of the message. Absent where there is none, another, or one in the wrong place. */
  readonly assertion?: XmlElement;
}

const named = (root: XmlElement, namespace: string, name: string): readonly XmlElement[] =>
  [...elementsOf(root)].filter(
    (element) => element.namespaceURI === namespace && element.localName === name,
  );

const encryptedNames = ['EncryptedAssertion', 'EncryptedID', 'EncryptedAttribute'];

/**
 * The outer shape (SAML core sections 2.3.3 and 3.2.2): one Response of version 2.0 that succeeded, with
 * one Assertion as its child and no other anywhere in the document, in no element whatever.
 */
export function checkMessage(root: XmlElement): MessageOutcome {
  const { protocol, assertion: space } = namespaces;
  const responses = named(root, protocol, 'Response');
  const isResponse = responses.length === 1 && responses[0] === root;
  const assertions = named(root, space, 'Assertion');
  const [first] = assertions;
  const one = assertions.length === 1 && first?.parentElement === root ? first : undefined;
  const encrypted = encryptedNames.flatMap((name) => named(root, space, name))[0];
  const versioned = [root, ...assertions];
  const wrongVersion = versioned.find((element) => attributeOf(element, 'Version') !== '2.0');
  const status = onlyChild(root, protocol, 'Status');
  const code = onlyChild(status, protocol, 'StatusCode');
  const [inner] = code ? childElements(code, protocol, 'StatusCode') : [];
  const codes = [code, inner].map((element) => attributeOf(element, 'Value') ?? '').filter(Boolean);
  const why = allOf(samlRules.message, [
    check(samlRules.root, isResponse, {
      saw: responses.length > 1 ? `${responses.length} Responses` : root.tagName,
      wanted: 'one Response as the root element',
      ...placeOf(root),
    }),
    check(samlRules.version, wrongVersion === undefined, {
      saw: versioned.map((element) => attributeOf(element, 'Version') ?? ''),
      wanted: '2.0',
      ...placeOf(wrongVersion, 'Version'),
    }),
    check(samlRules.status, codes[0] === statusSuccess, {
      saw: codes,
      wanted: statusSuccess,
      ...placeOf(code ?? status),
    }),
    check(samlRules.encrypted, encrypted === undefined, {
      ...(encrypted
        ? {
            saw: encrypted.tagName,
            wanted: 'an assertion in the clear: no decryption key is configured',
          }
        : {}),
      ...placeOf(encrypted),
    }),
    check(samlRules.oneAssertion, one !== undefined, {
      saw: assertions.length === 1 && !one ? 'not a child of the Response' : `${assertions.length}`,
      wanted: '1, a child of the Response',
      ...placeOf(assertions[1] ?? first ?? root),
    }),
  ]);
  return isResponse && one ? { why, assertion: one } : { why };
}
