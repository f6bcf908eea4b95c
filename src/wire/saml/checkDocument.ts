import { fromBase64 } from '../../kit/bytes.ts';
import { allOf, check, type Why } from '../../kit/why.ts';
import { elementsOf, firstComment } from '../xml/elements.ts';
import {
  decodeXml,
  messageLimits,
  parseXml,
  type XmlElement,
  type XmlFault,
} from '../xml/parseXml.ts';
import { placeOf } from './place.ts';
import { samlRules } from './rules.ts';

export interface DocumentOutcome {
  readonly why: Why;
  /** The root element, wherever the document could be read at all. */
  readonly root?: XmlElement;
  readonly xml?: string;
}

/** STS API Reference, AssumeRoleWithSAML: `SAMLAssertion` has 4 to 100000 characters. */
export const messageLength = { minimum: 4, maximum: 100_000 };

const idAttributes = new Set(['ID', 'Id', 'id']);
const idPattern = /^[A-Za-z_][\w.-]*$/;

export const faultText = ({ line, column, message }: XmlFault): string =>
  `line ${line}, column ${column}: ${message}`;

function checkIds(root: XmlElement): Why {
  const seen = new Set<string>();
  for (const element of elementsOf(root))
    for (const attribute of element.attributes) {
      if (!idAttributes.has(attribute.localName ?? attribute.name)) continue;
      const { value } = attribute;
      if (seen.has(value) || !idPattern.test(value))
        return check(samlRules.ids, false, {
          saw: value,
          wanted: 'an XML id that no other element has',
          ...placeOf(element, attribute.name),
        });
      seen.add(value);
    }
  return check(samlRules.ids, true, { saw: [...seen] });
}

function checkComments(root: XmlElement): Why {
  const holder = firstComment(root);
  return check(samlRules.comments, holder === undefined, { ...placeOf(holder) });
}

const refused = (parts: readonly Why[], xml?: string): DocumentOutcome => ({
  why: allOf(samlRules.document, parts),
  ...(xml === undefined ? {} : { xml }),
});

/** Reads the form value `SAMLResponse` and checks what can be checked before anything is understood. */
export function checkDocument(base64: string): DocumentOutcome {
  const { minimum, maximum } = messageLength;
  const size = check(samlRules.size, base64.length >= minimum && base64.length <= maximum, {
    saw: `${base64.length} characters`,
    wanted: `${minimum} to ${maximum} characters`,
  });
  if (!size.holds) return refused([size]);
  const bytes = fromBase64(base64);
  const decoded = check(samlRules.base64, bytes !== undefined, { wanted: 'base64 of the XML' });
  if (!bytes) return refused([size, decoded]);
  const text = decodeXml(bytes);
  const parsed = text.ok ? parseXml(text.value, messageLimits) : text;
  const root = parsed.ok ? (parsed.value.documentElement ?? undefined) : undefined;
  if (!parsed.ok || !root) {
    const fault = parsed.ok ? undefined : parsed.faults[0];
    const saw = fault ? { saw: faultText(fault) } : {};
    const dtd = fault?.kind === 'doctype';
    return refused(
      [
        size,
        decoded,
        check(samlRules.dtd, dtd ? false : null, dtd ? saw : {}),
        check(samlRules.xml, dtd ? null : false, dtd ? {} : saw),
      ],
      text.ok ? text.value : undefined,
    );
  }
  const parts = [
    size,
    decoded,
    check(samlRules.dtd, true),
    check(samlRules.xml, true),
    checkComments(root),
    checkIds(root),
  ];
  return { ...refused(parts, text.ok ? text.value : undefined), root };
}
