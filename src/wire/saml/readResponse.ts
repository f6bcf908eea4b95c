import { fromBase64 } from '../../kit/bytes.ts';
import { failure, success, type Result } from '../../kit/result.ts';
import { decodeXml, messageLimits, parseXml } from '../xml/parseXml.ts';
import { xmlTree, type XmlTreeElement } from '../xml/xmlTree.ts';
import { faultText } from './checkDocument.ts';

/** A Response as it is shown. Nothing here is verified; trust only what `checkSamlResponse` returns. */
export interface ReadResponse {
  readonly xml: string;
  readonly tree: XmlTreeElement;
}

/**
 * Decodes the form value `SAMLResponse` for display.
 * @returns the text and its tree, or in words why it cannot be read.
 */
export function readResponse(base64: string): Result<ReadResponse, string> {
  const bytes = fromBase64(base64);
  if (!bytes) return failure('The value is not base64.');
  const text = decodeXml(bytes);
  if (!text.ok) return failure(...text.faults.map(faultText));
  const parsed = parseXml(text.value, { ...messageLimits, characters: 10_000_000 });
  if (!parsed.ok) return failure(...parsed.faults.map(faultText));
  const root = parsed.value.documentElement;
  return root
    ? success({ xml: text.value, tree: xmlTree(root) })
    : failure('There is no root element.');
}
