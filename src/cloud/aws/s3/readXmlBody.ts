import { check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import { childElements, textOfElement } from '../../../wire/xml/elements.ts';
import { decodeXml, parseXml, type XmlElement } from '../../../wire/xml/parseXml.ts';
import { s3Rules } from './rules.ts';

/** A thousand keys of 1,024 bytes, each escaped, fit in. */
const limits = { characters: 8_000_000, depth: 16, elements: 10_000 };

export type XmlBody =
  | { readonly root: XmlElement; readonly why: Why }
  | { readonly error: AwsError; readonly why: Why };

export const malformedXml = awsError(
  'MalformedXML',
  400,
  'The XML you provided was not well-formed or did not validate against our published schema',
);

/** The document that a request carries, whose root has this name in whatever namespace. */
export function readXmlBody(bytes: Uint8Array, name: string): XmlBody {
  const refused = (saw: string): XmlBody => ({
    error: malformedXml,
    why: check(s3Rules.bodyXml, false, { saw, wanted: name }),
  });
  const text = decodeXml(bytes);
  if (!text.ok) return refused(text.faults[0]?.message ?? '');
  // An XML declaration is all that stands before the root in what clients send.
  const document = parseXml(text.value.replace(/^<\?xml[^?]*\?>/, '').trim(), limits);
  if (!document.ok) return refused(document.faults[0]?.message ?? '');
  const root = document.value.documentElement;
  return root?.localName === name
    ? { root, why: check(s3Rules.bodyXml, true, { wanted: name }) }
    : refused(root?.localName ?? '');
}

/** The child elements of that name, whatever their namespace: S3's own may be left out. */
export const childrenNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  childElements(element).filter(({ localName }) => localName === name);

/** The text of the only child of that name. */
export function childText(element: XmlElement, name: string): string | undefined {
  const [only, ...more] = childrenNamed(element, name);
  return more.length > 0 ? undefined : textOfElement(only);
}
